package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A number that is needed and not given is refused where it is missing; one that something else gives, or that nothing needs, is not.
class MissingNumberTest {

    private static final String MODEL = Models
            .level3("""
                    <listOfCompartments><compartment id="c" size="2" constant="true"/></listOfCompartments>
                    <listOfSpecies>
                      <species id="S" compartment="c" initialAmount="1" hasOnlySubstanceUnits="false" boundaryCondition="false" constant="false"/>
                    </listOfSpecies>
                    <listOfParameters>
                      <parameter id="k" value="1" constant="false"/>
                      <parameter id="x" value="1" constant="false"/>
                      <parameter id="limit" value="1" constant="true"/>
                      <parameter id="target" value="1" constant="false"/>
                    </listOfParameters>
                    <listOfRules><rateRule variable="x">MATH<cn>1</cn></math></rateRule></listOfRules>
                    <listOfReactions><reaction id="r" reversible="false">
                      <listOfReactants><speciesReference id="n" species="S" stoichiometry="1" constant="false"/></listOfReactants>
                      <kineticLaw>MATH<apply><times/><ci>k</ci><ci>S</ci><ci>here</ci></apply></math>
                      <listOfLocalParameters><localParameter id="here" value="3"/></listOfLocalParameters></kineticLaw>
                    </reaction></listOfReactions>
                    <listOfEvents><event id="e" useValuesFromTriggerTime="true">
                      <trigger initialValue="true" persistent="true">MATH<apply><gt/><cn>1</cn><ci>limit</ci></apply></math></trigger>
                      <listOfEventAssignments><eventAssignment variable="target">MATH<cn>1</cn></math></eventAssignment></listOfEventAssignments>
                    </event></listOfEvents>"""
                    .replace("MATH", "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">"));

    private static String without(String id) {
        return MODEL.replaceAll("( id=\"" + id + "\"[^>]*?) (value|initialAmount|stoichiometry)=\"1\"", "$1")
                .replaceAll("( id=\"" + id + "\"[^>]*?) value=\"3\"", "$1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"k | 9:3   parameter[k] | Parameter k has no value, but a formula uses it.",
                "S | 6:3   species[S] | Species S has no value, but what its rates change must start somewhere.",
                "x | 10:3   parameter[x] | Parameter x has no value, but what its rates change must start somewhere.",
                "limit | 11:3   parameter[limit] | Parameter limit has no value, but a formula uses it.",
                "n | 16:20   reaction[r].reactant[S] | The stoichiometry of S in reaction r is not given.",
                "here | 18:26   reaction[r].kineticLaw.localParameter[here] | The local parameter here of reaction r has no value, but the rate uses it."})
    void itIsRefusedWhereItIsMissing(String id, String place, String sentence) {
        String said = Models.refusal(without(id));
        assertTrue(said.contains("SBML-0014 error   model.xml:" + place + "\n  " + sentence + "\n"), said);
    }

    @Test
    void whatAnEventGivesOrNothingUsesMayBeAbsent() {
        assertEquals(1, Models.plan(Models.read(without("target"))).plan().events().size());
        assertEquals(1, Models.plan(Models.read(without("k").replace("<ci>k</ci>", ""))).plan().reactions().size());
    }

    @Test
    void anInitialAssignmentOrARuleGivesIt() {
        String assignment = "<listOfInitialAssignments><initialAssignment symbol=\"k\"><math xmlns=\""
                + MathReader.NAMESPACE + "\"><cn>2</cn></math></initialAssignment></listOfInitialAssignments>";
        String text = without("k");
        assertEquals(1, Models.plan(Models.read(text.replace("<listOfRules>", assignment + "<listOfRules>"))).plan()
                .reactions().size());
        String rule = "<listOfRules><assignmentRule variable=\"k\"><math xmlns=\"" + MathReader.NAMESPACE
                + "\"><cn>2</cn></math></assignmentRule>";
        assertEquals(1, Models.plan(Models.read(text.replace("<listOfRules>", rule))).plan().reactions().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e-400"})
    void aNumberThatBecomesInfiniteOrZeroIsRefused(String number) {
        String said = Models.refusal(MODEL.replace("id=\"k\" value=\"1\"", "id=\"k\" value=\"" + number + "\""));
        assertTrue(said.startsWith("SBML-0006 error   model.xml:9:3   parameter[k]\n  The value ('" + number
                + "') of <parameter> cannot be held."), said);
        String formula = Models.refusal(Models.assigning("<cn>" + number + "</cn>"));
        assertTrue(formula.contains("<cn> holds a number that cannot be held."), formula);
        String parts = Models.refusal(Models.assigning("<cn type=\"e-notation\">" + number.replace("e", "<sep/>")
                + "</cn>"));
        assertTrue(parts.contains("<cn> holds a number that cannot be held."), parts);
    }

    @ParameterizedTest
    @CsvSource({"INF", "-INF", "NaN", "0e-400", "0.0"})
    void whatIsMeantSoIsRead(String number) {
        Models.plan(Models.read(MODEL.replace("id=\"limit\" value=\"1\"", "id=\"limit\" value=\"" + number + "\"")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0,1 | 0.1, with a point", "inf | INF", "-Infinity | -INF", "nan | NaN"})
    void otherWaysToWriteANumberAreKnown(String number, String meant) {
        String said = Models.refusal(MODEL.replace("id=\"k\" value=\"1\"", "id=\"k\" value=\"" + number + "\""));
        assertTrue(said.contains("is no number.\n  Maybe " + meant + "."), said);
    }
}
