package org.exodyn.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({"1 uM, 1, uM", "1 µM, 1, uM", "10nM, 10, nM", "48 h, 48, h", "48 hours, 48, h", "2 days, 48, h",
        "1e5 cells/mL, 1e5, cells/mL", "3 mm, 3000, um", "1e10 vesicles/mL, 1e10, vesicles/mL", "50 %, 0.5, 1",
        "1.5e5 /mL, 1.5e5, /mL", "1.5 × 10^5 cells/mL, 1.5e5, cells/mL", "1.5x10⁵ cells/mL, 1.5e5, cells/mL",
        "10^-3 /h, 1e-3, /h", "0.3, 0.3, 1", "-5 mV, -5, mV", ".5 h, 30, min", "2 x, 2, 1",
        "100 vesicles per cell per hour, 100, vesicles/cell/h"})
    void readsWhatPeopleWrite(String text, double value, String unit) {
        assertEquals(value, Quantity.parse(text).in(unit));
    }

    @ParameterizedTest
    @CsvSource({"5 uMol, 5 uM", "'1,5 uM', 1.5 uM", "'1,000 nM', 1000 nM", "48 houers, 48 hours",
        "1e5 celss/mL, 1e5 cells/mL"})
    void suggestsWholeQuantities(String wrong, String meant) {
        var e = assertThrows(QuantityFormatException.class, () -> Quantity.parse(wrong));
        assertTrue(e.suggestions().contains(meant), () -> wrong + " -> " + e.suggestions());
        for (String suggestion : e.suggestions()) {
            Quantity.parse(suggestion);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "uM", "1e999 uM", "1-2 uM", "1e99999999999 h", "NaN h", "0x10 h", "1..5 h", "five h"})
    void refusesWhatIsNoQuantity(String text) {
        assertThrows(QuantityFormatException.class, () -> Quantity.parse(text));
    }

    @Test
    void mismatchNamesBothDimensions() {
        var e = assertThrows(DimensionMismatchException.class, () -> Quantity.parse("5 mg").in("uM"));
        assertEquals("5 mg has dimension mass, not concentration (amount of substance per volume)", e.getMessage());
        assertEquals(Dimension.MASS, e.actual());
    }

    @Test
    void countedThingsAreNotExchangeable() {
        assertThrows(DimensionMismatchException.class, () -> Quantity.parse("1e5 cells/mL").in("vesicles/mL"));
        assertThrows(DimensionMismatchException.class, () -> Quantity.parse("1e5 /mL").in("cells/mL"));
        assertThrows(DimensionMismatchException.class, () -> Quantity.parse("1 nmol").in("copies"));
    }

    /// 1 µmol/L is 602.214076 molecules per µm³ (Avogadro's number is exact).
    @Test
    void amountsCountedAsCopies() {
        Quantity counted = Quantity.parse("1 uM").asCopies();
        assertEquals(Dimension.COPY_CONCENTRATION, counted.dimension());
        // three roundings at most
        assertEquals(602.214076, counted.in("copies/um3"), 3 * Math.ulp(602.214076));
        assertEquals(602.214076, Quantity.parse("1 uM").inPlanUnits(), 3 * Math.ulp(602.214076));
        assertEquals(Quantity.parse("3 h"), Quantity.parse("3 h").asCopies());
    }

    @ParameterizedTest
    @CsvSource({"2 h, 120", "1 mm, 1000", "1 mL, 1e12", "60 /h, 1", "1e6 cells/mL, 1e-6", "3 um2/s, 180", "1 pg, 1",
        "120 vesicles/cell/h, 2", "1, 1"})
    void planUnits(String text, double expected) {
        assertEquals(expected, Quantity.parse(text).inPlanUnits(), 2 * Math.ulp(expected));
    }

    @ParameterizedTest
    @CsvSource({"1.5e5 {cells}/mL, 1.5e5 cells/mL", "5 umol/L, 5 uM", "0.00825, 0.00825", "48 h, 48 h",
        "1e10 {vesicles}/mL, 1e10 vesicles/mL",
        "12345.678 nm, 12345.7 nm", "0 h, 0 h", "1e-7 M, 1e-7 M", "99999.99 h, 100000 h", "50 %, 50 %"})
    void formatsReadably(String text, String expected) {
        String shown = Quantity.parse(text).format();
        assertEquals(expected.equals("100000 h") ? "1e5 h" : expected, shown);
        assertEquals(Quantity.parse(shown).dimension(), Quantity.parse(text).dimension());
    }

    @Test
    void productsAndQuotients() {
        Quantity amount = Quantity.parse("2 uM").times(Quantity.parse("3 mL"));
        assertEquals(6, amount.in("nmol"), 1e-14);
        Quantity rate = Quantity.parse("1").dividedBy(Quantity.parse("2 h"));
        assertEquals(0.5, rate.in("/h"));
        Quantity nested = Quantity.parse("1 mg").dividedBy(Quantity.parse("2 kg.d"));
        assertEquals(0.5, Unit.parse(nested.unit().symbol()).convert(nested.value(), Unit.parse("mg/kg/d")));
    }

    @Test
    void closeSpellings() {
        assertEquals(List.of("hypoxia"), Spelling.nearest("hypxoia", List.of("hypoxia", "normoxia"), 3));
        assertEquals(List.of("TGF-β"), Spelling.nearest("tgf beta", List.of("TGF-β", "TNF-α"), 1));
        assertEquals(1, Spelling.distance("ab", "ba"));
        assertEquals(3, Spelling.distance("kitten", "sitting"));
        assertEquals(3, Spelling.distance("ca", "abc"));
    }
}
