package org.exodyn.exchange.sbml;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.Problems;

/// Models for tests, as texts and files.
final class Models {

    static final Path FIXTURES = Path.of("src", "test", "resources", "org", "exodyn", "exchange", "sbml");

    private Models() {}

    /// A document of Level 3 Version 2 around the lists of a model.
    static String level3(String lists) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<sbml xmlns=\"http://www.sbml.org/sbml/level3/version2/core\" level=\"3\" version=\"2\">\n"
                + "<model id=\"m\">\n" + lists + "\n</model>\n</sbml>\n";
    }

    /// A parameter p with an assignment rule of some MathML.
    static String assigning(String math) {
        return level3("<listOfParameters><parameter id=\"p\" constant=\"false\"/>"
                + "<parameter id=\"x\" value=\"3\" constant=\"true\"/></listOfParameters>"
                + "<listOfRules><assignmentRule variable=\"p\"><math xmlns=\"http://www.w3.org/1998/Math/MathML\">"
                + math + "</math></assignmentRule></listOfRules>");
    }

    static SbmlDocument read(String text) {
        Problems problems = new Problems();
        SbmlDocument document = SbmlReader.read(stream(text), "model.xml", XmlLimits.USUAL, problems).orElse(null);
        if (document == null) {
            throw new AssertionError(ProblemReport.render(problems.list()));
        }
        return document;
    }

    static SbmlDocument read(Path file) {
        Problems problems = new Problems();
        return SbmlReader.read(file, XmlLimits.USUAL, problems)
                .orElseThrow(() -> new AssertionError(ProblemReport.render(problems.list())));
    }

    static SbmlPlan plan(SbmlDocument document) {
        Problems problems = new Problems();
        return SbmlPlan.of(document, problems)
                .orElseThrow(() -> new AssertionError(ProblemReport.render(problems.list())));
    }

    static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What is said of a text that cannot be read.
    static String refusal(String text, XmlLimits limits) {
        Problems problems = new Problems();
        SbmlReader.read(stream(text), "model.xml", limits, problems).ifPresent(document -> {
            if (SbmlPlan.of(document, problems).isPresent()) {
                throw new AssertionError("it was read");
            }
        });
        return ProblemReport.render(problems.list());
    }

    static String refusal(String text) {
        return refusal(text, XmlLimits.USUAL);
    }
}
