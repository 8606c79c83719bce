package org.exodyn.study.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exodyn.clinic.cohort.Scale;
import org.exodyn.clinic.signature.Response;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.PageShell;
import org.exodyn.study.report.PageWriter;
import org.exodyn.study.report.TableBlock;
import org.exodyn.study.result.SoftwareVersion;

/// The report: the answer first, then what it rests on.
final class SignaturePage {
    private final Signature signature;
    private final List<Figure> figures = new ArrayList<>();

    SignaturePage(Signature signature) {
        this.signature = signature;
    }

    String render() {
        return PageShell.render("Signature of " + signature.plan().asked(), this::head, this::body);
    }

    /// The figures of the page, once it is rendered.
    List<Figure> figures() {
        return List.copyOf(figures);
    }

    private void figure(PageWriter page, Figure figure, String caption) {
        figures.add(figure);
        page.figure(figure, caption, "none");
    }

    private void head(PageWriter page) {
        Markup html = page.html();
        SignaturePlan plan = signature.plan();
        html.open("header", "class", "title");
        html.element("p", "Exodyn signature", "class", "kicker");
        html.element("h1", plan.response() instanceof Response.Classes ? plan.asked() : "Signature of " + plan.asked());
        html.element("p", "Can " + signature.request().table().getFileName() + " predict it?", "class", "question");
        html.close();
        page.section("answer", "The answer", "");
        html.open("div", "class", "answer");
        new SignatureAnswer(signature).sentences().forEach(sentence -> html.element("p", sentence));
        html.close();
        page.endSection();
        page.section("asked", "What was asked", "");
        html.open("dl", "class", "facts");
        fact(html, "table", String.format(Locale.ROOT, "%s, %,d features, %s",
                signature.request().table().getFileName(), plan.cohort().table().features().size(),
                plan.cohort().table().scale().words()));
        fact(html, "taken as " + plan.cohort().table().scale().words() + " because", plan.cohort().scale().reason());
        fact(html, "outcome", plan.asked() + (plan.response() instanceof Response.Classes(List<Boolean> positive)
                ? ": " + positive.stream().filter(one -> one).count() + " against "
                        + positive.stream().filter(one -> !one).count()
                : ""));
        fact(html, "samples", Integer.toString(plan.samples()));
        fact(html, "folds", (plan.drawn() ? signature.request().folds() + ", drawn " + plan.splits().size()
                + " times from seed " + signature.request().seed()
                : "given by "
                        + String.join(", ", signature.request().foldColumns())));
        html.close();
        plan.notes().forEach(note -> page.paragraph(note, "notice"));
        page.endSection();
    }

    private static void fact(Markup html, String label, String value) {
        html.open("div").element("dt", label).element("dd", value).close();
    }

    private void body(PageWriter page) {
        worth(page);
        page.section("penalty-section", "The penalty",
                "Found by cross-validation of all samples, for the signature below; within"
                        + " the folds above each signature found its own.");
        figure(page, SignatureFigures.penalty(signature.curve(), chosen()), "λ = "
                + NumberText.significant(signature.model().lambda(), 3)
                + (signature.request().lambda().equals("1se")
                        ? ", the largest within one standard error of the least deviance."
                        : ", that of the least deviance."));
        page.endSection();
        features(page);
        methods(page);
    }

    private int chosen() {
        return signature.request().lambda().equals("1se") ? signature.curve().indexWithinOneError()
                : signature.curve().indexOfMinimum();
    }

    private void worth(PageWriter page) {
        page.section("worth", "What it is worth on samples that it has not seen",
                "Every sample was predicted by signatures that were made without it: choice of features, filling of gaps and penalty included.");
        signature.performance().classes().ifPresent(classes -> {
            figure(page, SignatureFigures.curves(classes), "Of the mean predictions over repeats.");
            figure(page,
                    SignatureFigures.calibration(classes.predictions(), signature.plan().positive(),
                            signature.plan().negative()),
                    "Of the mean predictions over repeats.");
        });
        if (signature.plan().response() instanceof Response.Numbers numbers) {
            figure(page, SignatureFigures.predictions(numbers.values(), signature.meanPredictor(),
                    signature.plan().asked()), "Point by point as in predictions.tsv.");
        }
        TableBlock table = new TableBlock("performance-table", "Measures").column("measure").number("value")
                .number("from").number("to").column("what it is");
        signature.performance().measures().forEach(one -> table.row().cell(one.name())
                .cell(shown(one.value()), one.value()).cell(shown(one.low()), one.low())
                .cell(shown(one.high()), one.high()).cell(one.words()));
        table.write(page.html(), "Nothing was measured.");
        page.endSection();
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "–" : NumberText.significant(value, 3);
    }

    private void features(PageWriter page) {
        page.section("features", "The signature",
                "Coefficients are per unit of log2 abundance; above 0, more of the feature speaks for " + towards()
                        + ". How often a feature was chosen in the cross-validation says more than its"
                        + " coefficient: of features that go together, one is chosen by accident of the samples.");
        TableBlock table = new TableBlock("coefficient-table", "Features").column("feature").number("coefficient")
                .number("chosen in the cross-validation").filtered();
        SignatureTables.features(signature).forEach(one -> table.row().cell(one.feature())
                .cell(one.coefficient() == 0 ? "–" : NumberText.significant(one.coefficient(), 3), one.coefficient())
                .cell(NumberText.percent(one.selected()), one.selected()));
        table.write(page.html(), "No feature has a part in any signature.");
        page.endSection();
    }

    private String towards() {
        return switch (signature.plan().response()) {
            case Response.Classes _ -> signature.plan().positive();
            case Response.Times _ -> "an earlier event";
            case Response.Numbers _ -> "a higher " + signature.plan().asked();
        };
    }

    private void methods(PageWriter page) {
        page.section("methods", "Methods", "Sentences to copy; the manifest has the checksums.");
        page.paragraph(SignatureMethods.text(signature), "");
        Markup html = page.html();
        html.element("h3", "To repeat it");
        html.open("p").element("code", SignatureCommandLine.of(signature.request())).close();
        html.element("p", "Exodyn " + SoftwareVersion.text(), "class", "small");
        page.endSection();
    }

    static boolean isCounts(Signature signature) {
        return signature.plan().cohort().table().scale() == Scale.COUNTS;
    }
}
