package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Units as people write them, from what the levels of SBML presume and what models define.
class UnitTextTest {

    private static final String CULTURE = "<listOfCompartments><compartment id=\"c\" size=\"1\"/></listOfCompartments>"
            + "<listOfSpecies><species id=\"A\" compartment=\"c\" initialConcentration=\"1\"/></listOfSpecies>";

    private static UnitText units(String text) {
        return UnitText.of(Models.read(text));
    }

    private static String level2(String units) {
        return "<sbml xmlns=\"http://www.sbml.org/sbml/level2/version4\" level=\"2\" version=\"4\"><model id=\"m\">"
                + (units.isEmpty() ? "" : "<listOfUnitDefinitions>" + units + "</listOfUnitDefinitions>") + CULTURE
                + "</model></sbml>";
    }

    private static String unit(String id, String factors) {
        return "<unitDefinition id=\"" + id + "\"><listOfUnits>" + factors + "</listOfUnits></unitDefinition>";
    }

    /// Level 2 Version 4, section 4.4.3: mole, litre and second unless the model defines them anew.
    @Test
    void level2PresumesUnits() {
        UnitText units = units(level2(""));
        assertEquals(Optional.of("s"), units.time());
        assertEquals(Optional.of("mol/L"), units.of("A", false));
        assertEquals(Optional.of("mol"), units.of("A", true));
        assertEquals(Optional.of("L"), units.of("c", false));
    }

    @Test
    void aModelMayDefineThemAnew() {
        UnitText units = units(level2(unit("substance", "<unit kind=\"mole\" scale=\"-9\"/>")
                + unit("time", "<unit kind=\"second\" multiplier=\"60\"/>")));
        assertEquals(Optional.of("min"), units.time());
        assertEquals(Optional.of("nmol/L"), units.of("A", false));
    }

    @Test
    void level3PresumesNone() {
        UnitText units = units(Models.level3(CULTURE
                .replace("size=\"1\"", "size=\"1\" spatialDimensions=\"3\" constant=\"true\"")
                .replace("initialConcentration=\"1\"", "initialConcentration=\"1\" hasOnlySubstanceUnits=\"false\""
                        + " boundaryCondition=\"false\" constant=\"false\"")));
        assertEquals(Optional.empty(), units.time());
        assertEquals(Optional.empty(), units.of("A", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <unit kind="metre" exponent="3" scale="-6"/>                               | µm³
            <unit kind="litre" multiplier="1e-3"/>                                     | mL
            <unit kind="mole" scale="-9"/><unit kind="litre" exponent="-1"/>           | nmol/L
            <unit kind="litre" exponent="-1"/><unit kind="second" exponent="-1"/>      | 1/(L·s)
            <unit kind="second" multiplier="3600"/>                                    | h
            <unit kind="second" multiplier="7"/>                                       | time
            <unit kind="item"/>                                                        | items
            """)
    void definitionsAreWrittenOut(String factors, String text) {
        assertEquals(Optional.of(text), units(level2(unit("time", factors))).time());
    }
}
