package org.exodyn.study.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.exodyn.input.ScientificInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sensitivities of a decay in a volume of 2, A = A₀·e^(−kt), and of a rule on it, D = A·k, against their derivatives.
class SensitivityCourseTest {

    /// The tolerance of the run, 1e-8 per step, over some tens of steps.
    private static final double ERROR = 1e-6;

    private static final String DECAY = """
            <sbml xmlns="http://www.sbml.org/sbml/level2/version4" level="2" version="4"><model id="decay">
              <listOfCompartments><compartment id="c" size="2"/></listOfCompartments>
              <listOfSpecies><species id="A" compartment="c" initialConcentration="3"/></listOfSpecies>
              <listOfParameters><parameter id="k" value="0.5"/><parameter id="D" constant="false"/></listOfParameters>
              <listOfRules><assignmentRule variable="D"><math xmlns="http://www.w3.org/1998/Math/MathML">
                <apply><times/><ci>A</ci><ci>k</ci></apply></math></assignmentRule></listOfRules>
              <listOfReactions><reaction id="r" reversible="false">
                <listOfReactants><speciesReference species="A"/></listOfReactants>
                <kineticLaw><math xmlns="http://www.w3.org/1998/Math/MathML">
                  <apply><times/><ci>c</ci><ci>k</ci><ci>A</ci></apply></math></kineticLaw></reaction></listOfReactions>
            EVENTS
            </model></sbml>
            """;

    @TempDir
    private Path folder;

    private SimulationReport simulate(String events, boolean amounts, String... by) throws IOException {
        Path model = Files.writeString(folder.resolve("decay.xml"), DECAY.replace("EVENTS", events));
        return ForeignModels.simulate(new SimulationRequest(model, TimeCourseOptions.of(0, 4, 2), false, amounts,
                List.of("A", "D"), List.of(by), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static double[] last(SimulationReport report) {
        String[] cells = report.csv().lines().toList().getLast().split(",");
        return java.util.Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void derivativesStandBesideTheCourse() throws IOException {
        SimulationReport report = simulate("", false, "k", "A");
        assertEquals("time,A,D,dA/dk,dD/dk,dA/dA,dD/dA", report.csv().lines().findFirst().orElseThrow());
        double[] row = last(report);
        double left = StrictMath.exp(-2);
        assertEquals(3 * left, row[1], ERROR);
        assertEquals(-4 * 3 * left, row[3], ERROR);
        assertEquals(3 * left * (1 - 4 * 0.5), row[4], ERROR);
        assertEquals(left, row[5], ERROR);
        assertEquals(0.5 * left, row[6], ERROR);
        assertTrue(report.account().getLast().startsWith("sensitivities      by k, A"), report.account()::toString);
    }

    /// An amount is the volume times the concentration, which does not depend on the volume.
    @Test
    void bySizesAndAsAmounts() throws IOException {
        double[] row = last(simulate("", true, "c"));
        assertEquals(2 * 3 * StrictMath.exp(-2), row[1], ERROR);
        assertEquals(3 * StrictMath.exp(-2), row[3], ERROR);
    }

    @Test
    void whatIsNoNumberIsRefusedWithWhatIs() {
        ScientificInputException refused = assertThrows(ScientificInputException.class,
                () -> simulate("", false, "kk", "D"));
        assertEquals(2, refused.problems().size());
        assertTrue(refused.problems().getFirst().fixes().contains("k"), refused.problems()::toString);
        assertEquals("'D' is not a number that the model gives.", refused.problems().getLast().what());
    }

    @Test
    void eventsAreRefusedByName() {
        String event = "<listOfEvents><event id=\"refill\"><trigger><math xmlns=\"http://www.w3.org/1998/Math/MathML\">"
                + "<apply><lt/><ci>A</ci><cn>1</cn></apply></math></trigger><listOfEventAssignments>"
                + "<eventAssignment variable=\"A\"><math xmlns=\"http://www.w3.org/1998/Math/MathML\"><cn>3</cn></math>"
                + "</eventAssignment></listOfEventAssignments></event></listOfEvents>";
        ScientificInputException refused = assertThrows(ScientificInputException.class,
                () -> simulate(event, false, "k"));
        assertTrue(refused.problems().getFirst().what().contains("refill"), refused.problems()::toString);
    }
}
