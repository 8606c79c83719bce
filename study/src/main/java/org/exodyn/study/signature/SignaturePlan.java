package org.exodyn.study.signature;

import java.util.List;
import java.util.Optional;
import org.exodyn.clinic.cohort.Cohort;
import org.exodyn.clinic.signature.NestedCrossValidation;
import org.exodyn.clinic.signature.Response;

/// What is going to be learnt from whom.
///
/// @param cohort   the samples that are used
/// @param response theirs
/// @param asked    the outcome in words
/// @param positive name of the class whose probability is predicted; empty unless there are two classes
/// @param negative the other one
/// @param patients the column that keeps samples in one fold, if samples repeat
/// @param splits   into folds, one per repeat
/// @param drawn    whether they were drawn
/// @param last     folds of all samples, for the penalty of the signature that is given out
/// @param seen     share of the training samples in which a feature must be seen
/// @param notes    what was left out and why, in sentences
record SignaturePlan(Cohort cohort, Response response, String asked, String positive, String negative,
        Optional<String> patients, List<NestedCrossValidation.Split> splits, boolean drawn, int[] last, double seen,
        List<String> notes) {
    int samples() {
        return response.size();
    }

    /// The mean response or log odds and so on, in a word for a heading.
    String kind() {
        return switch (response) {
            case Response.Classes _ -> "binomial";
            case Response.Numbers _ -> "gaussian";
            case Response.Times _ -> "Cox";
        };
    }
}
