package org.exodyn.study.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.VesicleContent;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.response.DoseResponse;
import org.exodyn.study.result.ModelBook.ArmEntry;
import org.exodyn.study.result.ModelBook.Outcome;
import org.exodyn.study.result.ModelBook.PremiseEntry;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.ArmPlan;
import org.exodyn.study.run.DrawSet;
import org.exodyn.study.run.RunOutcome;

/// Arms and premises with what came out.
final class ArmEntries {

    private static final double COPIES_PER_UM3_PER_NM = 0.602214076;

    private ArmEntries() {}

    static List<PremiseEntry> premises(RunOutcome run) {
        List<PremiseEntry> entries = new ArrayList<>();
        for (DrawSet set : run.sets()) {
            entries.add(new PremiseEntry(set.premise(), switch (set.premise()) {
                case DrawSet.MEASURED -> "Parameters are drawn from their records only.";
                case DrawSet.CLAIMED ->
                    "The same model, conditioned on every selected claim doing what was reported.";
                case DrawSet.UNSUPPORTED_ZERO ->
                    "The draws of 'measured', with every effect size at zero that rests on no source.";
                default -> "";
            }, set.size()));
        }
        return List.copyOf(entries);
    }

    static List<ArmEntry> arms(RunOutcome run) {
        List<ArmEntry> entries = new ArrayList<>();
        for (int arm = 0; arm < run.arms().size(); arm++) {
            ArmPlan plan = run.arms().get(arm);
            Arm stated = plan.models().arm();
            entries.add(new ArmEntry(plan.id(), stated.name(), stated.reference(),
                    description(run.document().scenario(), stated),
                    plan.models().cargo().stream().map(CargoClaim::cargo).distinct().toList(), outcomes(run, arm)));
        }
        return List.copyOf(entries);
    }

    private static String description(Scenario scenario, Arm arm) {
        String donor = arm.donorKey();
        StringBuilder text = new StringBuilder(scenario.recipients().cell().written());
        text.append(" with ").append(scenario.drug().name().written()).append(", every dose");
        if (donor == null) {
            return text.append(", no donor.").toString();
        }
        Donor from = scenario.donors().get(donor);
        String cell = from == null ? donor : from.cell().written();
        text.append(", ").append(arm.vesicles() == VesicleContent.PRESENT ? "vesicles" : "vesicle-depleted medium")
                .append(" of ").append(cell).append(" (").append(donor).append(")");
        arm.selectedCargo().ifPresent(cargo -> text.append(", only ")
                .append(String.join(" and ", cargo.stream().map(one -> one.written()).toList())).append(" acting"));
        arm.inhibitors().forEach(one -> text.append(", ").append(one.name().written()).append(" on ")
                .append(one.on().name().toLowerCase(Locale.ROOT)));
        return text.append('.').toString();
    }

    private static List<Outcome> outcomes(RunOutcome run, int arm) {
        List<Outcome> outcomes = new ArrayList<>();
        int shown = run.shownDose();
        String dose = NumberText.significant(run.dosesPerUm3()[shown] / COPIES_PER_UM3_PER_NM, 3) + " nM";
        for (int set = 0; set < run.sets().size(); set++) {
            ArmDraw[] draws = run.results()[set][arm];
            ArmDraw[] reference = run.results()[set][run.reference()];
            double[] ic50 = ic50(draws);
            double[] base = ic50(reference);
            double[] factor = new double[draws.length];
            Arrays.setAll(factor, draw -> ic50[draw] / base[draw]);
            outcomes.add(new Outcome(run.sets().get(set).premise(), dose,
                    Shares.of(Arrays.stream(draws).mapToDouble(draw -> draw.response().viability()[shown]).toArray()),
                    Shares.ofRatios(ic50), Shares.ofRatios(factor),
                    (double) Arrays.stream(ic50).filter(half -> !DoseResponse.isWithin(half)).count() / ic50.length));
        }
        return List.copyOf(outcomes);
    }

    private static double[] ic50(ArmDraw[] draws) {
        return Arrays.stream(draws)
                .mapToDouble(draw -> draw.response().ic50() / COPIES_PER_UM3_PER_NM).toArray();
    }
}
