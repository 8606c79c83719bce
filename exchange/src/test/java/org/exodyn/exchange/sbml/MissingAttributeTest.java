package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Level 3 has no defaults: what a model must say and does not is asked for, and never guessed.
class MissingAttributeTest {

    private static final String MODEL = Models
            .level3("""
                    <listOfCompartments><compartment id="c" size="2" constant="true"/></listOfCompartments>
                    <listOfSpecies>
                      <species id="S" compartment="c" initialAmount="1" hasOnlySubstanceUnits="false" boundaryCondition="false" constant="false"/>
                    </listOfSpecies>
                    <listOfParameters><parameter id="k" value="1" constant="true"/></listOfParameters>
                    <listOfReactions><reaction id="r" reversible="false">
                      <listOfReactants><speciesReference species="S" stoichiometry="1" constant="true"/></listOfReactants>
                      <kineticLaw><math xmlns="http://www.w3.org/1998/Math/MathML"><ci>S</ci></math></kineticLaw>
                    </reaction></listOfReactions>
                    <listOfEvents><event id="e" useValuesFromTriggerTime="true">
                      <trigger initialValue="true" persistent="true"><math xmlns="http://www.w3.org/1998/Math/MathML"><false/></math></trigger>
                    </event></listOfEvents>""");

    @ParameterizedTest
    @CsvSource({"species, hasOnlySubstanceUnits, 6:3   species[S]", "species, boundaryCondition, 6:3   species[S]",
        "species, constant, 6:3   species[S]", "compartment, constant, 4:21   compartment[c]",
        "parameter, constant, 8:19   parameter[k]", "speciesReference, constant, 10:20   reaction[r].reactant[S]",
        "event, useValuesFromTriggerTime, 13:15   event[e]", "trigger, initialValue, 14:3   event[e].trigger",
        "trigger, persistent, 14:3   event[e].trigger"})
    void itIsRefusedByElementLineAndAttribute(String element, String attribute, String place) {
        String without = MODEL.replaceAll("(<" + element + "\\b[^>]*?) " + attribute + "=\"[a-z]*\"", "$1");
        assertFalse(MODEL.equals(without));
        String said = Models.refusal(without);
        assertTrue(said.startsWith("SBML-0005 error   model.xml:" + place + "\n  <" + element
                + "> has no attribute '" + attribute + "'.\n"), said);
        assertTrue(said.contains("Level 3 has no default.\n  Maybe " + attribute + "=\""), said);
        assertTrue(said.endsWith("1 error\n"), said);
    }

    /// Whether a reaction may run backwards is said by its rate.
    @Test
    void whatNoNumberDependsOnIsAWarning() {
        Problems problems = new Problems();
        String text = MODEL.replace(" reversible=\"false\"", "");
        assertTrue(SbmlReader.read(Models.stream(text), "model.xml", XmlLimits.USUAL, problems).isPresent());
        String said = ProblemReport.render(problems.list());
        assertTrue(said.contains("SBML-0005 warning model.xml:9:18   reaction[r]\n"
                + "  <reaction> has no attribute 'reversible'."), said);
        assertEquals(1, problems.count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "true"})
    void whatIsSaidIsTaken(String said) {
        SbmlDocument read = Models.read(MODEL.replace("hasOnlySubstanceUnits=\"false\"",
                "hasOnlySubstanceUnits=\"" + said + "\""));
        assertEquals(said.equals("true"), read.model().species().getFirst().hasOnlySubstanceUnits());
    }

    @Test
    void anotherSpellingOfATruthIsProposed() {
        String said = Models
                .refusal(MODEL.replace("hasOnlySubstanceUnits=\"false\"", "hasOnlySubstanceUnits=\"False\""));
        assertTrue(said.contains("must be true or false.\n  Maybe false."), said);
    }
}
