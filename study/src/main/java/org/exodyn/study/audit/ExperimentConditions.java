package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.VesicleDose;
import org.exodyn.atlas.experiment.Dose;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.Setup;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// The conditions under which a paper made its experiment, from a record that says where the paper tells them.
///
/// Only what is printed counts: a dose with its recipients and the time of the read-out. Of a range of doses the lower end is taken,
/// repeated doses are taken as one, given at the start, and vesicles are taken to stay until the read-out.
///
/// @param setting given vesicles, or donors beside recipients
/// @param told by which record
record ExperimentConditions(AuditSetting setting, AuditConditions conditions, String told) {

    /// The conditions of an experiment, or why there are none.
    ///
    /// @param missing receives what the record does not give
    static Optional<ExperimentConditions> of(Experiment experiment, AuditConditions others, List<String> missing) {
        Setup setup = experiment.setup();
        String told = experiment.id() + " (" + experiment.locator() + ")";
        List<String> lacks = new ArrayList<>(setup.lacks());
        switch (setup.route()) {
            case PURIFIED_VESICLES, CONDITIONED_MEDIUM, CO_CULTURE -> {
                // in a vessel
            }
            case ANIMAL, EXPRESSION, SAMPLE, NOT_STATED -> {
                missing.add("Record " + told + " is of an experiment that is not a culture ("
                        + setup.route().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ").");
                return Optional.empty();
            }
        }
        if (!lacks.isEmpty()) {
            missing.add("Record " + told + " does not give: " + String.join(", ", lacks)
                    + ", as far as the source could be read.");
            return Optional.empty();
        }
        Quantity last = setup.readOut() == null ? setup.contact() : setup.readOut();
        Optional<Double> cells = cells(setup);
        if (last == null || cells.isEmpty()) {
            missing.add("Record " + told + " does not give the recipients per volume of medium.");
            return Optional.empty();
        }
        double readOut = last.in("h");
        double from = setup.drugFrom() == null ? 0 : setup.drugFrom().in("h");
        AuditConditions conditions = others.withCellsPerMl(cells.get() / volume(setup)).withWindow(
                from < readOut ? from : 0, readOut);
        if (setup.route() == Setup.Route.CO_CULTURE) {
            return ratio(setup, cells.get()).map(ratio -> new ExperimentConditions(AuditSetting.CO_CULTURE,
                    conditions.withDonorsPerRecipient(ratio), told));
        }
        for (Dose dose : setup.dose()) {
            Optional<VesicleDose> given = given(dose, setup, cells.get());
            if (given.isPresent()) {
                return Optional.of(new ExperimentConditions(AuditSetting.EXPERIMENT, conditions.withDose(given.get()),
                        told));
            }
        }
        missing.add("Record " + told + " gives the dose in no unit that says how many vesicles a cell meets.");
        return Optional.empty();
    }

    private static Optional<Double> ratio(Setup setup, double cells) {
        @Nullable
        Quantity donors = setup.donorCells();
        return donors != null && donors.unit().dimension().equals(Dimension.CELLS)
                ? Optional.of(donors.value() / cells)
                : Optional.ofNullable(setup.donorsPerRecipient());
    }

    /// Recipients in the vessel.
    private static Optional<Double> cells(Setup setup) {
        @Nullable
        Quantity recipients = setup.recipients();
        if (recipients == null || setup.volume() == null) {
            return Optional.empty();
        }
        Dimension dimension = recipients.unit().dimension();
        return dimension.equals(Dimension.CELLS) ? Optional.of(recipients.in("{cells}"))
                : dimension.equals(Dimension.CELL_CONCENTRATION)
                        ? Optional.of(recipients.in("{cells}/mL") * volume(setup))
                        : Optional.empty();
    }

    private static double volume(Setup setup) {
        return setup.volume() == null ? Double.NaN : setup.volume().in("mL");
    }

    private static Optional<VesicleDose> given(Dose dose, Setup setup, double cells) {
        Dimension dimension = dose.amount().unit().dimension();
        return switch (dose.of()) {
            case VESICLES -> dimension.equals(Dimension.PARTICLE_CONCENTRATION)
                    ? counted(dose.amount().in("{particles}/mL") * volume(setup) / cells)
                    : dimension.equals(Dimension.PARTICLES) ? counted(dose.amount().in("{particles}") / cells)
                            : dimension.equals(Dimension.PARTICLES_PER_CELL)
                                    ? counted(dose.amount().in("{particles}/{cell}"))
                                    : Optional.empty();
            case VESICLE_PROTEIN -> dimension.equals(Dimension.MASS_CONCENTRATION)
                    ? Optional.of(new VesicleDose.Protein(dose.amount().in("ug/mL") * volume(setup) / cells))
                    : dimension.equals(Dimension.MASS)
                            ? Optional.of(new VesicleDose.Protein(dose.amount().in("ug") / cells))
                            : Optional.empty();
            case DONOR_CELLS -> dimension.equals(Dimension.CELLS) && setup.collection() != null
                    ? Optional.of(new VesicleDose.Released(dose.amount().in("{cells}") / cells,
                            setup.collection().in("h")))
                    : Optional.empty();
            case CARGO, DRUG, SITES, SUSPENSION -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<VesicleDose> counted(double perCell) {
        return Optional.of(new VesicleDose.PerCell(perCell));
    }
}
