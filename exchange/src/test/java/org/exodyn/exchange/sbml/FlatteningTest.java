package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.exodyn.engine.network.NetworkInterpreter;
import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two cells of one definition around one pool of vesicles: the rates are known in closed form.
class FlatteningTest {

    private static final Path COMPOSED = Models.FIXTURES.resolve("comp/composed.xml");

    @Test
    void replacementsDeletionsAndFactorsActOnRates() {
        SbmlPlan plan = Models.plan(Models.read(COMPOSED));
        assertEquals(1, plan.plan().species().stream().filter(one -> one.id().equals("vesicles")).count());
        assertTrue(plan.plan().species().stream().noneMatch(one -> one.id().endsWith("__v")), "v was replaced");
        assertEquals(2, plan.plan().reactions().size(), "each cell has lost one of its reactions");
        NetworkInterpreter network = NetworkInterpreter.of(plan.plan());
        double[] parameters = network.defaultParameters();
        double[] state = network.initialState(parameters);
        // the donor's unit of time is 60 of the model's
        assertEquals(5.0 / 60, network.value("donor__release", 0, state, parameters), 1e-15);
        // k was replaced by 2 thousands with the factor 0.001: k = 2/0.001
        assertEquals(2000.0 * 100, network.value("recipient__uptake", 0, state, parameters), 1e-9);
    }

    @Test
    void whatLeadsToNothingIsTold() throws IOException {
        String said = Models.refusal(Files.readString(COMPOSED).replace("comp:idRef=\"release\"",
                "comp:idRef=\"relase\""));
        assertTrue(said.contains("<deletion> leads to nothing in the submodel 'recipient__'."), said);
    }

    @Test
    void aPortThatLeadsToItselfIsRefused() throws IOException {
        String said = Models
                .refusal(Files.readString(COMPOSED).replaceFirst("<comp:port [^>]*comp:id=\"([a-z_A-Z]*)\"[^>]*/>",
                        "<comp:port comp:id=\"$1\" comp:portRef=\"$1\"/>"));
        assertTrue(said.contains("from port to port without end"), said);
    }

    @Test
    void aModelInsideItselfIsRefused() throws IOException {
        String said = Models.refusal(Files.readString(COMPOSED).replace("<comp:listOfPorts>",
                "<comp:listOfSubmodels><comp:submodel comp:id=\"again\" comp:modelRef=\"cell\"/>"
                        + "</comp:listOfSubmodels><comp:listOfPorts>"));
        assertTrue(said.contains("The model is a submodel of itself."), said);
    }

    @Test
    void modelsOfOtherFilesAreReadBesideTheFileAndNowhereElse(@TempDir Path folder) throws IOException {
        String definition = Models.level3("<listOfParameters><parameter id=\"k\" value=\"3\" constant=\"true\"/>"
                + "</listOfParameters>");
        Files.writeString(folder.resolve("part.xml"), definition);
        Path whole = folder.resolve("whole.xml");
        assertEquals("", told(whole, "part.xml"));
        assertTrue(told(whole, "../part.xml").contains("Only files in the folder of the model"));
        assertTrue(told(whole, "/etc/passwd").contains("Only files in the folder of the model"));
        assertTrue(told(whole, "https://example.org/part.xml").contains("never fetched over a network"));
        assertTrue(told(whole, "absent.xml").contains("There is no such file beside the model."));
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsRefused(@TempDir Path folder) throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path part = Files.writeString(folder.resolve("part.xml"), Models.level3(
                "<listOfParameters><parameter id=\"k\" value=\"3\" constant=\"true\"/></listOfParameters>"));
        Path whole = inside.resolve("whole.xml");
        Files.createSymbolicLink(inside.resolve("link.xml"), part);
        Files.createSymbolicLink(inside.resolve("folder"), folder);
        assertTrue(told(whole, "link.xml").contains("It is a link that leads out of the folder of the model"));
        assertTrue(told(whole, "folder/part.xml").contains("It is a link that leads out of the folder of the model"));
        Files.createSymbolicLink(inside.resolve("near.xml"), Files.copy(part, inside.resolve("part.xml")));
        assertEquals("", told(whole, "near.xml"));
    }

    /// RFC 1321 gives the sum of "abc"; the model's own is what `md5sum` says of the file.
    @Test
    void aFileThatIsNotTheOneTheModelWasMadeForIsTold(@TempDir Path folder) throws IOException {
        assertEquals("900150983cd24fb0d6963f7d28e17f72",
                ExternalModels.md5(Files.writeString(folder.resolve("abc.txt"), "abc")));
        Path part = Files.writeString(folder.resolve("part.xml"), Models.level3(
                "<listOfParameters><parameter id=\"k\" value=\"3\" constant=\"true\"/></listOfParameters>"));
        Path whole = folder.resolve("whole.xml");
        String sum = ExternalModels.md5(part);
        assertEquals("", warned(whole, "part.xml\" c:md5=\"" + sum.toUpperCase(java.util.Locale.ROOT)));
        String said = warned(whole, "part.xml\" c:md5=\"00000000000000000000000000000000");
        assertTrue(said.contains("SBML-0015 warning"), said);
        assertTrue(said.contains("The external model 'part.xml' is not the file it was."), said);
        assertTrue(said.contains("Maybe look what was changed in it, then write md5=\"" + sum + "\"."), said);
    }

    private static String warned(Path whole, String source) throws IOException {
        assertEquals("", told(whole, source));
        Problems problems = new Problems();
        assertTrue(SbmlReader.read(whole, XmlLimits.USUAL, problems).isPresent());
        return problems.isEmpty() ? "" : ProblemReport.render(problems.list());
    }

    private static String told(Path whole, String source) throws IOException {
        String comp = "http://www.sbml.org/sbml/level3/version1/comp/version1";
        Files.writeString(whole, Models.level3(
                "<c:listOfSubmodels><c:submodel c:id=\"a\" c:modelRef=\"outer\"/></c:listOfSubmodels>")
                .replace("<sbml ", "<sbml xmlns:c=\"" + comp + "\" c:required=\"true\" ").replace("</sbml>",
                        "<c:listOfExternalModelDefinitions><c:externalModelDefinition c:id=\"outer\" c:source=\""
                                + source + "\"/></c:listOfExternalModelDefinitions></sbml>"));
        Problems problems = new Problems();
        boolean there = SbmlReader.read(whole, XmlLimits.USUAL, problems)
                .filter(document -> document.model().parameters().getFirst().id().equals("a__k")).isPresent();
        return there ? "" : ProblemReport.render(problems.list());
    }
}
