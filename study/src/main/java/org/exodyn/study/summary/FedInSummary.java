package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exodyn.assembly.CultureAssembly;
import org.exodyn.atlas.parameter.RangeBasis;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.Names;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Engineering;
import org.exodyn.biology.scenario.Inhibitor;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.SelfRelease;
import org.exodyn.biology.scenario.Term;
import org.exodyn.biology.scenario.VesicleContent;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.FedIn;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.ArmPlan;
import org.exodyn.study.run.DrawSet;
import org.exodyn.study.run.RunOutcome;

/// What was put into each arm, from whom we know it.
final class FedInSummary {

    private static final String SCENARIO = "scenario";
    private static final String STATED = "stated";

    private final RunOutcome outcome;
    private final Scenario scenario;
    private final List<FedIn> rows = new ArrayList<>();

    FedInSummary(RunOutcome outcome) {
        this.outcome = outcome;
        this.scenario = outcome.document().scenario();
    }

    List<FedIn> all() {
        for (int arm = 0; arm < outcome.arms().size(); arm++) {
            arm(arm);
        }
        return List.copyOf(rows);
    }

    private void arm(int index) {
        ArmPlan plan = outcome.arms().get(index);
        Arm arm = plan.models().arm();
        add(plan, scenario.recipients().cell().id(),
                scenario.recipients().density().format() + " in " + scenario.culture().mediumVolume().format(),
                SCENARIO, STATED);
        add(plan, scenario.drug().name().id(),
                scenario.drug().doses().size() + " doses, " + scenario.drug().doses().getFirst().format() + " to "
                        + scenario.drug().doses().getLast().format() + ", from " + scenario.drug().from().format(),
                SCENARIO, STATED);
        if (arm.release() != SelfRelease.NONE) {
            add(plan, "vesicles that the recipients release",
                    arm.release() == SelfRelease.EXPORTING ? "with more of the drug in each" : "as cells do",
                    records("release_epithelial"), "calculated from records");
            add(plan, "drug in a vesicle over that in the cell",
                    range("sequestration_" + Names.id(scenario.drug().name().id())),
                    records("sequestration_" + Names.id(scenario.drug().name().id())),
                    confidence("sequestration_" + Names.id(scenario.drug().name().id())));
        }
        scenario.donorOf(arm).ifPresent(donor -> donor(index, plan, arm, donor));
        for (Inhibitor inhibitor : arm.inhibitors()) {
            add(plan, inhibitor.name().id(),
                    inhibitor.dose().format() + " on " + inhibitor.on().name().toLowerCase(Locale.ROOT) + ", blocks "
                            + inhibitor.blocks().label(),
                    SCENARIO,
                    STATED);
        }
    }

    private void donor(int index, ArmPlan plan, Arm arm, Donor donor) {
        String treated = donor.treatedWith().map(term -> " (" + term.id() + "-treated)").orElse("");
        switch (donor) {
            case Donor.ConditionedMedium medium -> add(plan, "medium conditioned by " + medium.cell().id() + treated,
                    NumberText.of(medium.ratio()) + " donor per recipient, " + medium.conditioning().format() + ", "
                            + medium.transferred().format() + " of the recipients' medium",
                    SCENARIO, STATED);
            case Donor.CoCulture shared -> add(plan, shared.cell().id() + treated,
                    NumberText.of(shared.ratio()) + " donor per recipient, co-culture",
                    SCENARIO, STATED);
            case Donor.PurifiedVesicles purified ->
                add(plan, "purified vesicles of " + purified.cell().id(), purified.dose().format(), SCENARIO, STATED);
        }
        if (arm.vesicles() == VesicleContent.DEPLETED) {
            add(plan, "vesicle depletion", range("depletion"), records("depletion"), confidence("depletion"));
        }
        int set = outcome.set(DrawSet.MEASURED);
        ArmDraw[] draws = outcome.results()[set][index];
        int column = plan.column(CultureAssembly.IN_MEDIUM);
        double millilitres = scenario.culture().mediumVolume().in("mL");
        double[] start = new double[draws.length];
        for (int draw = 0; draw < start.length; draw++) {
            start[draw] = draws[draw].course()[0][column] / millilitres;
        }
        add(plan, "vesicles in the medium at the start", interval(Bands.of(start)) + " /mL",
                records("release_epithelial"), "calculated from records");
        Engineering engineering = donor.engineering();
        if (engineering != null) {
            engineering(plan, engineering);
        }
        for (CargoClaim cargo : plan.models().cargo()) {
            if (engineering != null && engineering.copiesOf(cargo.cargo()) != null) {
                continue;
            }
            String id = "copies_measured_" + Names.id(cargo.cargo());
            String note = cargo.enrichedIn().isEmpty() || cargo.enrichedIn().contains(donor.cell().id()) ? ""
                    : ", lowered by the enrichment fold";
            add(plan, cargo.cargo() + " per vesicle", range(id) + note, records(id), confidence(id));
        }
    }

    private void engineering(ArmPlan plan, Engineering engineering) {
        for (Engineering.Payload one : engineering.payload()) {
            add(plan, one.cargo().id() + " per vesicle", NumberText.of(one.copies()), SCENARIO, STATED);
        }
        Engineering.Payload drug = engineering.drug();
        if (drug != null) {
            add(plan, drug.cargo().id() + " per vesicle", NumberText.of(drug.copies()) + " molecules", SCENARIO,
                    STATED);
        }
        Term ligand = engineering.ligand();
        if (ligand != null) {
            String fold = outcome.space().axes().stream().map(axis -> axis.parameter().id())
                    .filter(id -> id.startsWith("ligand_fold_")).findFirst().orElse("");
            add(plan, ligand.id() + ", uptake over that without", range(fold), records(fold), confidence(fold));
        }
        Term fusogen = engineering.fusogen();
        switch (engineering.fusion()) {
            case FUSOGEN -> add(plan, "fusogen", fusogen == null ? "" : fusogen.id(), SCENARIO, STATED);
            case NONE -> add(plan, "fusogen", "none", SCENARIO, STATED);
            case NATURAL -> {
                // nothing was said
            }
        }
    }

    private String range(String parameter) {
        return outcome.space().axes().stream()
                .filter(axis -> axis.parameter().id().equals(parameter))
                .map(axis -> NumberText.of(axis.inSlotUnit(0.5)) + " (" + NumberText.of(axis.inSlotUnit(0.05)) + " to "
                        + NumberText.of(axis.inSlotUnit(0.95)) + ")")
                .findFirst()
                .orElse("not drawn");
    }

    private String records(String parameter) {
        return outcome.space().axes().stream()
                .filter(axis -> axis.parameter().id().equals(parameter))
                .map(axis -> String.join(", ",
                        axis.resolved().alternatives().stream().map(one -> one.record().id()).toList()))
                .findFirst()
                .orElse(SCENARIO);
    }

    private String confidence(String parameter) {
        return outcome.space().axes().stream()
                .filter(axis -> axis.parameter().id().equals(parameter))
                .map(axis -> String.join(", ", axis.resolved().alternatives().stream()
                        .map(one -> EvidenceCards.word(one.record().confidence().name())
                                + (one.record().rangeBasis() == RangeBasis.REPORTED ? "" : " (range assumed)"))
                        .distinct().toList()))
                .findFirst()
                .orElse(STATED);
    }

    private static String interval(Band band) {
        return NumberText.interval(band.q50(), band.q05(), band.q95());
    }

    private void add(ArmPlan plan, String what, String amount, String source, String confidence) {
        rows.add(new FedIn(plan.id(), what, ReportAssembly.typeset(amount), source, confidence));
    }
}
