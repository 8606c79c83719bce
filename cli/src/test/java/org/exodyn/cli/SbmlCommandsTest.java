package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Simulating and converting as people type it: exponential decay, whose course is known.
class SbmlCommandsTest {

    private static final String DECAY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sbml xmlns="http://www.sbml.org/sbml/level2/version4" level="2" version="4">
              <model id="decay">
                <listOfCompartments><compartment id="c" size="2"/></listOfCompartments>
                <listOfSpecies><species id="A" compartment="c" initialConcentration="3"/></listOfSpecies>
                <listOfReactions>
                  <reaction id="r" reversible="false">
                    <listOfReactants><speciesReference species="A"/></listOfReactants>
                    <kineticLaw>
                      <math xmlns="http://www.w3.org/1998/Math/MathML"><apply><times/><ci>c</ci><ci>k</ci><ci>A</ci></apply></math>
                      <listOfParameters><parameter id="k" value="0.5"/></listOfParameters>
                    </kineticLaw>
                  </reaction>
                </listOfReactions>
              </model>
            </sbml>
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(String... words) {
        CommandLine command = Exodyn.commandLine().setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return command.execute(words);
    }

    @Test
    void aTimeCourseIsATableAndAnAccount(@TempDir Path folder) throws IOException {
        Path model = Files.writeString(folder.resolve("decay.xml"), DECAY);
        assertEquals(0, type("simulate", model.toString(), "--end", "4", "--steps", "2"), err::toString);
        List<String> lines = out.toString().lines().toList();
        assertEquals("time,A", lines.getFirst());
        // the default tolerance of 1e-8 per step
        assertEquals(3 * Math.exp(-1), Double.parseDouble(lines.get(2).split(",")[1]), 1e-6);
        assertEquals(3 * Math.exp(-2), Double.parseDouble(lines.get(3).split(",")[1]), 1e-6);
        assertTrue(err.toString().contains("error estimate"), err::toString);
        assertTrue(err.toString().contains("method switches"), err::toString);
    }

    /// Fed at 4 and lost at 0.5 per unit of volume: 8 per volume, and a push fades at 0.5.
    @Test
    void aSteadyStateTellsItsStability(@TempDir Path folder) throws IOException {
        Path model = Files.writeString(folder.resolve("fed.xml"), DECAY.replace("</listOfReactions>",
                "<reaction id=\"feed\"><listOfProducts><speciesReference species=\"A\"/></listOfProducts><kineticLaw>"
                        + "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><apply><times/><ci>c</ci><cn>4</cn></apply>"
                        + "</math></kineticLaw></reaction></listOfReactions>"));
        assertEquals(0, type("simulate", model.toString(), "--steady"), err::toString);
        List<String> lines = out.toString().lines().toList();
        assertEquals("name,value", lines.getFirst());
        assertEquals(8, Double.parseDouble(lines.get(1).split(",")[1]), 1e-7);
        assertTrue(err.toString().contains("stable: largest real part of an eigenvalue of the Jacobian -0.5000"),
                err::toString);
        String plot = folder.resolve("plot.svg").toString();
        assertEquals(ExitCode.INPUT, type("simulate", model.toString(), "--steady", "--plot", plot));
    }

    /// x'' = −x'/20 + x − x³ has a well at −1 and one at 1. Where it comes to rest, its own course says.
    @Test
    void aSteadyStateIsTheOneThatTheCourseComesTo(@TempDir Path folder) throws IOException {
        for (String start : List.of("1.2", "1.3", "1.4", "1.5", "1.6", "-1.7")) {
            Path model = Files.writeString(folder.resolve("well" + start + ".xml"),
                    """
                            <sbml xmlns="http://www.sbml.org/sbml/level2/version4" level="2" version="4"><model id="well">
                              <listOfParameters><parameter id="x" value="START" constant="false"/>
                                <parameter id="v" value="1" constant="false"/></listOfParameters>
                              <listOfRules>
                                <rateRule variable="x"><math xmlns="http://www.w3.org/1998/Math/MathML"><ci>v</ci></math></rateRule>
                                <rateRule variable="v"><math xmlns="http://www.w3.org/1998/Math/MathML"><apply><minus/>
                                  <ci>x</ci><apply><plus/><apply><power/><ci>x</ci><cn>3</cn></apply>
                                  <apply><divide/><ci>v</ci><cn>20</cn></apply></apply></apply></math></rateRule>
                              </listOfRules></model></sbml>
                            """
                            .replace("START", start));
            out.getBuffer().setLength(0);
            assertEquals(0, type("simulate", model.toString(), "--steady"), err::toString);
            double rest = Double.parseDouble(out.toString().lines().toList().get(1).split(",")[1]);
            out.getBuffer().setLength(0);
            assertEquals(0, type("simulate", model.toString(), "--end", "1000", "--steps", "1"), err::toString);
            double late = Double.parseDouble(out.toString().lines().toList().get(2).split(",")[1]);
            // e^−25 of the first swing is left; the course is followed with an error of 1e-8 per step
            assertEquals(late, rest, 1e-7, "from " + start);
        }
    }

    /// The ErbB model of BioModels 175 loses its receptors as 1/t, so no step comes to rest; what it settles to is what its own course
    /// has reached at 1e10, where what is left of the receptors is a 1e-5th of their start: within 1e-5 of it.
    @Test
    void aStateThatIsApproachedAsAPowerOfTimeSaysHowFarItIsSettled() throws IOException {
        Path model = Path.of("../../shared/sbml/models/BIOMD0000000175.xml.gz");
        Assumptions.assumeTrue(Files.exists(model), "needs ../shared: the models of BioModels are not there");
        String[] settled = {"Akt", "SigA_G_O", "E2", "E11"};
        String shown = String.join(",", settled);
        assertEquals(0, type("simulate", model.toString(), "--steady", "--show", shown), err::toString);
        List<String> rows = out.toString().lines().skip(1).toList();
        assertTrue(err.toString().contains("approached ever more slowly"), err::toString);
        out.getBuffer().setLength(0);
        assertEquals(0, type("simulate", model.toString(), "--end", "1e10", "--steps", "1", "--show", shown));
        String[] late = out.toString().lines().skip(2).findFirst().orElseThrow().split(",");
        for (int index = 0; index < settled.length; index++) {
            double value = Double.parseDouble(late[index + 1]);
            assertEquals(value, Double.parseDouble(rows.get(index).split(",")[1]), 1e-5 * Math.max(Math.abs(value), 1),
                    settled[index]);
        }
    }

    @Test
    void whatHasNoSteadyStateIsNamed(@TempDir Path folder) throws IOException {
        Path model = Files.writeString(folder.resolve("growing.xml"),
                DECAY.replace("listOfReactants", "listOfProducts").replace("<ci>k</ci><ci>A</ci>", "<ci>k</ci>"));
        assertEquals(ExitCode.NUMERICAL, type("simulate", model.toString(), "--steady"));
        assertTrue(err.toString().contains("No steady state is found from this start (A)"), err::toString);
    }

    @Test
    void tablesAndPlotsAreFilesThatAreNotOverwritten(@TempDir Path folder) throws IOException {
        Path model = Files.writeString(folder.resolve("decay.xml"), DECAY);
        Path table = folder.resolve("course.tsv");
        Path plot = folder.resolve("course.svg");
        String[] words = {"simulate", model.toString(), "--end", "1", "--amounts", "--out", table.toString(), "--plot",
            plot.toString()};
        assertEquals(0, type(words), err::toString);
        assertEquals("0.0\t6.0", Files.readAllLines(table).get(1), "3 per volume in a volume of 2");
        assertTrue(Files.readString(plot).startsWith("<svg "));
        assertEquals(ExitCode.INPUT, type(words));
        assertTrue(err.toString().contains("There is a file of this name already."), err::toString);
    }

    @Test
    void aModelOfLevel2BecomesOneOfLevel3WithTheSameCourse(@TempDir Path folder) throws IOException {
        Path model = Files.writeString(folder.resolve("decay.xml"), DECAY);
        Path converted = folder.resolve("level3.xml");
        assertEquals(0, type("convert", model.toString(), converted.toString()), err::toString);
        assertTrue(Files.readString(converted).contains("level=\"3\" version=\"2\""));
        out.getBuffer().setLength(0);
        assertEquals(0, type("simulate", model.toString(), "--end", "3", "--steps", "3"));
        String before = out.toString();
        out.getBuffer().setLength(0);
        assertEquals(0, type("simulate", converted.toString(), "--end", "3", "--steps", "3"));
        assertEquals(before, out.toString());
    }

    @Test
    void aSteadyStateHasNoTimes(@TempDir Path folder) throws IOException {
        Path model = Files.writeString(folder.resolve("decay.xml"), DECAY);
        assertEquals(ExitCode.INPUT, type("simulate", model.toString(), "--steady", "--end", "5", "--steps", "2"));
        assertTrue(err.toString().contains("--end and --steps do nothing with --steady"), err::toString);
    }

    @Test
    void namesAreShownOnceAndWithoutTheirBlanks(@TempDir Path folder) throws IOException {
        Path model = Files.writeString(folder.resolve("decay.xml"), DECAY);
        assertEquals(0, type("simulate", model.toString(), "--end", "1", "--show", "A, A , c"), err::toString);
        assertEquals("time,A,c", out.toString().lines().findFirst().orElseThrow());
    }

    @Test
    void theAccountIsAFileOnRequest(@TempDir Path folder) throws IOException {
        Path model = Files.writeString(folder.resolve("decay.xml"), DECAY);
        Path account = folder.resolve("account.txt");
        String[] words = {"simulate", model.toString(), "--end", "1", "--account", account.toString()};
        assertEquals(0, type(words), err::toString);
        // a start value of 6, of which no more than 1 counts for the tolerance
        assertTrue(Files.readString(account).contains("\n  A (amount)\t1.0E-10\n"), () -> err.toString());
        assertEquals(ExitCode.INPUT, type(words), "it is not overwritten");
    }

    /// A wrong case ends with another exit code than refused ones; the model itself is exact.
    @Test
    void aWrongNumberOfASuiteIsAFailure(@TempDir Path suite) throws IOException {
        Path folder = Files.createDirectories(suite.resolve("semantic/00001"));
        Files.writeString(folder.resolve("00001-sbml-l2v4.xml"), DECAY);
        Files.writeString(folder.resolve("00001-settings.txt"),
                "duration: 1\nsteps: 1\nabsolute: 1e-4\nrelative: 1e-4\n");
        Path results = folder.resolve("00001-results.csv");
        Files.writeString(results, "time,A\n0,3\n1," + 3 * Math.exp(-0.5) + "\n");
        assertEquals(0, type("conformance", suite.toString()), err::toString);
        Files.writeString(results, "time,A\n0,3\n1,2\n");
        assertEquals(ExitCode.NUMERICAL, type("conformance", suite.toString()), err::toString);
        assertTrue(err.toString().contains("One case gave a wrong number."), err::toString);
        Files.delete(results);
        assertEquals(0, type("conformance", suite.toString()), "what cannot be judged is not wrong");
    }

    @Test
    void whatIsNotSbmlLeavesNothingBehind(@TempDir Path folder) throws IOException {
        Path model = Files.writeString(folder.resolve("page.xml"), "<html/>");
        Path converted = folder.resolve("out.xml");
        assertEquals(ExitCode.INPUT, type("convert", model.toString(), converted.toString()));
        assertTrue(err.toString().contains("SBML-0001"), err::toString);
        assertFalse(Files.exists(converted));
    }
}
