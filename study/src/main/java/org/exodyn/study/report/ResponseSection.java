package org.exodyn.study.report;

import java.util.List;
import java.util.Objects;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Premise;
import org.exodyn.study.report.ReportContent.Response;
import org.jspecify.annotations.Nullable;

/// Viability at read-out and dose–response, and the same with unsupported effect sizes at zero.
final class ResponseSection {
    private ResponseSection() {}

    static void viability(PageWriter page, ReportIndex index) {
        boolean killing = index.content().killing();
        page.section("viability-section", killing ? "Recipients left at read-out" : "Viability at read-out",
                "Every arm under each premise, on the same axis. Bars show doubt in the parameters, which the arms share: "
                        + (killing ? "whether two arms differ, draw by draw, is told in the answer."
                                : "whether two arms differ is read from their resistance factors below."));
        doseChoice(page.html(), index, "viability");
        page.figure(ViabilityFigure.draw(index, "viability", index.premises()),
                "Line: median; dark bar: central 50 %; light bar: central 90 % of the draws. The dashed line is the"
                        + " reference arm's median."
                        + (killing ? " At 0, less than one cell is left."
                                : " Open diamond, where it differs: median relative to the reference arm without drug, which"
                                        + " shows what the arm itself does to the cells."));
        ownDrug(page, index);
        viabilityTable(index, "viability-table", index.premises()).fold(page.html(),
                "All doses as a table", "No responses were recorded in this run.");
        page.endSection();
    }

    static void doseResponse(PageWriter page, ReportIndex index) {
        if (index.content().killing()) {
            killing(page, index);
            return;
        }
        page.section("dose", "Dose–response",
                "IC50: dose of half viability at read-out. GR50: dose at which growth is half as fast. Resistance"
                        + " factor: an arm's IC50 divided by the reference arm's, draw by draw.");
        page.figure(DoseResponseFigure.draw(index),
                "Medians with central 50 % and 90 % bands; dotted: half viability. A line striped in"
                        + " several colours is several arms that coincide.");
        page.figure(DoseFacetsFigure.draw(index), "The same, one arm at a time, against the reference.");
        page.figure(ResistanceFigure.draw(index, "resistance", index.premises()),
                "A resistance factor whose bar crosses 1 is no resistance that could be shown. An arrow at the end of a bar, and"
                        + " “below” or “beyond” in the table: the half-effect lies below the lowest or beyond the highest dose, so"
                        + " that the dose or the factor is smaller or larger than the doses resolve. Draws in which arm and"
                        + " reference lie on the same side say nothing of a factor and are left out.");
        ownDrug(page, index);
        factorTable(index, "factors", index.premises()).write(page.html(), "No responses were recorded in this run.");
        page.endSection();
    }

    /// Names the arms whose own culture without added drug is not what they are relative to: there, viability differs from one.
    private static void ownDrug(PageWriter page, ReportIndex index) {
        Arm reference = index.content().arms().stream().filter(Arm::reference).findFirst().orElse(null);
        List<String> names = index.content().arms().stream().filter(arm -> index.premises().stream()
                .map(premise -> index.response(premise.id(), arm.id())).filter(Objects::nonNull)
                .anyMatch(ResponseSection::treatedAtZero)).map(arm -> "“" + arm.label() + "”").toList();
        if (reference == null || names.isEmpty() || index.content().killing()) {
            return;
        }
        page.paragraph(String.join(", ", names) + (names.size() == 1 ? " brings" : " bring")
                + " the drug also where none is added, so there is no culture of the same arm without it: viability and"
                + " half-effect doses are relative to “" + reference.label()
                + "” without drug, and the doses are what is"
                + " added beside what comes with vesicles or medium.", "note");
    }

    private static boolean treatedAtZero(Response response) {
        Band atZero = response.viability().isEmpty() ? null : response.viability().getFirst();
        return atZero != null && (atZero.q05() != 1 || atZero.q95() != 1);
    }

    /// Where effectors kill, no half-effect dose could be compared between arms: viability relative to an arm's own culture without drug
    /// hides what the effectors do there already.
    private static void killing(PageWriter page, ReportIndex index) {
        page.section("dose", "Killing against the dose",
                "Live recipients at read-out over those at the start. IC50 and resistance factor are left out: both are"
                        + " relative to the arm's own culture without drug, in which effectors kill already, so that they"
                        + " would hide what vesicles protect from.");
        page.figure(DoseResponseFigure.draw(index),
                "Medians with central 50 % and 90 % bands; dotted: as many as at the start; at 0, less than one cell is left."
                        + " A line striped in several colours is several arms that coincide.");
        page.figure(DoseFacetsFigure.draw(index), "The same, one arm at a time, against the reference.");
        page.endSection();
    }

    static void unsupportedAtZero(PageWriter page, ReportIndex index) {
        page.section("zero", "The run with unsupported effect sizes at zero",
                "How strongly a target acts on a process is often a guess. Here every effect size that no source"
                        + " supports is set to zero: what remains does not depend on our guess of effect sizes.");
        boolean run = index.zeroPremises().stream().anyMatch(premise -> premise.id().equals(ReportIndex.ZERO));
        if (run) {
            doseChoice(page.html(), index, "viability-zero");
            page.figure(ViabilityFigure.draw(index, "viability-zero", index.zeroPremises()),
                    "Measured beside the run with unsupported effects at zero.", "none");
            if (!index.content().killing()) {
                page.figure(ResistanceFigure.draw(index, "resistance-zero", index.zeroPremises()),
                        "What the unsupported effect sizes contribute is the difference between the two.", "none");
                factorTable(index, "factors-zero", index.zeroPremises()).fold(page.html(), "Numbers as a table",
                        "No responses were recorded.");
            }
        } else {
            page.paragraph("This run was made without that variant.", "missing");
        }
        page.endSection();
    }

    private static void doseChoice(Markup html, ReportIndex index, String figure) {
        Response some = ShownDose.first(index);
        if (some == null) {
            return;
        }
        int shown = ShownDose.index(index);
        html.element("p", some.drug() + " at " + ShownDose.text(some.doses()[shown], some.doseUnit())
                + why(index) + ".", "class", "nojs-only");
        html.open("p", "class", "dose-choice js-only").open("label").text(some.drug() + " at ");
        html.open("select", "data-doses", figure);
        for (int dose = 0; dose < some.doses().length; dose++) {
            html.element("option", ShownDose.text(some.doses()[dose], some.doseUnit()), "value", dose, "selected",
                    dose == shown ? "selected" : null);
        }
        html.close().close()
                .text(index.content().killing() ? "" : " (starts at the dose nearest to the reference arm's IC50)")
                .close();
    }

    private static String why(ReportIndex index) {
        return index.content().killing() ? "" : ", the dose nearest to the reference arm's IC50";
    }

    private static TableBlock viabilityTable(ReportIndex index, String id, List<Premise> premises) {
        TableBlock table = new TableBlock(id,
                (index.content().killing() ? "Recipients left" : "Viability") + " at read-out, median (central 90 %)")
                .column("Arm")
                .number("Dose");
        for (Premise premise : premises) {
            String heading = index.heading(premise);
            if (index.content().killing()) {
                table.number("Live recipients over those at the start", premise.id(), heading);
            } else {
                table.number("Relative to the same arm without drug", premise.id(), heading);
                table.number("Relative to the reference without drug", premise.id(), heading);
            }
        }
        for (Arm arm : index.content().arms()) {
            Response some = premises.stream().map(premise -> index.response(premise.id(), arm.id()))
                    .filter(Objects::nonNull).findFirst().orElse(null);
            for (int dose = 0; some != null && dose < some.doses().length; dose++) {
                table.row().cell(arm.label())
                        .cell(ShownDose.text(some.doses()[dose], some.doseUnit()), some.doses()[dose]);
                for (Premise premise : premises) {
                    Response response = index.response(premise.id(), arm.id());
                    if (index.content().killing()) {
                        List<Band> left = response == null ? List.of() : response.left();
                        band(table, dose < left.size() ? left.get(dose) : null, "–");
                    } else {
                        share(table, response == null ? List.of() : response.viability(), dose);
                        share(table, response == null ? List.of() : response.vsUntreated(), dose);
                    }
                }
            }
        }
        return table;
    }

    private static void share(TableBlock table, List<Band> bands, int dose) {
        if (dose < bands.size()) {
            table.cell(Bands.share(bands.get(dose)), bands.get(dose).q50());
        } else {
            table.cell("–");
        }
    }

    private static TableBlock factorTable(ReportIndex index, String id, List<Premise> premises) {
        TableBlock table = new TableBlock(id, "IC50, GR50 and resistance factor, median (central 90 %)").column("Arm");
        Response some = ShownDose.first(index);
        String unit = some == null ? "" : ", " + NumberText.unit(some.doseUnit());
        for (Premise premise : premises) {
            String heading = index.heading(premise);
            table.number("IC50" + unit, premise.id(), heading).number("GR50" + unit, premise.id(), heading)
                    .number("Resistance factor", premise.id(), heading)
                    .number("IC50 outside doses", premise.id(), heading);
        }
        for (Arm arm : index.content().arms()) {
            if (premises.stream().allMatch(premise -> index.response(premise.id(), arm.id()) == null)) {
                continue;
            }
            table.row().cell(html -> html.element("span", arm.label(), "class", "w" + index.colour(arm.id()).css()));
            for (Premise premise : premises) {
                Response response = index.response(premise.id(), arm.id());
                band(table, response == null ? null : response.ic50(), "not reached");
                band(table, response == null ? null : response.gr50(), "not reached");
                band(table, response == null ? null : response.resistanceFactor(),
                        arm.reference() ? "reference" : "not reached");
                double missing = response == null ? Double.NaN : response.ic50Missing();
                table.cell(Double.isNaN(missing) ? "–" : NumberText.percent(missing), missing);
            }
        }
        return table;
    }

    private static void band(TableBlock table, @Nullable Band band, String otherwise) {
        if (band == null) {
            table.cell(otherwise);
        } else {
            table.cell(Bands.resolved(band), band.q50());
        }
    }
}
