package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.exchange.xml.XmlReader;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that were made to hurt: refused at a limit, before they cost memory or time.
class HostileXmlTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void entitiesThatGrowAreRefusedAtTheirDeclaration() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int level = 1; level < 40; level++) {
            text.append("<!ENTITY e").append(level).append(" \"&e").append(level - 1).append(";&e").append(level - 1)
                    .append(";\">");
        }
        String bomb = text + "]><sbml>&e39;</sbml>";
        String said = assertTimeoutPreemptively(SOON, () -> Models.refusal(bomb));
        assertTrue(said.startsWith("XML-0005 error   model.xml:1:"), said);
        assertTrue(said.contains("document type declaration"), said);
    }

    @Test
    void externalEntitiesAreNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String said = Models.refusal("<!DOCTYPE sbml [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + Models.level3("<notes>&x;</notes>").replaceFirst("<\\?xml.*\\?>", ""));
        assertTrue(said.startsWith("XML-0005"), said);
        assertTrue(!said.contains("the secret"), said);
    }

    @Test
    void undeclaredEntitiesAreNamed() {
        String said = Models.refusal(Models.level3("<notes>&nbsp;</notes>"));
        assertTrue(said.startsWith("XML-0006"), said);
    }

    /// XML 1.1 allows letters that a file of XML 1.0 cannot hold, so what is read could not be written again.
    @Test
    void anotherVersionOfXmlIsRefusedByName() {
        String said = Models.refusal("<?xml version=\"1.1\"?>" + Models.level3("").replaceFirst("<\\?xml.*\\?>", ""));
        assertTrue(said.startsWith("XML-0007"), said);
        assertTrue(said.contains("The file is XML 1.1."), said);
    }

    @Test
    void deepNestingIsRefusedAtItsLimit() {
        String said = assertTimeoutPreemptively(SOON,
                () -> Models.refusal(Models.level3("<notes>" + "<a>".repeat(200_000) + "</notes>")));
        assertTrue(said.startsWith("XML-0004"), said);
        assertTrue(said.contains("At most 512 levels are read."), said);
    }

    @Test
    void deepFormulasBelowTheLimitAreRead() {
        int depth = 480;
        String math = "<apply><plus/><cn>1</cn>".repeat(depth) + "<cn>1</cn>" + "</apply>".repeat(depth);
        SbmlPlan plan = Models.plan(Models.read(Models.assigning(math)));
        assertEquals(1, plan.plan().rules().size());
    }

    @Test
    void deeperFormulasAreRefused() {
        int depth = 505;
        String math = "<apply><plus/><cn>1</cn>".repeat(depth) + "<cn>1</cn>" + "</apply>".repeat(depth);
        String said = Models.refusal(Models.assigning(math));
        assertTrue(said.startsWith("SBML-0016"), said);
    }

    /// Written out, 2^60 additions. The limit is a hundredth of the usual one, which is reached in the same way and takes longer.
    @Test
    void functionsThatDoubleOneAnotherAreRefused() {
        StringBuilder functions = new StringBuilder("<listOfFunctionDefinitions>" + function("f0", "<ci>x</ci>"));
        for (int level = 1; level <= 60; level++) {
            String call = "<apply><ci>f" + (level - 1) + "</ci><ci>x</ci></apply>";
            functions.append(function("f" + level, "<apply><plus/>" + call + call + "</apply>"));
        }
        SbmlModel model = Models.read(Models.level3(functions + "</listOfFunctionDefinitions>"
                + "<listOfInitialAssignments/>")).model();
        XmlElement call = XmlReader.read(Models.stream("<math xmlns=\"" + MathReader.NAMESPACE
                + "\"><apply><ci>f60</ci><cn>1</cn></apply></math>"), "math.xml", XmlLimits.USUAL, new Problems())
                .orElseThrow();
        Problems problems = new Problems();
        assertTimeoutPreemptively(SOON,
                () -> new MathReader("model.xml", model.functions(), _ -> null, List::of, problems,
                        40_000).number(call, "here"));
        assertEquals(List.of("The formulas have more than 40000 nodes."),
                problems.list().stream().map(problem -> problem.what()).toList());
    }

    /// What is composed of several uses of its operand would be 4^40 nodes as a tree.
    @ParameterizedTest
    @ValueSource(strings = {"arcsinh", "arccsch", "factorial"})
    void operatorsThatMultiplyTheirOperandAreRefused(String operator) {
        int depth = 40;
        String text = Models.assigning(("<apply><" + operator + "/>").repeat(depth) + "<ci>x</ci>"
                + "</apply>".repeat(depth));
        String said = assertTimeoutPreemptively(SOON, () -> Models.refusal(text));
        assertTrue(said.startsWith("SBML-0016"), said);
        assertTrue(said.contains("operators that are composed of others"), said);
    }

    @Test
    void chainsOfRelationsInsideOneAnotherAreRefused() {
        int depth = 60;
        String text = Models.assigning("<apply><lt/><cn>0</cn>".repeat(depth) + "<ci>x</ci>"
                + "<cn>1</cn></apply>".repeat(depth));
        String said = assertTimeoutPreemptively(SOON, () -> Models.refusal(text));
        assertTrue(said.startsWith("SBML-0016"), said);
    }

    /// A body of 400 levels, 400 times around its own argument: no element of the file is deeper than 403.
    @Test
    void functionsAroundTheirOwnArgumentsAreRefused() {
        int depth = 400;
        String body = "<apply><plus/><cn>1</cn>".repeat(depth) + "<ci>x</ci>" + "</apply>".repeat(depth);
        String text = Models.assigning("<apply><ci>f</ci>".repeat(depth) + "<cn>1</cn>" + "</apply>".repeat(depth))
                .replace("<listOfParameters>", "<listOfFunctionDefinitions>" + function("f", body)
                        + "</listOfFunctionDefinitions><listOfParameters>");
        String said = assertTimeoutPreemptively(SOON, () -> Models.refusal(text));
        assertTrue(said.startsWith("SBML-0016"), said);
    }

    /// The JDK's parser has the habit of printing such errors itself.
    @Test
    void brokenLettersAreToldAndNothingIsPrinted() {
        byte[] broken = Models.level3("").getBytes(StandardCharsets.UTF_8);
        broken[broken.length / 2] = (byte) 0xc3;
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Problems problems = new Problems();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            SbmlReader.read(new ByteArrayInputStream(broken), "model.xml", XmlLimits.USUAL, problems);
        } finally {
            System.setErr(console);
        }
        assertTrue(problems.list().getFirst().render().contains("bytes that are no letters"),
                problems.list()::toString);
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void declaredEncodingsAreRead(String encoding) {
        String text = Models.level3("<listOfParameters><parameter id=\"k\" name=\"Ås\" value=\"3\" constant=\"true\"/>"
                + "</listOfParameters>").replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");
        Problems problems = new Problems();
        SbmlDocument document = SbmlReader.read(new ByteArrayInputStream(text.getBytes(Charset.forName(encoding))),
                "model.xml", XmlLimits.USUAL, problems).orElseThrow();
        assertEquals("Ås", document.model().parameters().getFirst().base().name());
    }

    @Test
    void unknownEncodingsAreNamed() {
        String said = Models.refusal(Models.level3("").replace("UTF-8", "UTF-9"));
        assertTrue(said.contains("The encoding (UTF-9) is not known."), said);
    }

    /// Each misspelt name is compared with all others, so a file of nothing else would take hours.
    @Test
    void aFileOfProblemsIsGivenUp() {
        StringBuilder lists = new StringBuilder("<listOfParameters>");
        for (int index = 0; index < 10_000; index++) {
            lists.append("<parameter id=\"parameter_").append(index).append("\" constant=\"false\"/>");
        }
        lists.append("</listOfParameters><listOfRules>");
        for (int index = 0; index < 10_000; index++) {
            lists.append("<rateRule variable=\"paramter_").append(index).append("\"/>");
        }
        String text = Models.level3(lists + "</listOfRules>");
        Problems problems = new Problems();
        assertTimeoutPreemptively(SOON,
                () -> SbmlReader.read(Models.stream(text), "model.xml", XmlLimits.USUAL, problems));
        assertEquals(202, problems.count());
        assertTrue(problems.list().stream().anyMatch(one -> one.what().contains("more than 200 problems")));
    }

    @Test
    void functionsThatCallThemselvesAreRefused() {
        String text = Models.assigning("<apply><ci>f</ci><cn>1</cn></apply>").replace("<listOfParameters>",
                "<listOfFunctionDefinitions>" + function("f", "<apply><ci>f</ci><ci>x</ci></apply>")
                        + "</listOfFunctionDefinitions><listOfParameters>");
        assertTrue(Models.refusal(text).contains("The function f calls itself."));
    }

    private static String function(String id, String body) {
        return "<functionDefinition id=\"" + id + "\"><math xmlns=\"http://www.w3.org/1998/Math/MathML\"><lambda><bvar>"
                + "<ci>x</ci></bvar>" + body + "</lambda></math></functionDefinition>";
    }

    /// An input without end: only a reader that streams can refuse it.
    private static final class Endless extends InputStream {
        private final byte[] head = Models.level3("<listOfParameters>").split("</model>")[0]
                .getBytes(StandardCharsets.UTF_8);
        private final byte[] more = "<parameter id=\"p\" constant=\"true\"/>\n".getBytes(StandardCharsets.UTF_8);
        private long at;

        @Override
        public int read() {
            long place = at++;
            return place < head.length ? head[(int) place] : more[(int) ((place - head.length) % more.length)];
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            for (int index = 0; index < length; index++) {
                buffer[from + index] = (byte) read();
            }
            return length;
        }
    }

    @Test
    void endlessInputIsRefusedAtItsSize() {
        XmlLimits small = new XmlLimits(1 << 20, 5_000_000, 512, 200);
        Problems problems = new Problems();
        assertTimeoutPreemptively(SOON, () -> SbmlReader.read(new Endless(), "model.xml", small, problems));
        String said = problems.list().getFirst().render();
        assertTrue(said.startsWith("XML-0003"), said);
        assertTrue(said.contains("more than 1,048,576 bytes"), said);
    }

    @Test
    void endlessInputIsRefusedAtItsElements() {
        XmlLimits few = new XmlLimits(1L << 40, 10_000, 512, 200);
        Problems problems = new Problems();
        assertTimeoutPreemptively(SOON, () -> SbmlReader.read(new Endless(), "model.xml", few, problems));
        String said = problems.list().getFirst().render();
        assertTrue(said.startsWith("XML-0003"), said);
        assertTrue(said.contains("more than 10,000 elements"), said);
    }

    @Test
    void submodelsThatDoubleOneAnotherAreRefused() {
        String comp = "http://www.sbml.org/sbml/level3/version1/comp/version1";
        StringBuilder definitions = new StringBuilder();
        for (int level = 0; level < 40; level++) {
            definitions.append("<c:modelDefinition id=\"d").append(level).append("\">").append(level == 0
                    ? "<listOfParameters><parameter id=\"p\" value=\"1\" constant=\"true\"/></listOfParameters>"
                    : twice("d" + (level - 1))).append("</c:modelDefinition>");
        }
        String text = Models.level3(twice("d39"))
                .replace("<sbml ", "<sbml xmlns:c=\"" + comp + "\" c:required=\"true\" ")
                .replace("</sbml>", "<c:listOfModelDefinitions>" + definitions + "</c:listOfModelDefinitions></sbml>");
        String said = assertTimeoutPreemptively(SOON, () -> Models.refusal(text));
        assertTrue(said.contains("more than 10000 submodels"), said);
    }

    private static String twice(String definition) {
        return "<c:listOfSubmodels><c:submodel c:id=\"a\" c:modelRef=\"" + definition
                + "\"/><c:submodel c:id=\"b\" c:modelRef=\"" + definition + "\"/></c:listOfSubmodels>";
    }
}
