package org.exodyn.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.exodyn.study.report.ReportContent.Graph;
import org.exodyn.study.report.ReportContent.GraphEdge;
import org.exodyn.study.report.ReportContent.GraphNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportExtremesTest {
    private static final double[] EXTREMES = {
        0, 1e-12, Double.NaN, 1e300, Double.POSITIVE_INFINITY, -3, Double.MIN_VALUE, 1, Double.NEGATIVE_INFINITY, 0.5
    };

    @ParameterizedTest
    @ValueSource(
            doubles = {0, 1e-12, 1, -1, 1e300, Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY})
    void oneExtremeEverywhere(double extreme) throws Exception {
        drawnSanely(new RecordRewrite(text -> text, number -> extreme).of(ReportFixture.content()));
    }

    @Test
    void extremesMixed() throws Exception {
        for (int shift = 0; shift < EXTREMES.length; shift++) {
            AtomicInteger next = new AtomicInteger(shift);
            drawnSanely(new RecordRewrite(text -> text, number -> {
                int turn = next.getAndIncrement();
                return turn % 3 == 0 ? EXTREMES[turn / 3 % EXTREMES.length] : number;
            }).of(ReportFixture.content()));
        }
    }

    @Test
    void hostileTextStaysText() throws Exception {
        String attack = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&]]>\u0000\uD800";
        String page = ReportPage.render(new RecordRewrite(text -> attack + text, number -> number)
                .of(ReportFixture.content()));
        assertFalse(page.contains("<script>alert"));
        assertFalse(page.contains("<img"));
        assertEquals(1, page.split("<script", -1).length - 1);
        assertFalse(page.contains("\u0000"));
        for (String drawing : Drawings.texts(page)) {
            Drawings.parse(drawing);
        }
    }

    @Test
    void addressesThatAreNotWebAddressesDoNotBecomeLinks() {
        assertFalse(ReportPage.render(ReportFixture.content()).contains("javascript:"));
    }

    @Test
    void emptyContentSaysWhatIsMissing() throws Exception {
        ReportContent empty = new ReportContent("", "", List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), new Graph(List.of(), List.of()), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        String page = ReportPage.render(empty);
        for (String section : List.of("asked", "answer", "why", "viability-section", "dose", "vesicles",
                "delivery-section", "targets",
                "zero", "mechanism-section", "parameters", "cost", "readouts-section", "contradictions", "fed-in",
                "checks", "claims", "provenance")) {
            int start = page.indexOf("<section id=\"" + section + "\"");
            assertTrue(start >= 0, () -> "no section " + section);
            String text = page.substring(start, page.indexOf("</section>", start));
            assertTrue(text.contains("class=\"missing\""), () -> section + " vanishes silently");
        }
        drawnSanely(empty);
    }

    @Test
    void oddGraphsAreDrawn() throws Exception {
        GraphNode one = new GraphNode("a", "alone", "donor", 5, "");
        GraphNode other = new GraphNode("b", "b", "gene", 5, "");
        GraphNode far = new GraphNode("c", "averyveryverylongnamewithoutanybreak", "process", -2, "");
        List<GraphEdge> edges = List.of(
                edge("a", "a"), edge("a", "b"), edge("b", "a"), edge("c", "b"), edge("b", "c"), edge("a", "nowhere"));
        for (Graph graph : List.of(
                new Graph(List.of(one), edges), new Graph(List.of(one, other), edges),
                new Graph(List.of(one, other, far), edges))) {
            ReportContent content = ReportFixture.content();
            drawnSanely(new ReportContent(content.title(), content.question(), content.setting(), content.answer(),
                    content.premises(), content.arms(), content.responses(), content.courses(), content.deliveries(),
                    graph, content.influences(), content.conditioning(), content.readouts(),
                    content.nextMeasurements(), content.contradictions(), content.fedIn(), content.claims(),
                    content.sources(), content.checks(), content.provenance(), content.notices()));
        }
    }

    private static GraphEdge edge(String from, String to) {
        return new GraphEdge(from, to, "acts on", 1, "claim", "", List.of(), List.of(), "");
    }

    private static void drawnSanely(ReportContent content) throws Exception {
        for (String drawing : Drawings.texts(ReportPage.render(content))) {
            Drawings.parse(drawing);
            String attributes = drawing.replaceAll(">[^<]*<", "><").replaceAll("aria-label=\"[^\"]*\"", "");
            assertFalse(attributes.contains("NaN"), attributes);
            assertFalse(attributes.contains("Infinity"), attributes);
        }
    }
}
