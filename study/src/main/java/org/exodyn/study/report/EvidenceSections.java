package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Check;
import org.exodyn.study.report.ReportContent.ClaimCard;
import org.exodyn.study.report.ReportContent.Contradiction;
import org.exodyn.study.report.ReportContent.FedIn;
import org.exodyn.study.report.ReportContent.Row;
import org.exodyn.study.report.ReportContent.SourceCard;

/// Contradictions, inputs, checks, claims, sources and provenance.
final class EvidenceSections {
    private EvidenceSections() {}

    static void contradictions(PageWriter page, ReportIndex index) {
        page.section("contradictions", "Contradictions met",
                "Claims that disagree are both kept; neither is dropped.");
        Markup html = page.html();
        List<Contradiction> all = index.content().contradictions();
        for (Contradiction one : all) {
            html.open("div", "class", "pair");
            EvidenceText.claim(html, index, one.claimA());
            html.open("p", "class", "versus").element("b", one.relation()).text(" " + one.reason()).close();
            EvidenceText.claim(html, index, one.claimB());
            html.close();
        }
        if (all.isEmpty()) {
            page.paragraph("No contradicting claims were met among those used here.", "missing");
        }
        page.endSection();
    }

    static void fedIn(PageWriter page, ReportIndex index) {
        page.section("fed-in", "What was fed in", "Amounts per arm, with where each number comes from.");
        TableBlock table = new TableBlock("fed-in-table", "Inputs per arm").filtered().column("Arm").column("What")
                .column("Amount").column("Source").column("Confidence");
        for (FedIn one : index.content().fedIn()) {
            table.row().cell(label(index, one.arm())).cell(one.what()).cell(one.amount()).cell(one.source())
                    .cell(html -> EvidenceText.badge(html, one.confidence()));
        }
        table.write(page.html(), "What was fed in was not recorded.");
        page.endSection();
    }

    private static String label(ReportIndex index, String arm) {
        return index.content().arms().stream().anyMatch((Arm known) -> known.id().equals(arm))
                ? index.armLabel(arm)
                : arm;
    }

    static void checks(PageWriter page, ReportIndex index) {
        page.section("checks", "Checks", "");
        Markup html = page.html();
        html.open("ul", "class", "checks");
        for (Check check : index.content().checks()) {
            html.open("li", "class", check.passed() ? "passed" : "failed");
            html.element("span", check.passed() ? "passed" : "not passed", "class",
                    "badge " + (check.passed() ? "b-passed" : "b-failed"));
            html.element("b", check.what()).text(": " + check.outcome()).close();
        }
        html.close();
        if (index.content().checks().isEmpty()) {
            page.paragraph("No checks were recorded in this run.", "missing");
        }
        page.endSection();
    }

    static void claims(PageWriter page, ReportIndex index) {
        page.section("claims", "Claims and sources", "");
        TableBlock claims = new TableBlock("claim-table", "Every claim met on this page").filtered().column("Claim")
                .column("Statement").column("Status").column("Level").column("Source");
        for (ClaimCard claim : index.content().claims()) {
            claims.row().cell(html -> html.element("code", claim.id())).cell(claim.statement()).cell(html -> {
                EvidenceText.badge(html, claim.status());
                claim.flags().forEach(flag -> EvidenceText.badge(html, flag));
            }).cell(claim.level()).cell(html -> {
                Links.source(html, index, claim.source());
                html.text(claim.locator().isBlank() ? "" : " (" + claim.locator() + ")");
            });
        }
        claims.write(page.html(), "No claims were met in this run.");
        TableBlock sources = new TableBlock("source-table", "Every source met on this page").filtered().column("Key")
                .column("Citation").column("Kind").column("Verification");
        for (SourceCard source : index.content().sources()) {
            sources.row().cell(html -> html.element("code", source.key()))
                    .cell(html -> Links.source(html, index, source.key()))
                    .cell(source.primary() ? "primary" : "not a primary paper").cell(source.verification());
        }
        sources.write(page.html(), "No sources were met in this run.");
        page.endSection();
    }

    static void provenance(PageWriter page, ReportIndex index) {
        page.section("provenance", "Provenance and citation", "");
        Markup html = page.html();
        html.open("dl", "class", "facts small");
        for (Row row : index.content().provenance()) {
            html.open("div").element("dt", row.label()).element("dd", row.value()).close();
        }
        html.close();
        if (index.content().provenance().isEmpty()) {
            page.paragraph("No provenance was recorded.", "missing");
        }
        html.element("h3", "How to cite");
        String citation = index.content().citation();
        page.paragraph(citation.isBlank()
                ? "Exodyn: executable evidence on exosomes and cancer drug resistance. Give the version and the input"
                        + " hashes above, and cite the sources of the claims you rely on."
                : citation, "citation");
        page.endSection();
    }
}
