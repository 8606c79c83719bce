package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exodyn.engine.plan.Plan;
import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;

/// Read, written and read again, a model gives an equal plan.
class RoundTripTest {

    private static Optional<SbmlDocument> document(Path file) {
        return SbmlReader.read(file, XmlLimits.USUAL, new Problems());
    }

    private static Optional<Plan> plan(SbmlDocument document) {
        return SbmlPlan.of(document, new Problems()).map(SbmlPlan::plan);
    }

    /// Over the whole suite, in each model's own dialect and in every other that can say it. A stoichiometry of Level 2 that is a
    /// formula becomes a rule in Level 3, so these plans are equivalent, not equal; [Level2Test] compares their rates.
    @Test
    void everyModelOfTheSuite() throws IOException {
        List<String> different = new ArrayList<>();
        Map<Dialect, Integer> equal = new EnumMap<>(Dialect.class);
        for (Trip trip : SuiteFiles.models().parallelStream().map(RoundTripTest::trip).toList()) {
            different.addAll(trip.different());
            trip.equal().forEach(to -> equal.merge(to, 1, Integer::sum));
        }
        assertEquals(List.of(), different);
        // as many as can be said, found on 27 November 2026: fewer means that something is refused that was not
        assertTrue(
                equal.get(Dialect.L3V2) >= 1679 && equal.get(Dialect.L2V4) >= 1363 && equal.get(Dialect.L2V1) >= 1155,
                equal::toString);
    }

    /// What became of one model: dialects in which its plan stays equal, and those in which it does not.
    private record Trip(List<Dialect> equal, List<String> different) {}

    private static Trip trip(Path file) {
        Trip trip = new Trip(new ArrayList<>(), new ArrayList<>());
        Optional<SbmlDocument> read = document(file);
        Optional<Plan> plan = read.flatMap(RoundTripTest::plan);
        if (read.isEmpty() || plan.isEmpty()) {
            return trip;
        }
        for (Dialect to : Dialect.values()) {
            Problems problems = new Problems();
            String text = SbmlWriter.write(read.get(), to, problems);
            if (problems.hasErrors()) {
                assertTrue(to != read.get().dialect(), () -> file + ": " + problems.list());
            } else if (plan(Models.read(text)).equals(plan)) {
                trip.equal().add(to);
            } else if (!hasStoichiometryMath(read.get()) || to.level() == 2) {
                trip.different().add(file.getFileName() + " as " + to);
            }
        }
        return trip;
    }

    private static boolean hasStoichiometryMath(SbmlDocument document) {
        return document.model().reactions().stream().anyMatch(one -> java.util.stream.Stream
                .concat(one.reactants().stream(), one.products().stream())
                .anyMatch(reference -> reference.stoichiometryMath() != null));
    }

    @Test
    void whatADialectCannotSayIsRefusedByElementAndLine() {
        SbmlDocument document = Models.read(Models.level3("""
                <listOfParameters><parameter id="p" value="1" constant="false"/></listOfParameters>
                <listOfEvents>
                  <event id="e" useValuesFromTriggerTime="true">
                    <trigger initialValue="false" persistent="true">
                      <math xmlns="http://www.w3.org/1998/Math/MathML"><true/></math>
                    </trigger>
                    <priority>
                      <math xmlns="http://www.w3.org/1998/Math/MathML"><cn>1</cn></math>
                    </priority>
                  </event>
                </listOfEvents>"""));
        Problems problems = new Problems();
        assertEquals("", SbmlWriter.write(document, Dialect.L2V4, problems));
        assertEquals(List.of("SBML Level 2 Version 4 cannot say an event that fires at the start.",
                "SBML Level 2 Version 4 cannot say the priority of an event."),
                problems.list().stream().map(problem -> problem.what()).toList());
        assertEquals(6, problems.list().getFirst().location().line());
    }

    @Test
    void notesAndAnnotationsAreKept() {
        SbmlDocument document = Models.read(Models
                .level3("""
                        <notes><p xmlns="http://www.w3.org/1999/xhtml">a &amp; b <b>bold</b> c</p></notes>
                        <listOfParameters>
                          <parameter metaid="m1" id="p" value="1" constant="true" sboTerm="SBO:0000002">
                            <annotation><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="#m1"/></r:RDF></annotation>
                          </parameter>
                        </listOfParameters>"""));
        String text = SbmlWriter.write(document, Dialect.L3V2, new Problems());
        assertTrue(text.contains("<p xmlns=\"http://www.w3.org/1999/xhtml\">a &amp; b <b>bold</b> c</p>"), text);
        assertTrue(text.contains("<r:Description r:about=\"#m1\"/>"), text);
        assertEquals(text, SbmlWriter.write(Models.read(text), Dialect.L3V2, new Problems()));
    }
}
