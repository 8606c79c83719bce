package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.VesicleDose;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.study.audit.Assessment;
import org.exodyn.study.audit.AtlasAudit;
import org.exodyn.study.audit.Calibration;
import org.exodyn.study.audit.Ignorance;
import org.exodyn.study.audit.Verdict;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;

/// The audit of many claims as one HTML file: no network, no fonts or scripts from elsewhere, readable without JavaScript.
///
/// The calibration comes first: what the audit says of claims is worth as much as what it says of outcomes that are known.
public final class AuditPage {

    private final AtlasAudit audit;
    private final Calibration calibration;
    private final SequencedMap<String, String> provenance;
    private final PageWriter page = new PageWriter();
    private final List<Figure> figures = new ArrayList<>();

    private AuditPage(AtlasAudit audit, Calibration calibration, SequencedMap<String, String> provenance) {
        this.audit = audit;
        this.calibration = calibration;
        this.provenance = provenance;
    }

    /// A page and the drawings on it.
    public record Rendered(String html, List<Figure> figures) {
        public Rendered {
            figures = List.copyOf(figures);
        }
    }

    /// Renders the page. Same audit, same bytes.
    ///
    /// @param provenance what was asked of which evidence with which program, in the order told
    public static Rendered render(AtlasAudit audit, Calibration calibration,
            SequencedMap<String, String> provenance) {
        AuditPage writer = new AuditPage(audit, calibration, provenance);
        return new Rendered(writer.html(), writer.figures);
    }

    /// Where the card of a claim lies below the page.
    public static String cardOf(String claim) {
        return "cards/" + claim.replaceAll("[^A-Za-z0-9._-]", "_") + ".html";
    }

    private String html() {
        Markup html = page.html();
        String script = PageShell.script();
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        PageShell.head(html, "Sufficiency audit · Exodyn", script);
        html.open("body", "data-show", "both");
        html.element("a", "Skip to the answer", "class", "skip", "href", "#calibration");
        html.open("main");
        html.open("header").element("p", "Exodyn sufficiency audit", "class", "kicker");
        html.element("h1",
                "Is there enough? " + audit.claims().size() + (audit.claims().size() == 1 ? " claim" : " claims")
                        + " on vesicle-borne cargo");
        html.element("p",
                "For each claim: the copies that vesicles deliver at the published numbers, over the copies that the "
                        + "claimed effect needs in the same window. Insufficient means: not by this channel at these numbers. It does not "
                        + "mean that a finding is wrong.",
                "class", "lead").close();
        calibration();
        answer();
        claimsByCargo();
        markers();
        unknowns();
        measurements();
        turning();
        claims();
        reasons();
        limits();
        method();
        html.element("footer", "Research software, not a medical device.").close();
        html.open("div", "id", "tip", "role", "tooltip", "hidden", "hidden").close();
        html.open("script").raw(script).close().close().close();
        return html.finish() + "\n";
    }

    private void figure(Figure figure, String caption) {
        figures.add(figure);
        page.figure(figure, caption, "none");
    }

    private void calibration() {
        page.section("calibration", "How often is it right?",
                "Before any claim: the same audit asked of deliveries that are known to work or to fail. They feed no input; each "
                        + "is predicted without the records of its own source.");
        page.paragraph(untested(calibration), "");
        page.paragraph(rates(calibration), "");
        page.paragraph(leaning(calibration), "");
        figure(VerdictFigures.calibration(calibration),
                "Of what was seen to work, green is right and red is wrong; of what was seen "
                        + "to fail, red is right and green is wrong. Amber leaves it open.");
        sorts();
        TableBlock table = new TableBlock("deliveries", "Known deliveries").column("what was done and seen")
                .column("source").column("seen").column("audit").number("prior with S ≥ 1").number("question")
                .column("dose, or why not").filtered();
        for (Calibration.Trial trial : calibration.trials()) {
            table.row().cell(trial.delivery().statement()).cell(trial.delivery().source())
                    .cell(trial.works() ? "works" : "fails")
                    .cell(markup -> verdict(markup, trial.verdict(),
                            trial.isHit() ? " ✓" : trial.isError() ? " ✗" : ""))
                    .cell(Double.isNaN(trial.mass()) ? "" : NumberText.fixed(trial.mass(), 2), trial.mass())
                    .cell(trial.question() < 0 ? "" : Integer.toString(trial.question() + 1), trial.question())
                    .cell(trial.assessment().missing().isEmpty() ? trial.dose()
                            : String.join(" ", trial.assessment().missing()));
        }
        table.fold(page.html(), "All " + calibration.trials().size() + " known deliveries", "No delivery is recorded.");
        page.endSection();
    }

    /// What was never returned on a known delivery and so is untested; said before all else.
    public static String untested(Calibration calibration) {
        long sufficient = calibration.count(true, Verdict.SUFFICIENT) + calibration.count(false, Verdict.SUFFICIENT);
        long worked = calibration.assessed().stream().filter(Calibration.Trial::works).count();
        if (sufficient == 0) {
            return "“Sufficient” was never returned: of " + calibration.assessed().size()
                    + " known deliveries that can be assessed, " + worked
                    + " were seen to work, and none of them is called "
                    + "sufficient. That half of the scale is untested.";
        }
        return "“Sufficient” was returned on " + sufficient + " of " + calibration.assessed().size()
                + " known deliveries that can be assessed; " + worked + " of these were seen to work.";
    }

    private void sorts() {
        TableBlock table = new TableBlock("sorts", "By what had to be reached").column("what had to be reached")
                .column("seen");
        for (Verdict verdict : Verdict.OF_DELIVERIES) {
            table.number(verdict.word());
        }
        for (Calibration.Sort sort : calibration.sorts()) {
            counts(table, sort.requirement().meaning(), "works", sort.works());
            counts(table, sort.requirement().meaning(), "fails", sort.fails());
        }
        table.write(page.html(), "No delivery is recorded.");
    }

    private static void counts(TableBlock table, String sort, String seen, List<Long> counts) {
        if (counts.stream().anyMatch(count -> count > 0)) {
            table.row().cell(sort).cell(seen);
            counts.stream().limit(Verdict.OF_DELIVERIES.size())
                    .forEach(count -> table.cell(Long.toString(count), count));
        }
    }

    /// Hit and error rates in sentences.
    public static String rates(Calibration calibration) {
        long decided = calibration.hits() + calibration.errors();
        double[] errors = Calibration.interval(calibration.errors(), decided);
        int assessed = calibration.assessed().size();
        return "Of " + calibration.trials().size() + " known deliveries " + assessed
                + " can be assessed. The audit decides "
                + decided + " of them: " + calibration.hits() + " as was seen and " + calibration.errors()
                + " otherwise"
                + (decided == 0 ? ""
                        : String.format(Locale.ROOT, " (error rate %.0f %%, 95 %% interval %.0f to %.0f %%)",
                                100.0 * calibration.errors() / decided, 100 * errors[0], 100 * errors[1]))
                + ". Of what works it calls " + calibration.count(true, Verdict.SUFFICIENT) + " sufficient and "
                + calibration.count(true, Verdict.INSUFFICIENT) + " insufficient; of what fails, "
                + calibration.count(false, Verdict.INSUFFICIENT) + " insufficient and "
                + calibration.count(false, Verdict.SUFFICIENT) + " sufficient." + errors(calibration);
    }

    /// What the answers lean to, in sentences.
    public static String leaning(Calibration calibration) {
        int assessed = calibration.assessed().size();
        Calibration.Ranking ranking = calibration.ranking();
        return (calibration.count(true, Verdict.PRIOR_DEPENDENT) + calibration.count(false, Verdict.PRIOR_DEPENDENT))
                + " answers stay open: the records leave room for both. Whatever the verdict, the share of the prior with S ≥ 1 "
                + "(mean over priors and requirement models) lies on the side of one half that was seen in "
                + calibration.leaning() + " of " + assessed + " deliveries; and of " + ranking.pairs()
                + " pairs of one that works and one that fails by the same requirement, the one that works has the larger share in "
                + NumberText.fixed(ranking.won(), 1)
                + " (half of them by chance, ties counted half). Deliveries that print neither dose nor cells ask the same: the "
                + assessed + " are " + calibration.differing()
                + " different questions, and not as many independent trials.";
    }

    /// On which kinds of delivery the audit was wrong.
    private static String errors(Calibration calibration) {
        Map<String, Integer> kinds = new TreeMap<>();
        calibration.trials().stream().filter(Calibration.Trial::isError)
                .forEach(trial -> kinds.merge(trial.delivery().requirement().meaning(), 1, Integer::sum));
        if (kinds.isEmpty()) {
            return "";
        }
        List<String> told = new ArrayList<>();
        kinds.forEach((kind, count) -> told.add(kind + " (" + count + ")"));
        return " It errs on: " + String.join("; ", told) + ". Verdicts on such claims are to be read with that.";
    }

    private static void verdict(Markup html, Verdict verdict, String mark) {
        html.element("span", verdict.word() + mark, "style", "color:" + SufficiencyFigure.text(verdict)
                + ";font-weight:600");
    }

    private void answer() {
        page.section("answer", "What the audit says", "");
        sentences(audit).forEach(sentence -> page.paragraph(sentence, ""));
        figure(VerdictFigures.counts(audit),
                "A claim with several cargo has the verdict of the one that fares best; it is insufficient only "
                        + "if all of its cargo is. Not asked: " + Verdict.NOT_ASKED.meaning()
                        + ". Not in this setting: "
                        + Verdict.OTHER_SETTING.meaning() + ".");
        groups("By class of cargo, co-culture", "by-class", audit.byCargoClass(AuditSetting.CO_CULTURE));
        groups("By cancer, co-culture", "by-cancer", audit.byCancer(AuditSetting.CO_CULTURE));
        page.endSection();
    }

    private void groups(String heading, String id, List<AtlasAudit.Group> groups) {
        TableBlock table = new TableBlock(id, heading).column(heading);
        for (Verdict verdict : Verdict.values()) {
            table.number(verdict.word());
        }
        groups.forEach(group -> {
            table.row().cell(group.of());
            group.counts().forEach(count -> table.cell(Long.toString(count), count));
        });
        table.fold(page.html(), heading, "No claim names one.");
    }

    /// The answer in sentences.
    public static List<String> sentences(AtlasAudit audit) {
        List<String> sentences = new ArrayList<>();
        if (audit.notAsked() > 0) {
            sentences.add("Not asked: " + audit.notAsked() + " of " + audit.claims().size()
                    + " claims state no effect. They say what vesicles contain, how much of it, how it gets in or how it was "
                    + "measured, so there is nothing to be enough for.");
        }
        for (AuditSetting setting : List.of(AuditSetting.PURIFIED, AuditSetting.CO_CULTURE, AuditSetting.TISSUE,
                AuditSetting.PLASMA)) {
            long asked = audit.claims().size() - audit.notAsked() - audit.count(setting, Verdict.OTHER_SETTING);
            sentences.add(stated(setting, audit.conditions()) + ": " + audit.assessable(setting) + " of " + asked
                    + " claims that are asked here can be assessed; " + audit.count(setting, Verdict.SUFFICIENT)
                    + " sufficient, "
                    + audit.count(setting, Verdict.INSUFFICIENT) + " insufficient, "
                    + audit.count(setting, Verdict.PRIOR_DEPENDENT) + " prior-dependent"
                    + (questions(audit, setting) > 0
                            ? ". Claims that ask alike share an answer: these are " + questions(audit, setting)
                                    + " different questions."
                            : "."));
        }
        long verified = 0;
        long records = 0;
        for (AtlasAudit.ClaimAudit claim : audit.claims()) {
            var numbers = claim.best(AuditSetting.CO_CULTURE).flatMap(Assessment::numbers);
            verified += numbers.map(Assessment.Numbers::verified).orElse(0L);
            records += numbers.map(one -> (long) one.records().size()).orElse(0L);
        }
        if (records > 0) {
            sentences.add("Behind these verdicts stand records of which "
                    + NumberText.percent((double) verified / records)
                    + " were seen in a source; the others are textbook values, recalled or assumed, and marked as such.");
        }
        long markers = audit.claims().size() - audit.notAsked() - audit.count(AuditSetting.SAMPLE,
                Verdict.OTHER_SETTING) - withoutSubject(audit);
        if (markers > 0) {
            sentences.add("Markers, judged by detection power and not by S: of " + markers + " claims "
                    + audit.count(AuditSetting.SAMPLE, Verdict.SUFFICIENT) + " detectable, "
                    + audit.count(AuditSetting.SAMPLE, Verdict.INSUFFICIENT) + " not detectable, "
                    + audit.count(AuditSetting.SAMPLE, Verdict.PRIOR_DEPENDENT) + " open.");
        }
        sentences.add("As the paper did it: " + audit.assessable(AuditSetting.EXPERIMENT) + " of "
                + (audit.claims().size() - audit.notAsked())
                + " claims; of the others no record says with how many vesicles, or with how much plasma of how many patients in "
                + "groups that the marker did not make, the experiment was made.");
        return sentences;
    }

    /// Different questions with numbers in a setting.
    private static long questions(AtlasAudit audit, AuditSetting setting) {
        return audit.claims().stream().flatMap(claim -> claim.bySetting().getOrDefault(setting, List.of()).stream())
                .filter(one -> one.numbers().isPresent()).distinct().count();
    }

    /// Claims that are asked and of which nothing can be.
    private static long withoutSubject(AtlasAudit audit) {
        return audit.claims().stream().filter(claim -> claim.statesEffect() && claim.bySetting().isEmpty()).count();
    }

    /// A setting with what is stated of it.
    static String stated(AuditSetting setting, AuditConditions conditions) {
        return switch (setting) {
            case EXPERIMENT -> "As in the paper";
            case PURIFIED -> "Purified vesicles, " + dose(conditions.dose());
            case CO_CULTURE -> "Co-culture, " + (conditions.donorsPerRecipient() == 1 ? "one donor"
                    : number(conditions.donorsPerRecipient()) + " donors") + " per recipient";
            case TISSUE ->
                "Tissue, " + conditions.neighbours() + " donors at " + number(conditions.distanceUm()) + " µm";
            case PLASMA -> "Plasma, all its small vesicles";
            case SAMPLE -> "Marker in " + number(conditions.plasmaMl()) + " mL of plasma each of "
                    + conditions.patients() + " patients and " + conditions.controls() + " controls";
        };
    }

    private static String number(double value) {
        return NumberText.significant(value, 3);
    }

    private static String dose(VesicleDose dose) {
        return switch (dose) {
            case VesicleDose.PerCell counted -> String.format(Locale.ROOT, "%,.0f per cell", counted.vesicles());
            case VesicleDose.Protein weighed -> number(weighed.ugPerCell()) + " µg of protein per cell";
            case VesicleDose.Suspended counted -> number(counted.perMl()) + " per mL";
            case VesicleDose.SuspendedProtein weighed -> number(weighed.ugPerMl()) + " µg of protein per mL";
            case VesicleDose.NotPrinted _ -> "at a dose that is not printed";
            case VesicleDose.Released released ->
                "those of " + number(released.donorsPerCell()) + " donors per cell in "
                        + number(released.hours()) + " h";
        };
    }

    private void claimsByCargo() {
        page.section("claims-by-cargo", "Every claim on one axis",
                "S by class of cargo, for each different question. The broad bar is the central 90 % of S by the requirement that asks "
                        + "least, recorded priors; the thin bar reaches over all priors and requirement models. An arrow to the left "
                        + "means that in some draws no amount suffices.");
        for (AuditSetting setting : List.of(AuditSetting.CO_CULTURE, AuditSetting.PURIFIED, AuditSetting.TISSUE,
                AuditSetting.PLASMA)) {
            boolean first = setting == AuditSetting.CO_CULTURE;
            if (!first) {
                page.html().open("details", "class", "numbers").element("summary", stated(setting, audit.conditions()));
            }
            figure(SufficiencyFigure.draw(audit, setting), stated(setting, audit.conditions())
                    + ". Red: insufficient; amber: prior-dependent; green: sufficient. At the right, claims that ask this question. Ligands of a surface are calculated on a CD8 T cell, whichever "
                    + "cell of the immune system the claim names.");
            if (!first) {
                page.html().close();
            }
        }
        page.endSection();
    }

    private void markers() {
        boolean any = audit.claims().stream()
                .flatMap(claim -> claim.bySetting().getOrDefault(AuditSetting.SAMPLE, List.of())
                        .stream())
                .anyMatch(one -> one.numbers().isPresent());
        if (!any) {
            return;
        }
        page.section("markers", "Markers: could they be seen?",
                "A marker has to act on nothing, so it has no S. Asked is whether a sample of plasma holds enough copies for a power of "
                        + "0.8 at 5 % to see a twofold change, beside the spread between patients, which is assumed.");
        figure(SufficiencyFigure.draw(audit, AuditSetting.SAMPLE), stated(AuditSetting.SAMPLE, audit.conditions())
                + ". Copies in the sample over copies needed; an arrow to the left means that in some draws patients differ so much "
                + "that no number of copies would do. Both models are one formula, for a twofold change and for one by 20 %.");
        page.endSection();
    }

    private void unknowns() {
        page.section("unknowns", "Which unknown decides?",
                "Sobol indices of the rank of S, by the requirement asked last, by part of the chain. They are shares of ignorance: what is wide in the records, not what "
                        + "matters in a cell.");
        figure(VerdictFigures.ignorance(audit),
                "Share of the variance that would be left if all but this part were known.");
        page.endSection();
    }

    private void measurements() {
        page.section("measurements", "What to measure first",
                "Of the claims whose answer is open: how many answers a measurement would be expected to settle, that is in how much of "
                        + "its prior nine tenths of the draws agree once it is known, less what a quantity that has nothing to do "
                        + "with it would settle; with its Monte-Carlo standard error. Only what differs from zero by three of these is "
                        + "ranked.");
        for (AuditSetting setting : List.of(AuditSetting.PURIFIED, AuditSetting.CO_CULTURE, AuditSetting.TISSUE,
                AuditSetting.PLASMA)) {
            TableBlock table = new TableBlock("measure-" + SufficiencyFigure.id(setting),
                    stated(setting, audit.conditions())).column("quantity").number("answers settled")
                    .number("± standard error")
                    .number("open claims").column("for example");
            List<AtlasAudit.Measurement> all = audit.measurements(setting);
            long alike = all.stream().filter(one -> !one.standsOut()).count();
            all.stream().filter(AtlasAudit.Measurement::standsOut).limit(10)
                    .forEach(one -> table.row()
                            .cell(Slot.of(one.slot()).map(Slot::meaning).orElse(one.slot()))
                            .cell(NumberText.fixed(one.settled(), 2), one.settled())
                            .cell(NumberText.fixed(one.error(), 2), one.error())
                            .cell(Integer.toString(one.claims()), one.claims()).cell(one.example()));
            table.write(page.html(),
                    stated(setting, audit.conditions()) + ": no answer is open, or no single measurement would "
                            + "settle one.");
            if (alike > 0) {
                page.paragraph(alike
                        + " other quantities cannot be told apart from such as settle nothing, nor from each other.",
                        "");
            }
        }
        page.endSection();
    }

    private void turning() {
        page.section("turning", "What would have to be true",
                "The most probable point with S = 1, by the requirement asked last: how far, in standard deviations of the priors, one "
                        + "has to go from their centre, and what has to move most.");
        TableBlock table = new TableBlock("turning-points", "Most probable points with S = 1, co-culture")
                .column("cargo")
                .column("class").number("distance").column("what has to move").filtered();
        audit.claims().stream().flatMap(claim -> claim.bySetting().getOrDefault(AuditSetting.CO_CULTURE, List.of())
                .stream()).distinct().forEach(one -> one.numbers().flatMap(Assessment.Numbers::turningPoint)
                        .ifPresent(point -> table.row()
                                .cell(AuditWords.subject(one.subject(), audit.names()))
                                .cell(one.subject().cargo().cargoClass())
                                .cell(Double.isNaN(point.distance()) ? "none found"
                                        : NumberText.fixed(point.distance(), 1),
                                        point.distance())
                                .cell(point.moves().isEmpty() ? point.reason()
                                        : moves(point)
                                                + (point.reason().isEmpty() ? "" : " (" + point.reason() + ")"))));
        table.fold(page.html(), "Turning points in co-culture", "No claim has one.");
        page.endSection();
    }

    static String moves(Assessment.TurningPoint point) {
        List<String> moves = new ArrayList<>();
        point.moves().stream().limit(4).forEach(move -> moves.add(move.label() + " "
                + VerdictFigures.number(move.from()) + " → " + VerdictFigures.number(move.to())
                + (NumberText.unit(move.unit()).isEmpty() ? ""
                        : " " + NumberText.unit(move.unit()).replace("{", "").replace("}", ""))
                + (Double.isNaN(move.decades()) ? ""
                        : String.format(Locale.ROOT, " (%+.1f decades)", move.decades()).replace('-', '−'))));
        return moves.isEmpty() ? "small moves of many parameters" : String.join("; ", moves);
    }

    private void claims() {
        page.section("claims", "Claim by claim", "Each has a card with its chain, its requirements and its sources.");
        TableBlock table = new TableBlock("all-claims", "Claims").column("claim").column("cargo");
        for (AuditSetting setting : AuditSetting.values()) {
            table.column(setting.label());
        }
        table.filtered();
        for (AtlasAudit.ClaimAudit claim : audit.claims()) {
            String cargo = claim.bySetting().values().stream().flatMap(List::stream)
                    .map(one -> audit.names().of(one.subject().cargo().cargo())).distinct()
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
            table.row().cell(html -> html.element("a", claim.claim().id(), "href", cardOf(claim.claim().id())))
                    .cell(cargo);
            for (AuditSetting setting : AuditSetting.values()) {
                table.cell(html -> html.element("span", claim.word(setting), "style", "color:"
                        + SufficiencyFigure.text(claim.verdict(setting)) + ";font-weight:600"));
            }
        }
        table.write(page.html(), "No claim was audited.");
        page.endSection();
    }

    private void reasons() {
        page.section("missing", "What cannot be assessed, and why",
                "Nothing is filled in. Each reason names the record that is missing, with the number of claims that it stops.");
        TableBlock table = new TableBlock("reasons", "Missing records").column("reason").number("claims").filtered();
        audit.reasons().forEach((reason, claims) -> table.row().cell(reason).cell(Integer.toString(claims), claims));
        table.fold(page.html(), "All " + audit.reasons().size() + " reasons", "Everything was assessable.");
        page.endSection();
    }

    private void limits() {
        page.section("ceilings", "Draws that could not be",
                "Three ceilings of what a cell can take in until the read-out, and what a donor can load: draws that break one are left out and "
                        + "counted (recorded priors), by the ceiling that they exceed most. Volume: vesicles over the cell's own. Membrane: over "
                        + "its surface, internalised once an hour. Protein: over its own mass of protein.");
        TableBlock table = new TableBlock("forbidden", "Impossible draws").column("setting").column("what forbids them")
                .number("draws").number("of").number("share");
        for (AuditSetting setting : AuditSetting.values()) {
            SequencedMap<String, int[]> counts = new LinkedHashMap<>();
            audit.claims().stream().flatMap(claim -> claim.bySetting().getOrDefault(setting, List.of()).stream())
                    .distinct()
                    .flatMap(one -> one.numbers().stream()).forEach(numbers -> {
                        for (Map.Entry<String, Integer> entry : numbers.forbidden().entrySet()) {
                            boolean loading = entry.getKey().startsWith("vesicles carry away");
                            int[] sum = counts.computeIfAbsent(loading ? "donors load no more copies than they make"
                                    : entry.getKey(), _ -> new int[2]);
                            sum[0] += entry.getValue();
                            sum[1] += numbers.draws();
                        }
                    });
            counts.forEach((what, sum) -> table.row().cell(setting.label()).cell(what)
                    .cell(String.format(Locale.ROOT, "%,d", sum[0]), sum[0])
                    .cell(String.format(Locale.ROOT, "%,d", sum[1]), sum[1])
                    .cell(NumberText.percent((double) sum[0] / sum[1]), (double) sum[0] / sum[1]));
        }
        table.write(page.html(), "No draw was impossible.");
        page.endSection();
    }

    private void method() {
        page.section("method", "How it was calculated", "");
        page.paragraph(
                "S = D/Q in the same window, from drug to read-out. D follows from release, loading, uptake and release into the "
                        + "cytosol by a closed form of the equations that runs use; Q is the smallest amount, held over the window, that shifts "
                        + "the read-out by 20 %. Every number is drawn from records or stated below; none is fitted. A verdict holds only "
                        + "if it holds, at its 95 % bound over 16 scrambled replicates, under all priors and both requirement models.",
                "");
        TableBlock priors = new TableBlock("priors", "Priors").column("prior").column("meaning");
        for (Prior prior : Prior.values()) {
            priors.row().cell(prior.label()).cell(prior.meaning());
        }
        priors.write(page.html(), "");
        TableBlock parts = new TableBlock("parts", "Parts of the chain").column("part").column("meaning");
        for (Ignorance part : Ignorance.values()) {
            parts.row().cell(part.label()).cell(part.meaning());
        }
        parts.fold(page.html(), "Parts of the chain", "");
        TableBlock told = new TableBlock("provenance", "Provenance").column("what").column("value");
        provenance.forEach((what, value) -> told.row().cell(what).cell(value));
        told.write(page.html(), "");
        page.endSection();
    }
}
