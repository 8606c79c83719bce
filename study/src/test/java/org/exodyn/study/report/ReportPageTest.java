package org.exodyn.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exodyn.study.figure.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportPageTest {
    private static final ReportContent CONTENT = ReportFixture.content();
    private static final String PAGE = ReportPage.render(CONTENT);

    @Test
    void sameContentSameBytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        ReportPage.write(ReportFixture.content(), file);
        assertEquals(PAGE, Files.readString(file));
    }

    @Test
    void eightArmsUnderThreePremisesStaySmall() {
        int bytes = PAGE.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 1_500_000, () -> "the page has " + bytes + " bytes");
    }

    @Test
    void everyPartOfTheContentAppears() {
        shown(CONTENT.title(), CONTENT.question());
        CONTENT.answer().forEach(this::shown);
        CONTENT.setting().forEach(row -> shown(row.label(), row.value()));
        CONTENT.premises().forEach(premise -> shown(premise.label(), premise.meaning()));
        CONTENT.arms().forEach(arm -> shown(arm.label()));
        CONTENT.courses().forEach(course -> shown(course.label()));
        CONTENT.deliveries().forEach(delivery -> shown(delivery.cargo(), delivery.requirement()));
        CONTENT.graph().nodes().forEach(node -> shown(node.label()));
        CONTENT.graph().edges().forEach(edge -> shown(edge.relation(), edge.equation()));
        CONTENT.influences().forEach(influence -> {
            shown(influence.label(), influence.symbol(), influence.name(), influence.distribution());
            influence.resolution().forEach(this::shown);
            influence.records().forEach(card -> shown(card.id(), card.value(), card.citation()));
        });
        CONTENT.conditioning().forEach(one -> {
            shown(one.label(), one.demanded(), one.outcome());
            one.moves().forEach(move -> shown(move.label()));
        });
        CONTENT.readouts().forEach(readout -> shown(readout.what(), readout.reported()));
        CONTENT.nextMeasurements().forEach(next -> shown(next.what(), next.why(), next.parameter(), next.current()));
        CONTENT.contradictions().forEach(one -> shown(one.relation(), one.reason()));
        CONTENT.fedIn().forEach(one -> shown(one.what(), one.amount(), one.source()));
        CONTENT.claims().forEach(claim -> {
            shown(claim.id(), claim.statement(), claim.status(), claim.locator());
            claim.flags().forEach(this::shown);
        });
        CONTENT.sources().forEach(source -> shown(source.key(), source.citation(), source.verification()));
        CONTENT.checks().forEach(check -> shown(check.what(), check.outcome()));
        CONTENT.provenance().forEach(row -> shown(row.label(), row.value()));
    }

    private void shown(String... texts) {
        for (String text : texts) {
            assertTrue(PAGE.contains(Markup.escaped(text).replace("&quot;", "\"")), () -> "not on the page: " + text);
        }
    }

    @Test
    void everyFigureIsCompleteInItself() throws Exception {
        List<String> drawings = Drawings.texts(PAGE);
        assertTrue(drawings.size() >= 14, () -> drawings.size() + " figures");
        for (String drawing : drawings) {
            Document document = Drawings.parse(drawing);
            Element root = document.getDocumentElement();
            String id = root.getAttribute("id");
            assertFalse(document.getElementById(id) == null && id.isEmpty(), "a figure has no id");
            assertEquals("title", root.getFirstChild().getLocalName(), id);
            assertEquals("desc", root.getFirstChild().getNextSibling().getLocalName(), id);
            assertFalse(drawing.contains("NaN") || drawing.contains("Infinity"), id);
            assertFalse(drawing.contains("var(--") || drawing.contains("style="),
                    () -> id + " needs the page's styles");
            assertTrue(PAGE.contains("data-figure=\"" + id + "\""), id);
        }
        assertEquals(drawings.size(), count(PAGE, "data-download=\"svg\""));
        assertEquals(drawings.size(), count(PAGE, "data-download=\"png\""));
    }

    @Test
    void claimedIsAlwaysConditional() {
        for (String drawing : Drawings.texts(PAGE)) {
            boolean claimed = drawing.contains("data-premise=\"claimed\"");
            assertTrue(!claimed || drawing.contains("if the claim holds"), () -> drawing.substring(0, 120));
        }
    }

    @Test
    void identifiersAreUnique() {
        Set<String> seen = new HashSet<>();
        Matcher matcher = Pattern.compile(" id=\"([^\"]*)\"").matcher(PAGE);
        while (matcher.find()) {
            assertTrue(seen.add(matcher.group(1)), () -> "twice: " + matcher.group(1));
        }
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertTrue(PAGE.contains("default-src 'none'"));
        assertFalse(Pattern.compile("<(link|img|iframe|object|embed|base)\\b").matcher(PAGE).find());
        assertFalse(Pattern.compile("\\bsrc=").matcher(PAGE).find());
        assertFalse(Pattern.compile("@import|url\\((?!#)").matcher(PAGE).find());
        Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(PAGE);
        while (links.find()) {
            assertTrue(links.group(1).matches("(#|https?://).*"), links.group(1));
        }
    }

    @Test
    void saysOnceThatItIsResearchSoftware() {
        assertEquals(1, count(PAGE, "medical device"));
    }

    @Test
    void missingClaimsAreNamed() {
        assertTrue(PAGE.contains("missing-claim"));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
