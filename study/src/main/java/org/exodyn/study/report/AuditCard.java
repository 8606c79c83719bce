package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.study.audit.Assessment;
import org.exodyn.study.audit.AtlasAudit;
import org.exodyn.study.audit.Mass;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;

/// The card of one claim: its chain from vesicles to what is needed, verdicts by prior and requirement, what would have to be true, and
/// the records and sources behind it.
public final class AuditCard {

    private final Atlas atlas;
    private final AtlasAudit.ClaimAudit claim;
    private final AuditConditions conditions;
    private final PageWriter page = new PageWriter();
    private int drawn;

    private AuditCard(Atlas atlas, AtlasAudit.ClaimAudit claim, AuditConditions conditions) {
        this.atlas = atlas;
        this.claim = claim;
        this.conditions = conditions;
    }

    /// The card as HTML.
    public static String render(Atlas atlas, AtlasAudit.ClaimAudit claim, AuditConditions conditions) {
        return new AuditCard(atlas, claim, conditions).html();
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

    private void verdicts() {
        page.section("verdicts", "Verdicts", "");
        TableBlock table = new TableBlock("verdict-table", "Verdicts by setting").column("setting").column("cargo")
                .column("verdict").column("why, or what is compared");
        if (claim.bySetting().isEmpty()) {
            table.row().cell("all").cell("").cell("not assessable").cell(String.join(" ", claim.missing()));
        }
        claim.bySetting().forEach((setting, all) -> all.forEach(one -> table.row()
                .cell(AuditPage.stated(setting, conditions)).cell(one.subject().cargo().cargo())
                .cell(html -> html.element("span", one.verdict().word(), "style", "color:"
                        + SufficiencyFigure.colour(one.verdict()) + ";font-weight:600"))
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
        page.section(id, one.subject().cargo().cargo() + ", " + setting.label(), setting.meaning() + ".");
        page.figure(VerdictFigures.chain("chain-" + id, one),
                "Medians and central 90 % under the recorded priors. The loss at each step is the distance to the one above; red is "
                        + "what is needed.",
                "none");
        TableBlock chain = new TableBlock("steps-" + id, "Steps").column("step").number("5 %").number("median")
                .number("95 %").number("of the step before").column("unit");
        double before = Double.NaN;
        for (Assessment.ChainStep step : numbers.chain()) {
            double share = step.band().median() / before;
            chain.row().cell(step.label()).cell(VerdictFigures.number(step.band().low()), step.band().low())
                    .cell(VerdictFigures.number(step.band().median()), step.band().median())
                    .cell(VerdictFigures.number(step.band().high()), step.band().high())
                    .cell(Double.isNaN(share) || step.label().startsWith("needed") || step.label().startsWith("donor")
                            ? ""
                            : VerdictFigures.number(share),
                            share)
                    .cell(step.unit());
            if (!step.label().startsWith("donor")) {
                before = step.label().startsWith("needed") ? Double.NaN : step.band().median();
            }
        }
        chain.fold(page.html(), "The steps in numbers", "");
        one.condition().ifPresent(sentence -> page.paragraph(sentence, "missing"));
        for (Assessment.NeedText need : numbers.needs()) {
            page.paragraph("Requirement “" + need.label() + "”: " + need.sentence() + ".", "");
        }
        masses(id, numbers);
        told(numbers);
        records(id, numbers);
        page.endSection();
    }

    private void masses(String id, Assessment.Numbers numbers) {
        TableBlock table = new TableBlock("masses-" + id, "Share of the prior with S ≥ 1").column("prior")
                .column("requirement").number("S ≥ 1").number("±").number("log₁₀ S, 5 %").number("median")
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

    private void told(Assessment.Numbers numbers) {
        numbers.reported().forEach(bounds -> page.paragraph("Bounds without a prior. " + bounds.sentence(), ""));
        numbers.responding().ifPresent(band -> page.paragraph("Share of cells that hold what is needed: median "
                + NumberText.percent(band.median()) + ", central 90 % " + NumberText.percent(band.low()) + " to "
                + NumberText.percent(band.high())
                + numbers.population().map(population -> ". Over the share that a read-out "
                        + "needs (record `responding-share`) S_pop is " + VerdictFigures.number(population.median())
                        + ", central 90 % " + VerdictFigures.number(population.low()) + " to "
                        + VerdictFigures.number(population.high())).orElse("")
                + ".",
                ""));
        numbers.turningPoint().ifPresent(point -> page.paragraph(point.reason().isEmpty()
                ? "What would have to be true: S " + (point.enough() ? "falls to" : "reaches") + " 1 at "
                        + NumberText.fixed(point.distance(), 1)
                        + " standard deviations from the centre of the priors, with "
                        + AuditPage.moves(point) + "."
                : "What would have to be true: " + point.reason()
                        + (point.moves().isEmpty() ? "." : ". There: " + AuditPage.moves(point) + "."),
                ""));
        if (!numbers.shares().isEmpty()) {
            List<String> parts = new ArrayList<>();
            numbers.shares().stream()
                    .sorted(Comparator.comparingDouble(Assessment.IgnoranceShare::total).reversed()).limit(4)
                    .forEach(share -> parts.add(share.part().label() + " " + NumberText.fixed(share.total(), 2) + " ± "
                            + NumberText.fixed(share.totalError(), 2)));
            page.paragraph("Shares of ignorance (total, of the rank of S by “" + numbers.ignorance().getLast().need()
                    + "”): " + String.join(", ", parts) + ".", "");
        }
        numbers.ignorance().stream().filter(by -> !by.reason().isEmpty()).forEach(by -> page.paragraph(
                "No shares of ignorance by “" + by.need() + "”: " + by.reason(), ""));
        int impossible = numbers.forbidden().values().stream().mapToInt(Integer::intValue).sum();
        page.paragraph(numbers.draws() + " draws of each prior; " + impossible
                + " of the recorded prior could not be and were left out.", "");
    }

    private void records(String id, Assessment.Numbers numbers) {
        TableBlock table = new TableBlock("records-" + id, "Records").column("quantity").column("record")
                .column("source")
                .column("known from").column("range").column("step").column("drawn: 5 %, median, 95 %").filtered();
        for (Assessment.RecordUse use : numbers.records()) {
            table.row().cell(use.wantedFor()).cell(use.id()).cell(html -> source(html, use.source()))
                    .cell(use.confidence()).cell(use.reported() ? "reported" : "assumed").cell(use.step())
                    .cell(VerdictFigures.number(use.drawn().low()) + ", " + VerdictFigures.number(use.drawn().median())
                            + ", " + VerdictFigures.number(use.drawn().high()) + " "
                            + NumberText.unit(use.drawn().unit()));
        }
        table.fold(page.html(), numbers.verified() + " of " + numbers.records().size()
                + " records behind this were seen in a source of the quantity itself, and " + numbers.proxies()
                + " of something that stands in for it", "");
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
