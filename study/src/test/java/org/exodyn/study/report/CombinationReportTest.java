package org.exodyn.study.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Combination;
import org.exodyn.study.report.ReportContent.Conditioning;
import org.exodyn.study.report.ReportContent.Course;
import org.exodyn.study.report.ReportContent.Delivery;
import org.junit.jupiter.api.Test;

/// Parts of the report that only some runs have: two drugs, killing, nothing delivered, claims that move nothing.
class CombinationReportTest {

    private static final Band BAND = new Band(0.1, 0.2, 0.3, 0.4, 0.5);
    private static final Band UNKNOWN = new Band(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private static ReportContent with(List<Combination> combinations, boolean killing, List<Delivery> deliveries,
            List<Course> courses, List<Conditioning> conditioning) {
        ReportContent some = ReportFixture.content();
        return new ReportContent(some.title(), some.question(), some.setting(), some.answer(), some.premises(),
                some.arms(), some.responses(), courses, deliveries, some.graph(), some.influences(), conditioning,
                some.readouts(), some.nextMeasurements(), some.contradictions(), some.fedIn(), some.claims(),
                some.sources(), some.checks(), some.provenance(), some.notices(), some.draws(), some.records(),
                some.cells(), some.citation(), killing, "", combinations);
    }

    private static String page(ReportContent content) throws Exception {
        String page = ReportPage.render(content);
        for (String drawing : Drawings.texts(page)) {
            Drawings.parse(drawing);
            assertFalse(drawing.contains("NaN") || drawing.contains("Infinity"), drawing);
        }
        return page;
    }

    @Test
    void twoDrugsStandBesideTheirReferences() throws Exception {
        ReportContent some = ReportFixture.content();
        Combination one = new Combination("measured", "caf", "gem", "cisplatin 3 µM", new double[] {0, 10, 100},
                List.of(BAND, BAND, BAND), List.of(BAND, BAND, BAND), List.of(BAND, BAND, BAND),
                List.of(BAND, UNKNOWN, UNKNOWN), new double[] {1, 0.2, 0});
        String page = page(with(List.of(one), false, some.deliveries(), some.courses(), some.conditioning()));
        assertTrue(page.contains("Two drugs together") && page.contains("Bliss: both act independently"));
        assertTrue(
                page.contains("cisplatin 3 µM") && page.contains("combinations-table") && page.contains("not known"));
        assertFalse(ReportPage.render(some).contains("Two drugs together"), "nothing where there is no second drug");
    }

    @Test
    void killingIsShownWithoutHalfEffectDoses() throws Exception {
        ReportContent some = ReportFixture.content();
        String page = page(with(List.of(), true, some.deliveries(), some.courses(), some.conditioning()));
        assertTrue(page.contains("live recipients at read-out over those at the start"));
        assertFalse(page.contains("IC50 and resistance factor per arm"));
    }

    @Test
    void whatIsNotThereHasNoEmptyAxes() throws Exception {
        ReportContent some = ReportFixture.content();
        List<Course> cells = some.courses().stream().filter(course -> !course.kind().equals("target")).toList();
        String page = page(with(List.of(), false, List.of(), cells, some.conditioning()));
        assertFalse(page.contains("no cargo was delivered"));
        assertFalse(page.contains("Target levels over time: not recorded"));
    }

    @Test
    void claimsThatMoveNothingSaySo() throws Exception {
        ReportContent some = ReportFixture.content();
        Conditioning easy = new Conditioning("all", "all claims", "a factor", true,
                "importance sampling around the most probable point", 0.1, 1.3, 0.2, 50, 100, List.of());
        String page = page(with(List.of(), false, some.deliveries(), some.courses(), List.of(easy)));
        int why = page.indexOf("What would have to be true");
        String card = page.substring(why, page.indexOf("What to measure next", why));
        assertTrue(card.contains("no parameter has to leave the middle of its range") && card.contains("nearly 1"),
                card);
        assertFalse(card.contains("importance sampling"), card);
    }
}
