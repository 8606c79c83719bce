package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.study.audit.Assessment;
import org.exodyn.study.audit.AtlasAudit;
import org.exodyn.study.audit.Calibration;
import org.exodyn.study.audit.Mass;
import org.exodyn.study.audit.Verdict;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;

/// The card of one claim: its chain from vesicles to what is needed, verdicts by prior and requirement, what would have to be true, and
/// the records and sources behind it.
public final class AuditCard {

    private final Atlas atlas;
    private final AtlasAudit.ClaimAudit claim;
    private final AtlasAudit audit;
    private final Calibration calibration;
    private final PageWriter page = new PageWriter();
    private final Set<String> said = new HashSet<>();
    private int drawn;

    private AuditCard(Atlas atlas, AtlasAudit.ClaimAudit claim, AtlasAudit audit, Calibration calibration) {
        this.atlas = atlas;
        this.claim = claim;
        this.audit = audit;
        this.calibration = calibration;
    }

    /// The card as HTML.
    ///
    /// @param audit which the claim is one of
    /// @param calibration what verdicts of it were worth where the outcome is known
    public static String render(Atlas atlas, AtlasAudit.ClaimAudit claim, AtlasAudit audit, Calibration calibration) {
        return new AuditCard(atlas, claim, audit, calibration).html();
    }

    private String html() {
        Markup html = page.html();
        String script = PageShell.script();
        Claim of = claim.claim();
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        PageShell.head(html, of.id() + " · Exodyn audit", script);
        html.open("body", "data-show", "both").open("main").open("header");
        html.open("p", "class", "kicker").element("a", "Sufficiency audit", "href", "../report.html").close();
        html.element("h1", of.statement());
        html.open("p", "class", "lead")
                .text(of.id() + " · " + of.status().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + " · level " + of.level() + " · ");
        source(html, of.source());
        html.text(of.locator().isEmpty() ? "" : ", " + of.locator()).close().close();
        summary();
        verdicts();
        for (AuditSetting setting : AuditSetting.values()) {
            for (Assessment one : claim.bySetting().getOrDefault(setting, List.of())) {
                if (one.numbers().isPresent()) {
                    setting(setting, one);
                }
            }
        }
        sources();
        html.element("footer", "Research software, not a medical device.").close();
        html.open("div", "id", "tip", "role", "tooltip", "hidden", "hidden").close();
        html.open("script").raw(script).close().close().close();
        return html.finish() + "\n";
    }

    private void source(Markup html, String key) {
        Source source = atlas.source(key).orElse(null);
        if (source == null) {
            html.text(key);
            return;
        }
        String doi = source.doi();
        Links.write(html, source.citation(), doi == null || doi.isBlank() ? source.url() : "https://doi.org/" + doi);
    }

    private static final List<AuditSetting> FIRST = List.of(AuditSetting.EXPERIMENT, AuditSetting.CO_CULTURE,
            AuditSetting.PURIFIED, AuditSetting.SAMPLE, AuditSetting.PLASMA, AuditSetting.TISSUE);

    /// For a reader of two minutes: the first setting that could be assessed, in plain sentences, for each cargo.
    private void summary() {
        page.section("summary", "In short", "");
        if (!claim.statesEffect()) {
            page.paragraph(
                    "Not asked: the claim states no effect. It says what vesicles contain, how much of it, how it gets in "
                            + "or how it was measured, so there is nothing to be enough for.",
                    "");
        }
        for (AuditSetting setting : FIRST) {
            List<Assessment> here = claim.bySetting().getOrDefault(setting, List.of()).stream()
                    .filter(one -> one.numbers().isPresent()).toList();
            if (here.isEmpty()) {
                continue;
            }
            for (Assessment one : here) {
                List<String> lead = AuditWords.lead(one, audit.names());
                page.paragraph(AuditWords.subject(one.subject(), audit.names()) + " · "
                        + AuditPage.stated(setting, audit.conditions()) + ". " + String.join(" ", lead), "");
                standing(one);
            }
            page.paragraph("“Sufficient” was " + (calibration.trials().stream()
                    .anyMatch(trial -> trial.verdict() == Verdict.SUFFICIENT) ? "returned on some"
                            : "never returned on any")
                    + " known delivery. Other settings, and every number behind this, follow below; to trace one: "
                    + "exodyn explain FOLDER " + claim.claim().id() + ".", "");
            page.endSection();
            return;
        }
        if (claim.statesEffect()) {
            page.paragraph("Not assessable: a record is missing, and is named below. That says nothing on the claim.",
                    "");
        }
        page.endSection();
    }

    /// What the calibration allows to conclude, once for each way that it is said.
    private void standing(Assessment one) {
        String standing = AuditWords.standing(one, calibration);
        if (said.add(standing)) {
            page.paragraph(standing, "");
        }
    }

    private void verdicts() {
        page.section("verdicts", "Verdicts", "");
        TableBlock table = new TableBlock("verdict-table", "Verdicts by setting").column("setting").column("cargo")
                .column("verdict").column("why, or what is compared");
        if (claim.bySetting().isEmpty()) {
            table.row().cell("all").cell("").cell(claim.verdict(AuditSetting.PURIFIED).word())
                    .cell(claim.statesEffect() ? String.join(" ", claim.missing()) : "The claim states no effect.");
        }
        claim.bySetting().forEach((setting, all) -> all.forEach(one -> table.row()
                .cell(AuditPage.stated(setting, audit.conditions()))
                .cell(AuditWords.subject(one.subject(), audit.names()))
                .cell(html -> html.element("span", one.word(), "style", "color:"
                        + SufficiencyFigure.text(one.verdict()) + ";font-weight:600"))
                .cell(one.missing().isEmpty() ? one.subject().kind().label() : String.join(" ", one.missing()))));
        table.write(page.html(), "");
        List<String> doubts = new ArrayList<>();
        for (ClaimFlag flag : claim.claim().flags()) {
            doubts.add(flag.word() + ": " + flag.meaning());
        }
        doubts.addAll(claim.notes());
        doubts.stream().distinct().forEach(doubt -> page.paragraph(doubt, "missing"));
        page.endSection();
    }

    private void setting(AuditSetting setting, Assessment one) {
        Assessment.Numbers numbers = one.numbers().orElseThrow();
        String id = SufficiencyFigure.id(setting) + "-" + drawn++;
        page.section(id, AuditWords.subject(one.subject(), audit.names()) + ", " + setting.label(),
                setting.meaning() + ".");
        page.paragraph(String.join(" ", AuditWords.lead(one, audit.names())), "");
        standing(one);
        page.figure(VerdictFigures.chain("chain-" + id, one),
                "Medians and central 90 % under the recorded priors. Blue: the way, each step with its median over that of the "
                        + "blue step before (×). Grey: for comparison, no step of the way. Red: what is needed.",
                "none");
        TableBlock chain = new TableBlock("steps-" + id, "Steps").column("step").number("5 %").number("median")
                .number("95 %").number("× the step before").column("unit");
        double before = Double.NaN;
        for (Assessment.ChainStep step : numbers.chain()) {
            double share = step.band().median() / before;
            chain.row().cell(step.label()).cell(VerdictFigures.number(step.band().low()), step.band().low())
                    .cell(VerdictFigures.number(step.band().median()), step.band().median())
                    .cell(VerdictFigures.number(step.band().high()), step.band().high())
                    .cell(Double.isNaN(share) || step.role() != Assessment.ChainStep.Role.WAY
                            ? ""
                            : VerdictFigures.number(share),
                            share)
                    .cell(step.unit());
            if (step.role() == Assessment.ChainStep.Role.WAY) {
                before = step.band().median();
            }
        }
        chain.fold(page.html(), "The steps in numbers", "");
        one.condition().ifPresent(sentence -> page.paragraph(sentence, "missing"));
        for (Assessment.NeedText need : numbers.needs()) {
            page.paragraph(AuditWords.need(need), "");
        }
        if (AuditWords.isOneModel(one.subject())) {
            page.paragraph(
                    "Both requirements are one formula asked for two thresholds, not two models of how it works.", "");
        }
        masses(id, numbers, setting.isDelivery());
        told(numbers, one.subject().kind());
        records(id, numbers);
        page.endSection();
    }

    private void masses(String id, Assessment.Numbers numbers, boolean delivery) {
        TableBlock table = new TableBlock("masses-" + id, delivery ? "Share of the prior with S ≥ 1"
                : "Share of the prior with enough copies").column("prior")
                .column("requirement").number(delivery ? "S ≥ 1" : "enough").number("±")
                .number(delivery ? "log₁₀ S, 5 %" : "log₁₀ of copies over needed, 5 %").number("median")
                .number("95 %").number("no amount suffices");
        for (Mass mass : numbers.masses()) {
            table.row().cell(mass.prior().label()).cell(mass.need())
                    .cell(NumberText.fixed(mass.mass(), 3), mass.mass())
                    .cell(NumberText.fixed(mass.bound(), mass.mass() == 0 || mass.mass() == 1 ? 4 : 3), mass.bound())
                    .cell(log(mass.low()), mass.low())
                    .cell(log(mass.median()), mass.median()).cell(log(mass.high()), mass.high())
                    .cell(NumberText.percent(mass.never()), mass.never());
        }
        table.write(page.html(), "");
    }

    private static String log(double value) {
        return Double.isInfinite(value) ? value < 0 ? "−∞" : "∞" : NumberText.fixed(value, 1);
    }

    private void told(Assessment.Numbers numbers, AuditSubject.Kind kind) {
        numbers.reported().forEach(bounds -> page.paragraph("Bounds without a prior. "
                + AuditWords.of(kind, bounds.sentence()), ""));
        if (numbers.responding().isEmpty()) {
            page.paragraph(AuditWords.noShareOfCells(kind), "");
        }
        numbers.responding().ifPresent(band -> page.paragraph("Share of cells that hold what is needed: median "
                + NumberText.percent(band.median()) + ", central 90 % " + NumberText.percent(band.low()) + " to "
                + NumberText.percent(band.high())
                + numbers.population().map(population -> ". Over the share that a read-out "
                        + "needs (record `responding-share`) S_pop is " + VerdictFigures.number(population.median())
                        + ", central 90 % " + VerdictFigures.number(population.low()) + " to "
                        + VerdictFigures.number(population.high())).orElse("")
                + ".",
                ""));
        numbers.turningPoint().ifPresent(point -> page.paragraph(AuditWords.of(kind, point.reason().isEmpty()
                ? "What would have to be true: S " + (point.enough() ? "falls to" : "reaches") + " 1 at "
                        + NumberText.fixed(point.distance(), 1)
                        + " standard deviations from the centre of the priors, with "
                        + AuditPage.moves(point) + "."
                : "What would have to be true: " + point.reason()
                        + (point.moves().isEmpty() ? "." : ". There: " + AuditPage.moves(point) + ".")),
                ""));
        if (!numbers.shares().isEmpty()) {
            List<String> parts = new ArrayList<>();
            numbers.shares().stream()
                    .sorted(Comparator.comparingDouble(Assessment.IgnoranceShare::total).reversed()).limit(4)
                    .forEach(share -> parts.add(share.part().label() + " " + NumberText.fixed(share.total(), 2) + " ± "
                            + NumberText.fixed(share.totalError(), 2)));
            page.paragraph(AuditWords.of(kind, "Shares of ignorance (total, of the rank of S by “"
                    + numbers.ignorance().getLast().need() + "”): " + String.join(", ", parts) + "."), "");
        }
        numbers.ignorance().stream().filter(by -> !by.reason().isEmpty()).forEach(by -> page.paragraph(
                AuditWords.of(kind, "No shares of ignorance by “" + by.need() + "”: " + by.reason()), ""));
        page.paragraph(AuditWords.impossible(numbers), "");
    }

    private void records(String id, Assessment.Numbers numbers) {
        TableBlock table = new TableBlock("records-" + id, "Records").column("quantity").column("record")
                .number("value").column("low–high").column("unit").column("step").column("drawn: 5 %, median, 95 %")
                .column("known from").column("source").filtered();
        for (Assessment.RecordUse use : numbers.records()) {
            Assessment.Recorded said = use.recorded();
            table.row().cell(use.wantedFor()).cell(use.id()).cell(recorded(said.value()), said.value())
                    .cell(recorded(said.low()) + "–" + recorded(said.high()) + ", "
                            + (use.reported() ? "reported" : "assumed"))
                    .cell(unit(said.unit())).cell(use.step())
                    .cell(VerdictFigures.number(use.drawn().low()) + ", " + VerdictFigures.number(use.drawn().median())
                            + ", " + VerdictFigures.number(use.drawn().high()) + " " + unit(use.drawn().unit()))
                    .cell(use.confidence()).cell(html -> source(html, use.source()));
        }
        table.fold(page.html(), numbers.verified() + " of " + numbers.records().size()
                + " records behind this were seen in a source of the quantity itself, and " + numbers.proxies()
                + " of something that stands in for it", "");
    }

    private static String recorded(double value) {
        return Double.isNaN(value) ? "none" : VerdictFigures.number(value);
    }

    private static String unit(String symbol) {
        return NumberText.unit(symbol).replace("{", "").replace("}", "");
    }

    private void sources() {
        Claim of = claim.claim();
        page.section("sources", "Sources", "");
        page.html().open("p");
        source(page.html(), of.source());
        page.html().close();
        for (String cited : of.cites()) {
            page.html().open("p").text("cites ");
            source(page.html(), cited);
            page.html().close();
        }
        page.endSection();
    }
}
