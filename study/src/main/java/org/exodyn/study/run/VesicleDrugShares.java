package org.exodyn.study.run;

import java.util.LinkedHashMap;
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

    Set<String> rules() {
        return labels().keySet();
    }
}
