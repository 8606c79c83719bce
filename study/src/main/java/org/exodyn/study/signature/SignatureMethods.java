package org.exodyn.study.signature;

import java.util.Locale;
import org.exodyn.clinic.signature.Response;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.result.SoftwareVersion;

/// What was done, in sentences for a methods section, with sources and versions.
final class SignatureMethods {
    private SignatureMethods() {}

    static String text(Signature signature) {
        SignatureRequest request = signature.request();
        SignaturePlan plan = signature.plan();
        StringBuilder text = new StringBuilder();
        text.append(SignaturePage.isCounts(signature)
                ? "Counts were taken as log2((count + 0.5)/(depth + 1)·10⁶) (Law et al. 2014, doi:10.1186/gb-2014-15-2-r29); features with at least "
                        + NumberText.of(request.least()) + " counts per million in "
                        + NumberText.percent(plan.seen()) + " of the training samples were used. "
                : "Intensities were taken as log2 minus the sample's median over detected features; features seen in "
                        + NumberText.percent(plan.seen())
                        + " of the training samples were used, and gaps took the feature's least value in training. ");
        text.append(String.format(Locale.ROOT,
                "An elastic net (%s, α = %s; Friedman, Hastie and Tibshirani 2010, doi:10.18637/jss.v033.i01%s) was fitted to standardised features, with the penalty ",
                plan.kind(), NumberText.of(request.mixing()),
                plan.response() instanceof Response.Times ? "; Simon et al. 2011, doi:10.18637/jss.v039.i05" : ""));
        text.append(request.lambda().equals("1se")
                ? "that is the largest within one standard error of the least cross-validated deviance. "
                : "of the least cross-validated deviance. ");
        text.append(
                "Its worth was judged by nested cross-validation (Varma and Simon 2006, doi:10.1186/1471-2105-7-91): ");
        text.append(plan.drawn() ? request.folds() + " outer and " + request.folds() + " inner folds, drawn "
                + plan.splits().size() + " times (seed " + request.seed()
                + "), each with about the same share of each outcome"
                : "outer folds as given by " + String.join(", ", request.foldColumns()));
        text.append(plan.patients().map(column -> ", all samples of one " + column + " in one fold").orElse(""))
                .append("; features, gaps, penalty and coefficients came from the training samples alone. ");
        text.append(switch (plan.response()) {
            case Response.Classes _ ->
                "The area under the ROC curve has DeLong's interval (DeLong, DeLong and Clarke-Pearson 1988, doi:10.2307/2531595); calibration is by logistic recalibration (Cox 1958, doi:10.1093/biomet/45.3-4.562). ";
            case Response.Times _ ->
                "Concordance is Harrell's (1982, doi:10.1001/jama.1982.03320430047030), of pairs within a fold, with the infinitesimal jackknife's standard error. ";
            case Response.Numbers _ -> "The error was compared, sample by sample, with that of the training mean. ";
        });
        return text.append("Intervals hold 95 %. Computed by Exodyn ").append(SoftwareVersion.text())
                .append(" on Java ")
                .append(Runtime.version().feature()).append('.').toString();
    }
}
