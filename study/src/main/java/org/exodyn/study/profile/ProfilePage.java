package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exodyn.clinic.cohort.Standing;
import org.exodyn.clinic.design.TestedAt;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.PageShell;
import org.exodyn.study.report.PageWriter;
import org.exodyn.study.report.TableBlock;

/// The report: the answer first, then what it rests on.
final class ProfilePage {
    private static final int ROWS = 100;

    private final Profile profile;
    private final List<Figure> figures = new ArrayList<>();

    ProfilePage(Profile profile) {
        this.profile = profile;
    }

    /// The page as text.
    String render() {
        String title = profile.plan().contrast().group() + " against " + profile.plan().contrast().reference();
        return PageShell.render(title, page -> head(page, title), this::body);
    }

    /// The figures of the page, once it is rendered.
    List<Figure> figures() {
        return List.copyOf(figures);
    }

    private void figure(PageWriter page, Figure figure, String caption) {
        figures.add(figure);
        page.figure(figure, caption, "none");
    }

    private void head(PageWriter page, String title) {
        Markup html = page.html();
        html.open("header", "class", "title");
        html.element("p", "Exodyn profile", "class", "kicker");
        html.element("h1", title);
        html.element("p", "Which features of " + profile.request().table().getFileName() + " differ?", "class",
                "question");
        html.close();
        page.section("answer", "The answer", "");
        html.open("div", "class", "answer");
        new ProfileAnswer(profile).sentences().forEach(sentence -> html.element("p", sentence));
        html.close();
        page.endSection();
        page.section("asked", "What was asked", "");
        html.open("dl", "class", "facts");
        fact(html, "table",
                profile.request().table().getFileName() + ", " + String.format(Locale.ROOT, "%,d features, %s",
                        profile.plan().whole().table().features().size(),
                        profile.plan().whole().table().scale().words()));
        fact(html, "taken as " + profile.plan().whole().table().scale().words() + " because",
                profile.plan().whole().scale().reason()
                        + (profile.plan().whole().scale().confirmed() ? "; confirmed by --scale"
                                : "; not confirmed by --scale"));
        fact(html, "groups", profile.plan().groupSizes().get(0) + " " + profile.plan().contrast().group() + " against "
                + profile.plan().groupSizes().get(1) + " " + profile.plan().contrast().reference());
        fact(html, "design", profile.plan().formula().text());
        TestedAt.words(profile.plan().formula(), profile.plan().cohort().sheet(), profile.plan().contrast())
                .ifPresent(place -> fact(html, "the difference is that at", place));
        fact(html, "gaps", gaps());
        fact(html, "a hit has", "q below " + NumberText.of(profile.limit()));
        html.close();
        page.endSection();
    }

    private String gaps() {
        StringBuilder text = new StringBuilder();
        for (Standing standing : List.of(Standing.ZERO, Standing.BELOW_DETECTION, Standing.NOT_MEASURED,
                Standing.MISSING)) {
            long count = profile.plan().cohort().table().count(standing);
            if (count > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(String.format(Locale.ROOT, "%,d %s", count, standing == Standing.ZERO ? "counted zeros"
                                : standing.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
            }
        }
        return text.isEmpty() ? "none" : text.toString();
    }

    private static void fact(Markup html, String label, String value) {
        html.open("div").element("dt", label).element("dd", value).close();
    }

    private void body(PageWriter page) {
        new QualitySection(profile).write(page, this::figure);
        features(page);
        profile.survival().ifPresent(found -> new SurvivalSection(profile, found).write(page, this::figure));
        if (profile.survival().isEmpty() && !profile.plan().survivalRefused().isEmpty()) {
            page.section("survival", "Survival", "");
            page.paragraph("Survival was not looked at. " + String.join(" ", profile.plan().survivalRefused()),
                    "missing");
            page.endSection();
        }
        new MethodsSection(profile).write(page);
    }

    private void features(PageWriter page) {
        page.section("features", "Which features differ",
                "Every tested feature, the most significant first; all of them are in"
                        + " features.tsv.");
        figure(page, VolcanoFigure.draw(profile),
                profile.isFound() || profile.hits().length == 0 ? "Hits in colour."
                        : "Open circles pass the limit, but no other method finds them.");
        TableBlock table = new TableBlock("feature-table", "The first " + ROWS + " features by significance")
                .column("feature")
                .number("log2 fold change").number("95 % interval").number("average log2").number("p").number("q")
                .filtered();
        profile.second().ifPresent(second -> table.number("q by " + second.method().option()));
        int[] order = profile.main().byP();
        for (int at = 0; at < Math.min(ROWS, order.length); at++) {
            int i = order[at];
            var row = profile.main().rows()[i];
            table.row().cell(profile.main().features().get(i)).cell(NumberText.fixed(row.effect(), 2), row.effect())
                    .cell(NumberText.fixed(row.low(), 2) + " to " + NumberText.fixed(row.high(), 2), row.low())
                    .cell(NumberText.fixed(profile.main().abundance()[i], 1), profile.main().abundance()[i])
                    .cell(NumberText.of(row.p()), row.p())
                    .cell(NumberText.of(profile.main().q()[i]), profile.main().q()[i]);
            profile.second().ifPresent(second -> table.cell(NumberText.of(second.q()[i]), second.q()[i]));
        }
        table.fold(page.html(), "The first " + Math.min(ROWS, order.length) + " features as a table",
                "No feature was tested.");
        figure(page, HeatMapFigure.draw(profile),
                "Columns are samples, by group and within a group along the first principal component; rows are features, by effect.");
        figure(page, ForestFigure.draw(profile), "The first twenty features by significance.");
        detection(page);
        page.endSection();
    }

    private void detection(PageWriter page) {
        if (profile.main().detection().isEmpty()) {
            return;
        }
        page.html().element("h3", "Seen in one group, not in the other");
        page.paragraph(
                "A feature that is absent from many samples has no intensity to compare there. Fisher's exact test asks"
                        + " whether it is seen more often in one group.",
                "");
        double[] q = DetectionTable.q(profile.main());
        TableBlock table = new TableBlock("detection-table", "Detection").column("feature")
                .number("seen in " + profile.plan().contrast().group())
                .number("seen in " + profile.plan().contrast().reference())
                .number("p").number("q");
        java.util.stream.IntStream.range(0, q.length).filter(f -> !Double.isNaN(q[f])).boxed()
                .sorted(java.util.Comparator.comparingDouble(f -> profile.main().detection().get(f).p())).limit(20)
                .forEach(f -> {
                    var test = profile.main().detection().get(f);
                    table.row().cell(profile.plan().cohort().table().features().get(f))
                            .cell(test.group() + " of " + test.groupSize(), test.group())
                            .cell(test.reference() + " of " + test.referenceSize(), test.reference())
                            .cell(NumberText.of(test.p()), test.p()).cell(NumberText.of(q[f]), q[f]);
                });
        table.write(page.html(), "Every feature is seen in all samples or in none.");
    }
}
