package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.report.ReportContent.ClaimCard;
import org.exodyn.study.report.ReportContent.RecordCard;

/// Claims and parameter records as the page shows them wherever they are met.
final class EvidenceText {
    private EvidenceText() {}

    static void badge(Markup html, String text) {
        html.element("span", text, "class", "badge b-" + MechanismWords.slug(text));
    }

    static void claim(Markup html, ReportIndex index, String id) {
        html.open("div", "class", "claim");
        ClaimCard claim = index.claim(id);
        if (claim == null) {
            html.element("code", id).text(" (this claim's text is not part of the report)").close();
            return;
        }
        html.open("p");
        badge(html, claim.status());
        claim.flags().forEach(flag -> badge(html, flag));
        html.element("code", claim.id()).close();
        html.element("p", claim.statement());
        html.open("p", "class", "cite");
        Links.source(html, index, claim.source());
        if (!claim.locator().isBlank()) {
            html.text(" (" + claim.locator() + ")");
        }
        html.text(claim.level().isBlank() ? "" : " Evidence level " + claim.level() + ".");
        html.close().close();
    }

    static void records(Markup html, ReportIndex index, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        html.open("ul", "class", "records");
        for (String id : ids) {
            html.open("li");
            RecordCard card = index.record(id);
            if (card == null) {
                html.element("code", id);
            } else {
                record(html, card);
            }
            html.close();
        }
        html.close();
    }

    static void record(Markup html, RecordCard card) {
        badge(html, card.confidence());
        html.element("code", card.id()).text(" " + card.quantity() + ": ").element("b", card.value());
        html.text(card.range().isBlank() ? "" : ", range " + card.range() + " (" + card.rangeBasis() + ")");
        html.text(card.system().isBlank() ? ". " : ", " + card.system() + ". ");
        html.open("span", "class", "cite");
        Links.write(html, card.citation(), card.url());
        html.close();
    }
}
