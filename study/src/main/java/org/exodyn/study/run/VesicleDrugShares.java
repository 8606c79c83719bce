package org.exodyn.study.run;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.exodyn.biology.mechanism.BlockedSteps;
import org.exodyn.biology.mechanism.Decoy;
import org.exodyn.biology.mechanism.DrugExport;

/// What vesicles do with the drug, as shares that courses show: of the efflux, what leaves in vesicles; of the drug that
/// the cells would hold, what is left; of an antibody, what vesicles hold.
///
/// @param drug preferred name
public record VesicleDrugShares(String drug) {

    /// Names of the model's rules, with what courses call them.
    public Map<String, String> labels() {
        DrugExport export = new DrugExport(drug, "", false, BlockedSteps.none());
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(export.share(), "efflux-in-vesicles:" + drug);
        labels.put(export.kept(), "drug-kept-in-cells:" + drug);
        labels.put(Decoy.boundShare(drug), "bound-to-vesicles:" + drug);
        return labels;
    }

    /// What a reader is told that one of them is.
    public static String sentence(String label) {
        String what = label.substring(label.indexOf(':') + 1);
        return switch (label.substring(0, label.indexOf(':'))) {
            case "efflux-in-vesicles" -> "share of the efflux of " + what + " that leaves in vesicles";
            case "drug-kept-in-cells" -> what + " in cells over that without export";
            default -> "share of " + what + " that vesicles hold";
        };
    }

    Set<String> rules() {
        Set<String> rules = new LinkedHashSet<>(labels().keySet());
        rules.add(new DrugExport(drug, "", false, BlockedSteps.none()).rate());
        return rules;
    }
}
