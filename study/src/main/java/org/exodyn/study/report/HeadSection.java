package org.exodyn.study.report;

import java.util.Locale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.report.ReportContent.Row;

/// Title, question, setting and the answer.
final class HeadSection {
    private HeadSection() {}

    static void write(PageWriter page, ReportIndex index) {
        ReportContent content = index.content();
        Markup html = page.html();
        html.open("header", "class", "title");
        html.element("p", "Exodyn report", "class", "kicker");
        html.element("h1", content.title());
        html.element("p", content.question().isBlank() ? "No question was written down." : content.question(), "class",
                "question");
        html.close();
        setting(page, content);
        answer(page, content);
    }

    private static void setting(PageWriter page, ReportContent content) {
        page.section("asked", "What was asked", "");
        Markup html = page.html();
        if (content.setting().isEmpty()) {
            page.paragraph("The setting of this run was not written down.", "missing");
        }
        html.open("dl", "class", "facts");
        for (Row row : content.setting()) {
            html.open("div").element("dt", row.label()).element("dd", row.value()).close();
        }
        html.close();
        page.endSection();
    }

    private static void answer(PageWriter page, ReportContent content) {
        page.section("answer", "The answer", "");
        Markup html = page.html();
        html.open("div", "class", "answer");
        content.answer().forEach(sentence -> html.element("p", sentence));
        if (content.answer().isEmpty()) {
            page.paragraph("This run has no summary.", "missing");
        }
        html.close();
        for (String notice : content.notices()) {
            if (!notice.toLowerCase(Locale.ROOT).contains("medical device")) {
                page.paragraph(notice, "notice");
            }
        }
        if (!content.premises().isEmpty()) {
            html.open("dl", "class", "premises");
            for (ReportContent.Premise premise : content.premises()) {
                html.open("div", "class", "p-" + MechanismWords.slug(premise.id())).element("dt", premise.label())
                        .element("dd", premise.meaning()).close();
            }
            html.close();
        }
        page.endSection();
    }
}
