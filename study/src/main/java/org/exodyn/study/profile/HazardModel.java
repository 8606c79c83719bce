package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.SampleSheet;
import org.exodyn.clinic.design.Adjustment;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.survival.CoxModel;
import org.exodyn.clinic.survival.CoxSample;
import org.exodyn.clinic.survival.Strata;
import org.exodyn.clinic.survival.TieMethod;

/// What every hazard of a profile is adjusted for: covariates of the design as covariates, batches and `--strata` as strata.
///
/// A patient's own term (`--pairs`) is left out: there is one sample of each patient.
///
/// @param adjusting columns by name, one value per followed patient
/// @param strata    of the followed patients
/// @param stratified the columns that make the strata
record HazardModel(FollowUp followUp, CoxModel model, SequencedMap<String, double[]> adjusting, Strata strata,
        List<String> stratified) {
    static HazardModel of(ProfileRequest request, ProfilePlan plan, FollowUp followUp) {
        SampleSheet sheet = plan.cohort().sheet().select(IntStream.of(followUp.rows()).boxed().toList());
        Set<String> columns = new TreeSet<>(request.batch());
        columns.addAll(request.survival().strata());
        Set<String> without = new HashSet<>(columns);
        request.pairs().ifPresent(without::add);
        followUp.patients().ifPresent(without::add);
        List<String> labels = new ArrayList<>();
        for (int row = 0; row < followUp.rows().length; row++) {
            int at = row;
            labels.add(
                    String.join(", ", columns.stream().map(column -> String.valueOf(sheet.text(column, at))).toList()));
        }
        TieMethod ties = request.survival().ties().flatMap(SurvivalFeatures::ties).orElse(TieMethod.EFRON);
        return new HazardModel(followUp, CoxModel.withDefaults().withTies(ties),
                Adjustment.of(plan.formula(), sheet, plan.contrast(), without), Strata.of(labels),
                List.copyOf(columns));
    }

    /// The sample of a model in one value and what it is adjusted for. A column that is the same for all of these patients is left out.
    ///
    /// @param kept   which of the followed patients
    /// @param values theirs
    CoxSample sample(String name, int[] kept, double[] values) {
        List<String> names = new ArrayList<>(List.of(name));
        List<double[]> columns = new ArrayList<>(List.of(values));
        for (Map.Entry<String, double[]> one : adjusting.entrySet()) {
            double[] own = IntStream.of(kept).mapToDouble(i -> one.getValue()[i]).toArray();
            if (Arrays.stream(own).distinct().limit(2).count() > 1) {
                names.add(one.getKey());
                columns.add(own);
            }
        }
        return CoxSample.of(followUp.times().rows(kept), Covariates.of(names, columns.toArray(double[][]::new)))
                .withStrata(strata.rows(kept));
    }

    Optional<Strata> parts() {
        return stratified.isEmpty() ? Optional.empty() : Optional.of(strata);
    }

    /// `adjusted for age, sex[M], stratified by plate`, or that it is neither.
    String words() {
        String adjusted = adjusting.isEmpty() ? "" : "adjusted for " + String.join(", ", adjusting.keySet());
        String parted = stratified.isEmpty() ? "" : "stratified by " + String.join(" and ", stratified);
        return adjusted.isEmpty() && parted.isEmpty() ? "neither adjusted nor stratified"
                : adjusted + (adjusted.isEmpty() || parted.isEmpty() ? "" : " and ") + parted;
    }

    String tiesWords() {
        return model.ties() == TieMethod.EFRON ? "Efron's ties" : "Breslow's ties";
    }
}
