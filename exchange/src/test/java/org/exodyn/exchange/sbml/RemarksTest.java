package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What no number depends on is a warning, told once however often it is there.
class RemarksTest {

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
                    </reaction></listOfReactions>""");

    private static String remarks(String text) {
        Problems problems = new Problems();
        assertTrue(SbmlReader.read(Models.stream(text), "model.xml", XmlLimits.USUAL, problems).isPresent());
        return ProblemReport.render(problems.list());
    }

    @Test
    void aModelWithoutFlawsHasNone() {
        assertEquals("no problems", remarks(MODEL).strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<parameter id=\"k\" | <parameter sboTerm=\"SBO:12\" id=\"k\" | The sboTerm ('SBO:12') of <parameter> is none.",
                "<parameter id=\"k\" | <parameter metaid=\"1x\" id=\"k\" | The metaid ('1x') of <parameter> is none.",
                "<parameter id=\"k\" | <parameter units=\"secnd\" id=\"k\" | There is no unit 'secnd'.",
                "<listOfReactions> | hello<listOfReactions> | Text directly inside <model> is left out ('hello').",
                "</math></kin | </math><listOfLocalParameters><localParameter id=\"S\" value=\"1\"/></listOfLocalParameters></kin | The local parameter S hides the species S, which takes part in reaction r."})
    void itIsTold(String from, String to, String sentence) {
        String said = remarks(MODEL.replace(from, to));
        assertTrue(said.contains(" warning model.xml:") && said.contains("\n  " + sentence + "\n"), said);
        assertTrue(said.endsWith("1 warning\n"), said);
    }

    /// Two hundred problems end the reading; what a program writes into each of its reactions must not.
    @Test
    void itIsToldOnceHoweverOften() {
        String reactions = IntStream.range(0, 500)
                .mapToObj(index -> "<reaction id=\"r" + index + "\" sboTerm=\"none\"/>").collect(Collectors.joining());
        String said = remarks(MODEL.replace("</listOfReactions>", reactions + "</listOfReactions>"));
        assertTrue(said.contains("<reaction> has no attribute 'reversible'. So it is in 499 more places."), said);
        assertTrue(said.endsWith("2 warnings\n"), said);
    }

    /// `<times/> k <ci>S</ci>` must not be S.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<apply><times/> k <ci>x</ci></apply> | <apply> holds text that is no part of the formula ('k').",
                "<piecewise><piece><ci>x</ci>or<true/></piece></piecewise> | <piece> holds text that is no part of the formula ('or').",
                "<piecewise>if<piece><ci>x</ci><true/></piece></piecewise> | <piecewise> holds text that is no part of the formula ('if')."})
    void textInAFormulaIsRefused(String math, String sentence) {
        assertTrue(Models.refusal(Models.assigning(math)).contains(sentence));
    }

    @ParameterizedTest
    @CsvSource({"<apply><tims/><ci>x</ci><ci>x</ci></apply>, <times/>", "<apply><Sin/><ci>x</ci></apply>, <sin/>",
        "<exponentialE/>, <exponentiale/>"})
    void misspeltOperatorsAreProposed(String math, String meant) {
        String said = Models.refusal(Models.assigning(math));
        assertTrue(said.contains("  Maybe " + meant + "."), said);
    }

    @Test
    void anEmptyFileAndAnArchiveAreCalledWhatTheyAre() {
        assertTrue(Models.refusal("").contains("The file is empty."));
        String archive = Models.refusal("PK\u0003\u0004 and more");
        assertTrue(archive.contains("The file is a ZIP archive, and no XML."), archive);
        assertTrue(archive.contains("Maybe unzip it first: unzip model.xml."), archive);
    }
}
