package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.exodyn.engine.plan.Plan;
import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.sbml.jsbml.Model;
import org.sbml.jsbml.SBMLDocument;
import org.sbml.jsbml.SBMLReader;
import org.sbml.jsbml.SBMLWriter;

/// JSBML 1.6.1 as the twin of reader and writer: it reads what is written here and finds the same in it, and what it writes is read here
/// as the same plan.
class JsbmlTwinTest {

    /// Every so manieth model of the suite, to keep the build short.
    private static final int STRIDE = 7;

    private static Optional<Plan> plan(String text) {
        Problems problems = new Problems();
        return SbmlReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "jsbml.xml",
                XmlLimits.USUAL, problems).flatMap(document -> SbmlPlan.of(document, problems)).map(SbmlPlan::plan);
    }

    /// What JSBML is known not to keep: elements without math (Level 3 Version 2), and ids that only that version allows.
    private static boolean isBeyondJsbml(SbmlDocument document) {
        SbmlModel model = document.model();
        return model.rules().stream().anyMatch(rule -> rule.math() == null)
                || model.initialAssignments().stream().anyMatch(initial -> initial.math() == null)
                || model.events().stream().anyMatch(event -> event.trigger() == null
                        || event.assignments().stream().anyMatch(one -> one.math() == null))
                || model.functions().stream().anyMatch(function -> function.math() == null);
    }

    @Test
    void theTwinReadsWhatIsWrittenAndIsRead() throws IOException, XMLStreamException {
        List<String> different = new ArrayList<>();
        int compared = 0;
        List<Path> files = SuiteFiles.models();
        for (int index = 0; index < files.size(); index += STRIDE) {
            Path file = files.get(index);
            Optional<SbmlDocument> read = SbmlReader.read(file, XmlLimits.USUAL, new Problems());
            Optional<Plan> own = read.flatMap(document -> SbmlPlan.of(document, new Problems())).map(SbmlPlan::plan);
            if (read.isEmpty() || own.isEmpty() || isBeyondJsbml(read.get())) {
                continue;
            }
            String text = SbmlWriter.write(read.get(), read.get().dialect(), new Problems());
            SBMLDocument twin = new SBMLReader().readSBMLFromString(text);
            compareCounts(read.get().model(), twin.getModel(), file);
            String theirs = new SBMLWriter().writeSBMLToString(twin);
            if (!plan(theirs).equals(own)) {
                different.add(file.getFileName().toString());
            }
            compared++;
        }
        assertTrue(compared > 200, compared + " compared");
        assertEquals(List.of(), different);
    }

    private static void compareCounts(SbmlModel own, Model twin, Path file) {
        assertEquals(own.compartments().size(), twin.getCompartmentCount(), file::toString);
        assertEquals(own.species().size(), twin.getSpeciesCount(), file::toString);
        assertEquals(own.parameters().size(), twin.getParameterCount(), file::toString);
        assertEquals(own.rules().size(), twin.getRuleCount(), file::toString);
        assertEquals(own.reactions().size(), twin.getReactionCount(), file::toString);
        assertEquals(own.events().size(), twin.getEventCount(), file::toString);
        for (SbmlParameter parameter : own.parameters()) {
            Double value = parameter.value();
            if (value != null) {
                assertEquals(value, twin.getParameter(parameter.id()).getValue(), 0, file + " " + parameter.id());
            }
        }
    }
}
