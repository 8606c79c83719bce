package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The second of two elements, where one can stand, never takes the place of the first.
class StandsOnceTest {

    private static final String MATH = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">";
    private static final String TRIGGER = "<trigger initialValue=\"true\" persistent=\"true\">" + MATH
            + "<apply><gt/><cn>2</cn><cn>1</cn></apply></math></trigger>";
    private static final String DELAY = "<delay>" + MATH + "<cn>3</cn></math></delay>";
    private static final String PRIORITY = "<priority>" + MATH + "<cn>4</cn></math></priority>";
    private static final String LAW = "<kineticLaw>" + MATH + "<cn>5</cn></math></kineticLaw>";
    private static final String SPECIES = "<listOfSpecies><species id=\"S\" compartment=\"c\" initialAmount=\"1\""
            + " hasOnlySubstanceUnits=\"true\" boundaryCondition=\"false\" constant=\"false\"/></listOfSpecies>";
    private static final String MODEL = Models.level3("""
            <listOfCompartments><compartment id="c" size="1" constant="true"/></listOfCompartments>
            """ + SPECIES + """
            <listOfReactions><reaction id="r" reversible="false">
            <listOfReactants><speciesReference species="S" stoichiometry="1" constant="true"/></listOfReactants>
            """ + LAW + """
            </reaction></listOfReactions>
            <listOfEvents><event id="e" useValuesFromTriggerTime="true">
            """ + TRIGGER + DELAY + PRIORITY + """
            </event></listOfEvents>""");

    @Test
    void theModelAroundThemIsRead() {
        assertEquals(1, Models.plan(Models.read(MODEL)).plan().reactions().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {TRIGGER, DELAY, PRIORITY, LAW, SPECIES})
    void theSecondIsRefusedByElementAndLine(String element) {
        String name = element.substring(1, element.indexOf('>')).split(" ")[0];
        String said = Models.refusal(MODEL.replace(element, element + "\n" + element.replace('1', '9')));
        assertTrue(said.contains("has two <" + name + "> elements."), said);
        assertTrue(said.matches("(?s)SBML-0010 error   model.xml:\\d+:\\d+   (event\\[e]|reaction\\[r]|model\\[m]).*"),
                said);
    }

    @Test
    void theSecondModelIsRefused() {
        String said = Models.refusal(MODEL.replace("</sbml>", "<model id=\"q\"/></sbml>"));
        assertTrue(said.contains("<sbml> has two <model> elements."), said);
        assertTrue(said.contains("the other is in line 3."), said);
    }

    /// The lists of a definition are put together before anything is read.
    @Test
    void definitionsOfSubmodelsHaveEachListOnce() throws IOException {
        String composed = Files.readString(Models.FIXTURES.resolve("comp/composed.xml"));
        int list = composed.indexOf("<listOfParameters>", composed.indexOf("modelDefinition"));
        String said = Models.refusal(composed.substring(0, list) + "<listOfParameters/>" + composed.substring(list));
        assertTrue(said.contains("has two <listOfParameters> elements."), said);
    }
}
