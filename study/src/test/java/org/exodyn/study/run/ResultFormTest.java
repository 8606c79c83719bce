package org.exodyn.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.exodyn.engine.checkpoint.DamagedEntryException;
import org.exodyn.engine.checkpoint.EntryReader;
import org.exodyn.engine.checkpoint.EntryWriter;
import org.exodyn.study.response.DoseResponse;
import org.junit.jupiter.api.Test;

/// Results come back from a journal with all their bits.
class ResultFormTest {

    private static final double ODD_NAN = Double.longBitsToDouble(0x7ff0000000000001L);

    @SuppressWarnings("ArrayRecordComponent")
    record Everything(double a, long b, int c, boolean d, double[] e, double[][] f, List<Inner> g, Double h,
            List<Double> i) {}

    record Inner(int x, double y) {}

    record Stranger(Inner known, StringBuilder unknown) {}

    @Test
    void everyKindOfComponentComesBack() {
        Everything value = new Everything(ODD_NAN, Long.MIN_VALUE, -7, true, new double[] {-0.0, ODD_NAN},
                new double[][] {{}, {1, Double.MIN_VALUE}}, List.of(new Inner(1, 0.1), new Inner(2, -0.0)), 0.3,
                List.of(1.0));
        Everything back = through(ResultForm.of(Everything.class), value);
        assertEquals(Double.doubleToRawLongBits(ODD_NAN), Double.doubleToRawLongBits(back.a()));
        assertEquals(Long.MIN_VALUE, back.b());
        assertEquals(-7, back.c());
        assertEquals(true, back.d());
        assertEquals(bits(value.e()), bits(back.e()));
        assertEquals(2, back.f().length);
        assertEquals(0, back.f()[0].length);
        assertEquals(bits(value.f()[1]), bits(back.f()[1]));
        assertEquals(value.g(), back.g());
        assertEquals(0.3, back.h());
        assertEquals(List.of(1.0), back.i());
    }

    @Test
    void whatASimulationGivesComesBack() {
        ArmDraw draw = new ArmDraw(new DoseResponse(new double[] {0, 60.2, 602}, new double[] {3e5, 2e5, 1}, 1e5),
                new double[][] {{1, 2}, {3, ODD_NAN}}, new Balance(1e-12, 2e-13, 0), new Ceilings(0.1, 0.2, 0.3));
        FinishedArms.Finished back = through(ResultForm.of(FinishedArms.Finished.class),
                new FinishedArms.Finished(draw, 9, 3400, 12));
        assertEquals(9, back.simulations());
        assertEquals(3400, back.steps());
        assertEquals(12, back.rejections());
        assertEquals(bits(draw.response().doses()), bits(back.result().response().doses()));
        assertEquals(bits(draw.response().cells()), bits(back.result().response().cells()));
        assertEquals(1e5, back.result().response().cellsAtDrugOn());
        assertEquals(bits(draw.course()[1]), bits(back.result().course()[1]));
        assertEquals(draw.balance(), back.result().balance());
        assertEquals(draw.ceilings(), back.result().ceilings());
    }

    @Test
    void aKindWithoutAFormIsRefusedByName() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> ResultForm.of(Stranger.class));
        assertEquals(
                "Stranger.unknown is of type java.lang.StringBuilder, which has no form in a journal; add its kind to"
                        + " ResultForm",
                refused.getMessage());
    }

    @Test
    void anEntryCutShortIsDamaged() {
        EntryWriter writer = new EntryWriter();
        ResultForm<Inner> form = ResultForm.of(Inner.class);
        form.write(new Inner(1, 2), writer);
        EntryReader cut = new EntryReader(writer.composed().limit(11));
        assertThrows(DamagedEntryException.class, () -> form.read(cut));
    }

    private static <T extends Record> T through(ResultForm<T> form, T value) {
        EntryWriter writer = new EntryWriter();
        form.write(value, writer);
        EntryReader reader = new EntryReader(writer.composed());
        T back = form.read(reader);
        reader.end();
        return back;
    }

    private static List<Long> bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).boxed().toList();
    }
}
