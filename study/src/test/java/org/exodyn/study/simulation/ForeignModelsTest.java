package org.exodyn.study.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exodyn.input.ProblemReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is reported of models of others, and what is told where a number is not what its author may think.
class ForeignModelsTest {

    private static final String MATH = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">";

    /// y lies on the unit circle above x, which decays at 0.1.
    private static final String CIRCLE = level3(
            """
                    <listOfParameters>
                      <parameter id="x" value="0.6" constant="false"/>
                      <parameter id="y" value="0.8" constant="false"/>
                    </listOfParameters>
                    <listOfRules>
                      <algebraicRule>MATH<apply><minus/><apply><plus/><apply><times/><ci>x</ci><ci>x</ci></apply><apply><times/><ci>y</ci><ci>y</ci></apply></apply><cn>1</cn></apply></math></algebraicRule>
                      <rateRule variable="x">MATH<apply><times/><cn>-0.1</cn><ci>x</ci></apply></math></rateRule>
                    </listOfRules>""");

    private static final String DECAY = level3(
            """
                    <listOfCompartments><compartment id="c" size="1" constant="true"/></listOfCompartments>
                    <listOfSpecies>
                      <species id="S" compartment="c" initialAmount="1" hasOnlySubstanceUnits="true" boundaryCondition="false" constant="false"/>
                      <species id="P" compartment="c" initialAmount="0" hasOnlySubstanceUnits="true" boundaryCondition="false" constant="false"/>
                    </listOfSpecies>
                    <listOfParameters><parameter id="big" value="INF" constant="true"/></listOfParameters>
                    <listOfConstraints><constraint>MATH<apply><gt/><ci>S</ci><cn>0.9</cn></apply></math>
                      <message><p xmlns="http://www.w3.org/1999/xhtml">S is <b>too</b>
                      low</p></message></constraint></listOfConstraints>
                    <listOfReactions><reaction id="r" reversible="false">
                      <listOfReactants><speciesReference species="S" stoichiometry="1" constant="true"/></listOfReactants>
                      <listOfProducts><speciesReference species="P" stoichiometry="1" constant="true"/></listOfProducts>
                      <kineticLaw>MATH<apply><times/><cn>0.1</cn><ci>S</ci></apply></math></kineticLaw>
                    </reaction></listOfReactions>""");

    @TempDir
    private Path folder;

    private static String level3(String lists) {
        return "<sbml xmlns=\"http://www.sbml.org/sbml/level3/version2/core\" level=\"3\" version=\"2\"><model id=\"m\">\n"
                + lists.replace("MATH", MATH) + "</model></sbml>";
    }

    private SimulationReport simulate(String text, boolean steady, Optional<Path> account, String... shown)
            throws IOException {
        Path model = Files.writeString(folder.resolve("model.xml"), text);
        return ForeignModels.simulate(new SimulationRequest(model, TimeCourseOptions.of(0, 2, 2), steady, false,
                List.of(shown), List.of(), Optional.empty(), Optional.empty(), account));
    }

    private SimulationReport simulate(String text, String... shown) throws IOException {
        return simulate(text, false, Optional.empty(), shown);
    }

    @Test
    void whatAnAlgebraicRuleDeterminesIsReported() throws IOException {
        SimulationReport report = simulate(CIRCLE);
        List<String> lines = report.csv().lines().toList();
        assertEquals("time,x,y", lines.getFirst());
        double x = 0.6 * Math.exp(-0.2);
        // the default tolerance of 1e-8 per step
        assertEquals(Math.sqrt(1 - x * x), Double.parseDouble(lines.getLast().split(",")[2]), 1e-6);
        assertEquals(List.of(), report.doubts());
    }

    @Test
    void aStartThatContradictsAnAlgebraicRuleIsTold() throws IOException {
        SimulationReport report = simulate(CIRCLE.replace("value=\"0.8\"", "value=\"5\""));
        String said = ProblemReport.render(report.doubts());
        assertTrue(said.contains("model.xml:4:3   parameter[y]\n  y starts at 0.800000, not at 5.0 as the model says."),
                said);
        assertEquals(1, report.doubts().size());
    }

    @Test
    void aRuleThatIsSolvedByFormulaContradictsAStartAsWell() throws IOException {
        String line = CIRCLE.replaceAll("<algebraicRule>.*</algebraicRule>", "<algebraicRule>" + MATH
                + "<apply><minus/><ci>y</ci><ci>x</ci></apply></math></algebraicRule>");
        String said = ProblemReport.render(simulate(line).doubts());
        assertTrue(said.contains("y starts at 0.600000, not at 0.8 as the model says."), said);
    }

    @Test
    void authorsSayWhyAConstraintIsThere() throws IOException {
        String said = ProblemReport.render(simulate(DECAY).doubts());
        assertTrue(
                said.contains("The constraint does not hold at time 2.0.\n  Because: The author says: S is too low."),
                said);
    }

    @Test
    void aNameThatIsTypedTwiceOrWithBlanksIsOneColumn() throws IOException {
        assertEquals("time,S,P", simulate(DECAY, "S", " P ", "S").csv().lines().findFirst().orElseThrow());
    }

    @Test
    void infiniteIsNoEmptyCell() throws IOException {
        assertEquals("0.0,Infinity", simulate(DECAY, "big").csv().lines().toList().get(1));
        assertEquals("0.0,", simulate(DECAY.replace("INF", "NaN"), "big").csv().lines().toList().get(1));
    }

    @Test
    void theToleranceOfEachQuantityIsTold() throws IOException {
        Path file = folder.resolve("account.txt");
        SimulationReport report = simulate(DECAY, false, Optional.of(file));
        // of the start value 1, and of 0.1 in each of 2 units of time
        assertTrue(report.account().contains("                   S (amount) 1.00e-10, P (amount) 2.00e-11"),
                report.account()::toString);
        List<String> written = Files.readAllLines(file);
        assertEquals(report.account(), written.subList(0, report.account().size()));
        assertTrue(written.contains("  P (amount)\t" + 0.2 * 1e-10), written::toString);
    }

    /// What events set has no rate, and is no sum of anything.
    @Test
    void whatOnlyEventsChangeIsNoKeptSum() throws IOException {
        String switched = DECAY.replace("<parameter id=\"big\" value=\"INF\" constant=\"true\"/>",
                "<parameter id=\"big\" value=\"1\" constant=\"false\"/>").replace("</model>",
                        "<listOfEvents><event useValuesFromTriggerTime=\"true\"><trigger initialValue=\"true\" persistent=\"true\">"
                                + MATH
                                + "<apply><lt/><ci>S</ci><cn>0.5</cn></apply></math></trigger><listOfEventAssignments>"
                                + "<eventAssignment variable=\"big\">" + MATH
                                + "<cn>2</cn></math></eventAssignment></listOfEventAssignments></event></listOfEvents></model>");
        SimulationReport report = simulate(switched, true, Optional.empty());
        assertTrue(report.account().contains("kept sums          1; the state belongs to the sums of the start"),
                report.account()::toString);
        assertFalse(report.csv().isEmpty());
    }

    /// Set from 0 to 1 at 0.5, between outputs at 0, 1 and 2: a quarter of the way a line goes straight up.
    @Test
    void aJumpBetweenOutputsIsDrawnAsOne() throws IOException {
        Path model = Files.writeString(folder.resolve("jump.xml"),
                level3("""
                        <listOfParameters><parameter id="x" value="0" constant="false"/></listOfParameters>
                        <listOfEvents><event useValuesFromTriggerTime="true"><trigger initialValue="true" persistent="true">
                        MATH<apply><geq/><csymbol encoding="text" definitionURL="http://www.sbml.org/sbml/symbols/time">t</csymbol><cn>0.5</cn></apply></math></trigger>
                        <listOfEventAssignments><eventAssignment variable="x">MATH<cn>1</cn></math></eventAssignment>
                        </listOfEventAssignments></event></listOfEvents>"""));
        Path plot = folder.resolve("jump.svg");
        ForeignModels.simulate(new SimulationRequest(model, TimeCourseOptions.of(0, 2, 2), false, false, List.of(),
                List.of(), Optional.empty(), Optional.of(plot), Optional.empty()));
        Matcher course = Pattern
                .compile("d=\"M([0-9.]+) ([0-9.]+)L([0-9.]+) \\2L\\3 ([0-9.]+)L([0-9.]+) \\4L([0-9.]+) \\4\"")
                .matcher(Files.readString(plot));
        assertTrue(course.find(), "no such line");
        double start = Double.parseDouble(course.group(1));
        double end = Double.parseDouble(course.group(6));
        // a drawing has tenths of a pixel or finer
        assertEquals(start + (end - start) / 4, Double.parseDouble(course.group(3)), 0.11);
    }
}
