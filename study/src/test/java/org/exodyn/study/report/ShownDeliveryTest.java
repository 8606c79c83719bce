package org.exodyn.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Counted;
import org.exodyn.study.report.ReportContent.Delivery;
import org.exodyn.study.report.ReportContent.Graph;
import org.junit.jupiter.api.Test;

/// Which arm's deliveries the page shows, and how they are compared with what is needed.
class ShownDeliveryTest {

    private static Band around(double median) {
        return new Band(median / 2, median / 1.5, median, median * 1.5, median * 2);
    }

    private static Delivery of(String arm, String cargo, Band delivered) {
        return new Delivery("measured", arm, cargo, "miRNA", around(1), delivered, around(10), around(6), 0.8,
                "to do something", 1, Counted.COPIES);
    }

    private static ReportIndex index(List<Delivery> deliveries) {
        List<Arm> arms = List.of(new Arm("drug", "drug", true, false), new Arm("asked", "asked", false, false, true),
                new Arm("much", "much", false, false));
        return new ReportIndex(new ReportContent("", "", List.of(), List.of(), List.of(), arms, List.of(), List.of(),
                deliveries, new Graph(List.of(), List.of()), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    /// Whatever other arms get, and in whichever order they come.
    @Test
    void theArmOfTheAnswerIsShownWhereItBringsTheCargo() {
        Band none = new Band(0, 0, 0, 0, 0);
        for (List<Delivery> rows : List.of(
                List.of(of("asked", "a", around(1)), of("much", "a", around(1000)), of("asked", "b", none),
                        of("much", "b", around(3))),
                List.of(of("much", "a", around(1000)), of("asked", "a", around(1)), of("much", "b", around(3)),
                        of("asked", "b", none)))) {
            List<Delivery> shown = index(rows).shownDeliveries("measured");
            assertEquals(List.of("asked", "much"), shown.stream().map(Delivery::arm).toList());
        }
    }

    /// The median of what is needed (6) lies above that of what is delivered (5), as happens where both come from different draws.
    @Test
    void enoughInEveryDrawIsNeverCalledShort() {
        Gap gap = Gap.of(of("asked", "a", around(5)));
        assertFalse(gap.isShort());
        assertEquals("×1.2 to spare", gap.brief());
    }
}
