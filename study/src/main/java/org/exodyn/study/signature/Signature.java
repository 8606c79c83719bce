package org.exodyn.study.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exodyn.clinic.cohort.CohortCode;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.signature.CrossValidationCurve;
import org.exodyn.clinic.signature.ElasticNet;
import org.exodyn.clinic.signature.LinearSignature;
import org.exodyn.clinic.signature.NestedCrossValidation;
import org.exodyn.clinic.signature.PredictorRecipe;
import org.exodyn.clinic.signature.Response;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.study.run.Stage;

/// A signature of all samples, and what signatures made in the same way are worth on samples that they have not seen.
///
/// @param curve    deviance along the path of all samples
/// @param model    the signature of all samples
/// @param unseen   one per repeat
/// @param selected by feature, the share of the signatures of the cross-validation that it has a part in
record Signature(SignatureRequest request, SignaturePlan plan, CrossValidationCurve curve, LinearSignature model,
        List<NestedCrossValidation.Unseen> unseen, Map<String, Double> selected, Performance performance) {
    /// Close enough to the minimum for coefficients that mean something.
    private static final double THRESHOLD = 1e-9;
    /// glmnet's: a path of survival takes many times as long, and predictions differ by less than what folds do.
    private static final double THRESHOLD_OF_SURVIVAL = 1e-7;

    /// @throws org.exodyn.input.ScientificInputException if a part of the samples cannot be fitted
    static Signature of(SignatureRequest request, SignaturePlan plan, Problems problems, Stage progress, long begun) {
        NestedCrossValidation method = new NestedCrossValidation(
                ElasticNet.withDefaults().withMixing(request.mixing()).withThreshold(
                        plan.response() instanceof Response.Times ? THRESHOLD_OF_SURVIVAL : THRESHOLD),
                PredictorRecipe.of(plan.cohort().table(), request.least(), plan.seen()),
                request.lambda().equals("1se"));
        List<NestedCrossValidation.Unseen> unseen = new ArrayList<>();
        for (NestedCrossValidation.Split split : plan.splits()) {
            progress.reached("cross-validating", unseen.size(), plan.splits().size(),
                    (System.nanoTime() - begun) * 1e-9);
            unseen.add(found(method.run(plan.response(), split), request, problems));
        }
        CrossValidationCurve curve = found(method.fit(plan.response(), plan.last()), request, problems);
        return new Signature(request, plan, curve, method.chosen(curve), List.copyOf(unseen), shares(unseen),
                Performance.of(plan, unseen));
    }

    private static <T> T found(Outcome<T> outcome, SignatureRequest request, Problems problems) {
        if (outcome instanceof Outcome.NotAssessable<T>(Outcome.Reason _, String because)) {
            problems.error(CohortCode.NOTHING_LEFT, Location.ofFile(request.table().toString()),
                    "A signature cannot be fitted. " + because + ".",
                    "a signature needs features that vary and an outcome that does, in every part of the samples.",
                    "fewer --folds", "a lower --least or --seen");
            problems.throwIfErrors();
        }
        return outcome.orElseThrow();
    }

    private static Map<String, Double> shares(List<NestedCrossValidation.Unseen> unseen) {
        int fits = unseen.stream().mapToInt(one -> one.sizes().length).sum();
        Map<String, Integer> times = new TreeMap<>();
        unseen.forEach(one -> one.selected().forEach((name, count) -> times.merge(name, count, Integer::sum)));
        Map<String, Double> shares = new TreeMap<>();
        times.forEach((name, count) -> shares.put(name, (double) count / fits));
        return shares;
    }

    /// Number of features in the signatures of the cross-validation: the middle one, the smallest and the largest.
    int[] sizes() {
        int[] sizes = unseen.stream().flatMapToInt(one -> Arrays.stream(one.sizes())).sorted().toArray();
        return new int[] {sizes[sizes.length / 2], sizes[0], sizes[sizes.length - 1]};
    }

    /// Of every sample, the mean over repeats of the linear predictor from signatures that have not seen it.
    double[] meanPredictor() {
        double[] mean = new double[plan.samples()];
        unseen.forEach(one -> Arrays.setAll(mean, i -> mean[i] + one.predicted()[i] / unseen.size()));
        return mean;
    }
}
