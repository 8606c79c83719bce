package org.exodyn.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    /// Every unit code used by the published parameter records.
    @ParameterizedTest
    @ValueSource(
            strings = {"umol/L", "h", "1", "/d", "nm", "/h", "L/m2", "{particles}/{cell}/h", "um", "mm[Hg]", "L/h",
                "L/h/m2", "{sites}/{cell}", "/min", "nmol/L", "L/d", "pmol/L", "{cells}/mL/d", "{molecules}/{cell}",
                "um2/min",
                "um/min", "g/mL", "L/nmol/h", "{copies}/{cell}/h", "pg/mL", "um2/s", "mPa.s", "{copies}/{cell}",
                "{sites}",
                "{particles}/h", "{particles}/{cell}", "{particles}/mL", "s", "{cells}/{cell}/d", "{contacts}",
                "{cells}/mL",
                "{molecules}/d", "L/umol/s", "{molecules}/um2", "um2", "mL/s", "cm/s", "/cm", "ug/h", "um3", "{count}",
                "L/min",
                "pmol/g", "mL/min/m2", "L", "mV", "mL/min", "mL", "ug/mL", "{vesicles}", "{molecules}/{vesicle}",
                "mol/s", "/mm2",
                "kPa", "ng/g"})
    void recordUnitsParse(String code) {
        assertEquals(code, Unit.parse(code).symbol());
    }

    /// Checked against the records themselves where the folder that holds them lies beside the project.
    @Test
    void unitsOfParameterTableParse() throws IOException {
        Path shared = Path.of(System.getProperty("exodyn.shared", "../../shared"));
        Path table = shared.resolve("knowledge/parameters.tsv");
        Assumptions.assumeTrue(Files.exists(table), () -> "needs ../shared: there is no parameter table in " + shared);
        List<String> lines = Files.readAllLines(table);
        int column = Arrays.asList(lines.getFirst().split("\t", -1)).indexOf("unit");
        Set<String> failed = new TreeSet<>();
        for (String line : lines.subList(1, lines.size())) {
            String unit = line.split("\t", -1)[column];
            try {
                Unit.parse(unit);
            } catch (UnitFormatException e) {
                failed.add(unit + ": " + e.getMessage());
            }
        }
        assertEquals(Set.of(), failed);
    }

    @ParameterizedTest
    @CsvSource({"uM, umol/L", "µM, umol/L", "μM, umol/L", "nM, nmol/L", "hours, h", "hrs, h", "hr, h", "days, d",
        "minutes, min", "%, %", "x, 1", "fold, 1", "cells/mL, {cells}/mL", "cells per mL, {cells}/mL",
        "vesicles/mL, {particles}/mL", "EVs/cell/h, {particles}/{cell}/h", "h^-1, /h", "h-1, /h", "h⁻¹, /h", "1/h, /h",
        "µm², um2", "um^3, um3", "cell^-1 h^-1, /{cell}/h", "mmHg, mm[Hg]", "mPa·s, mPa.s", "cP, mPa.s", "ml, mL",
        "micromolar, uM", "molecules/cell, {copies}/{cell}", "mg/(kg.d), mg/kg/d",
        "particles per cell per hour, {particles}/{cell}/h"})
    void spellingsMeanTheSame(String spelling, String code) {
        Unit people = Unit.parse(spelling);
        Unit ucum = Unit.parse(code);
        assertEquals(ucum.dimension(), people.dimension());
        assertEquals(1.0, people.convert(1.0, ucum));
    }

    /// Factors that are decimal or whole must come out exactly: the power of ten is kept apart.
    @ParameterizedTest
    @CsvSource({"1, uM, nM, 1000", "1, nM, uM, 0.001", "1, mL, um3, 1e12", "1, /um3, /mL, 1e12", "48, h, min, 2880",
        "2, d, h, 48", "1, kg, ug, 1e9", "50, %, 1, 0.5", "1, mPa.s, Pa.s, 0.001", "1, L/umol/s, L/mol/s, 1e6",
        "3, mm, um, 3000", "760, mm[Hg], kPa, 101.3250144354", "37, Cel, K, 310.15", "310.15, K, Cel, 37",
        "1, mV, V, 0.001", "0.1, mm2, um2, 1e5", "7, nM, pM, 7000",
        "1, um2/s, um2/min, 60", "1, wk, d, 7"})
    void convertsExactly(double value, String from, String to, double expected) {
        // one rounding for scales that are not whole (mmHg, Da, Celsius)
        assertEquals(expected, Unit.parse(from).convert(value, Unit.parse(to)), Math.ulp(expected));
    }

    /// A mole of daltons is a gram to 3e-10 (CODATA 2018, molar mass constant).
    @Test
    void daltonIsGramPerMole() {
        assertEquals(1, Unit.parse("Da").convert(Quantity.AVOGADRO, Unit.parse("g")), 4e-10);
    }

    @Test
    void dimensionsOfDerivedUnits() {
        assertEquals(Dimension.VOLTAGE, Unit.parse("mV").dimension());
        assertEquals(Dimension.VOLTAGE, Unit.parse("J/A/s").dimension());
        assertEquals(Dimension.PRESSURE, Unit.parse("N/m2").dimension());
        assertEquals(Dimension.VISCOSITY, Unit.parse("mPa.s").dimension());
        assertEquals(Dimension.RELEASE_RATE, Unit.parse("vesicles/cell/h").dimension());
        assertEquals(Dimension.COPIES_PER_PARTICLE, Unit.parse("{molecules}/{vesicle}").dimension());
        assertEquals(Dimension.DIMENSIONLESS, Unit.parse("{contacts}").dimension());
    }

    @ParameterizedTest
    @CsvSource({"uMol, uM", "UM, uM", "houers, hours", "celss/mL, cells/mL", "{cels}/mL, cells/mL", "ML, mL",
        "mmhg, mmHg", "vesicels/mL, vesicles/mL"})
    void suggestsWhatIsMeant(String wrong, String meant) {
        var e = assertThrows(UnitFormatException.class, () -> Unit.parse(wrong));
        assertTrue(e.suggestions().contains(meant), () -> wrong + " -> " + e.suggestions());
        assertTrue(String.valueOf(e.getMessage()).contains("'" + wrong + "'"), e::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "h/", "(h", "{cell", "mm[Hg", "h^x", "m^", "h)", "0/h", "2Cel/h", "Cel/h", "m1000",
                "h-", "uM!", "((((((((((((((((((((((h))))))))))))))))))))))"})
    void malformedUnitsAreRefused(String text) {
        assertThrows(UnitFormatException.class, () -> Unit.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"umol/L, uM", "{cells}/mL, cells/mL", "{particles}/{cell}/h, particles/cell/h", "mm[Hg], mmHg",
        "/h, /h",
        "L/umol/s, L/umol/s", "{molecules}/{vesicle}, molecules/vesicle", "µM, uM", "1, ''", "nmol/L, nM",
        "pmol/g, pmol/g"})
    void readableSpelling(String code, String expected) {
        assertEquals(expected, Unit.parse(code).readable());
    }
}
