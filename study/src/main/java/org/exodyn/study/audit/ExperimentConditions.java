package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.assembly.audit.VesicleDose;
import org.exodyn.atlas.experiment.Dose;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.Setup;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// The conditions under which a paper made its experiment, from a record that says where the paper tells them.
///
/// Only what is printed counts for the dose and for the time of the read-out: without one of them nothing is asked. Recipients per volume,
/// where they are not printed, are drawn from a record. Of a range of doses the lower end is taken, repeated doses are taken as one, given
/// at the start, and vesicles are taken to stay until the read-out.
///
/// @param setting given vesicles, donors beside recipients, or samples of plasma
/// @param told by which record
record ExperimentConditions(AuditSetting setting, AuditConditions conditions, String told) {

    /// The conditions of an experiment for a kind of subject, or why there are none.
    ///
    /// @param missing receives what the record does not give
    static Optional<ExperimentConditions> of(Experiment experiment, AuditSubject.Kind kind, AuditConditions others,
            List<String> missing) {
        Setup setup = experiment.setup();
        String told = experiment.id() + " (" + experiment.locator() + ")";
        boolean sampled = setup.route() == Setup.Route.SAMPLE;
        if (sampled != (kind == AuditSubject.Kind.BIOMARKER)) {
            missing.add("Record " + told + " is of " + (sampled ? "samples of patients" : "a culture")
                    + ", which does not show it.");
            return Optional.empty();
        }
        return switch (setup.route()) {
            case SAMPLE -> samples(setup, others, told, missing);
            case PURIFIED_VESICLES, CONDITIONED_MEDIUM, CO_CULTURE -> culture(setup, others, told, missing);
            case ANIMAL, EXPRESSION, NOT_STATED -> {
                missing.add("Record " + told + " is of an experiment that is not a culture ("
                        + setup.route().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ").");
                yield Optional.empty();
            }
        };
    }

    private static Optional<ExperimentConditions> samples(Setup setup, AuditConditions others, String told,
            List<String> missing) {
        if (setup.groupedBy() == Setup.Grouping.MARKER) {
            missing.add("Record " + told + " compares carriers of the marker with others (" + setup.patients() + " and "
                    + setup.controls() + " patients): the marker tells such groups apart by definition. Missing is its "
                    + "amount in two groups that something else made.");
            return Optional.empty();
        }
        Optional<Double> plasma = setup.dose().stream().filter(dose -> dose.of() == Dose.Of.PLASMA)
                .map(dose -> dose.amount().in("mL")).findFirst();
        Long patients = setup.patients();
        Long controls = setup.controls();
        if (plasma.isEmpty() || patients == null || controls == null) {
            return without(told, setup.lacks(), missing);
        }
        if (patients < 2 || controls < 2) {
            return without(told, List.of("two groups of at least two"), missing);
        }
        return Optional.of(new ExperimentConditions(AuditSetting.SAMPLE,
                others.withSamples(plasma.get(), Math.toIntExact(patients), Math.toIntExact(controls)), told));
    }

    private static Optional<ExperimentConditions> without(String told, List<String> lacks, List<String> missing) {
        missing.add("Record " + told + " does not give: "
                + String.join(", ", lacks).replace("readOut", "the time of the read-out")
                        .replace("donorCells or donorsPerRecipient", "the number of donors")
                + ", as far as the source could be read.");
        return Optional.empty();
    }

    private static Optional<ExperimentConditions> culture(Setup setup, AuditConditions others, String told,
            List<String> missing) {
        Quantity last = setup.readOut() == null ? setup.contact() : setup.readOut();
        boolean together = setup.route() == Setup.Route.CO_CULTURE;
        List<String> lacks = new ArrayList<>(setup.lacks());
        lacks.removeAll(List.of("recipients", "volume"));
        Optional<Double> ratio = together ? ratio(setup) : Optional.of(1.0);
        if (!lacks.isEmpty() || last == null || ratio.isEmpty()) {
            return without(told, lacks.isEmpty() ? List.of("recipients") : lacks, missing);
        }
        double readOut = last.in("h");
        double from = setup.drugFrom() == null ? 0 : setup.drugFrom().in("h");
        AuditConditions conditions = others.withCellsPerMl(density(setup).orElse(null))
                .withWindow(from < readOut ? from : 0, readOut);
        if (together) {
            return Optional.of(new ExperimentConditions(AuditSetting.CO_CULTURE,
                    conditions.withDonorsPerRecipient(ratio.get()), told));
        }
        for (Dose dose : setup.dose()) {
            Optional<VesicleDose> given = given(dose, setup);
            if (given.isPresent()) {
                return Optional.of(new ExperimentConditions(AuditSetting.EXPERIMENT, conditions.withDose(given.get()),
                        told));
            }
        }
        missing.add("Record " + told + " gives the dose in no unit that says how many vesicles a cell meets.");
        return Optional.empty();
    }

    private static Optional<Double> ratio(Setup setup) {
        Optional<Double> cells = cells(setup);
        @Nullable
        Quantity donors = setup.donorCells();
        return donors != null && cells.isPresent() && donors.unit().dimension().equals(Dimension.CELLS)
                ? Optional.of(donors.value() / cells.get())
                : Optional.ofNullable(setup.donorsPerRecipient());
    }

    /// Recipients in the vessel.
    private static Optional<Double> cells(Setup setup) {
        @Nullable
        Quantity recipients = setup.recipients();
        if (recipients == null) {
            return Optional.empty();
        }
        Dimension dimension = recipients.unit().dimension();
        return dimension.equals(Dimension.CELLS) ? Optional.of(recipients.in("{cells}"))
                : dimension.equals(Dimension.CELL_CONCENTRATION) && setup.volume() != null
                        ? Optional.of(recipients.in("{cells}/mL") * setup.volume().in("mL"))
                        : Optional.empty();
    }

    /// Recipients per mL, where they are printed.
    static Optional<Double> density(Setup setup) {
        @Nullable
        Quantity recipients = setup.recipients();
        if (recipients == null) {
            return Optional.empty();
        }
        Dimension dimension = recipients.unit().dimension();
        return dimension.equals(Dimension.CELL_CONCENTRATION) ? Optional.of(recipients.in("{cells}/mL"))
                : dimension.equals(Dimension.CELLS) && setup.volume() != null
                        ? Optional.of(recipients.in("{cells}") / setup.volume().in("mL"))
                        : Optional.empty();
    }

    /// The dose of a set-up in the terms of the audit, where one is printed.
    static Optional<VesicleDose> given(Setup setup) {
        return setup.dose().stream().flatMap(dose -> given(dose, setup).stream()).findFirst();
    }

    private static Optional<VesicleDose> given(Dose dose, Setup setup) {
        Dimension dimension = dose.amount().unit().dimension();
        Optional<Double> cells = cells(setup);
        return switch (dose.of()) {
            case VESICLES -> dimension.equals(Dimension.PARTICLES_PER_CELL)
                    ? Optional.of(new VesicleDose.PerCell(dose.amount().in("{particles}/{cell}")))
                    : dimension.equals(Dimension.PARTICLE_CONCENTRATION)
                            ? Optional.of(new VesicleDose.Suspended(dose.amount().in("{particles}/mL")))
                            : dimension.equals(Dimension.PARTICLES)
                                    ? cells.map(all -> new VesicleDose.PerCell(dose.amount().in("{particles}") / all))
                                    : Optional.empty();
            case VESICLE_PROTEIN -> dimension.equals(Dimension.MASS_CONCENTRATION)
                    ? Optional.of(new VesicleDose.SuspendedProtein(dose.amount().in("ug/mL")))
                    : dimension.equals(Dimension.MASS)
                            ? cells.map(all -> new VesicleDose.Protein(dose.amount().in("ug") / all))
                            : Optional.empty();
            case DONOR_CELLS -> released(dose, cells, setup.collection());
            case CARGO, DRUG, SITES, SUSPENSION, PLASMA -> Optional.empty();
        };
    }

    private static Optional<VesicleDose> released(Dose dose, Optional<Double> cells, @Nullable Quantity collection) {
        if (collection == null || !dose.amount().unit().dimension().equals(Dimension.CELLS)) {
            return Optional.empty();
        }
        double hours = collection.in("h");
        return cells.map(all -> new VesicleDose.Released(dose.amount().in("{cells}") / all, hours));
    }
}
