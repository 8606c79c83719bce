package org.exodyn.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.Quantity;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private enum Setting {
        CULTURE, TISSUE, IN_VITRO
    }

    private final Problems problems = new Problems();

    private Fields fields(String text) {
        YamlNode node = YamlText.read("s.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
        assertNotNull(node);
        return Fields.of(node, "scenario", Location.ofFile("s.yaml"), problems);
    }

    private String report() {
        return ProblemReport.render(problems.list());
    }

    /// What a scenario reader does, small.
    private String readScenario(String text) {
        Fields fields = fields(text);
        fields.text("title");
        fields.quantity("duration", Dimension.TIME, "48 h", Bound.POSITIVE);
        fields.oneOf("engine", Setting.class);
        fields.optionalInteger("draws", Bound.POSITIVE);
        fields.optionalBool("quiet");
        for (Fields arm : fields.optionalMaps("arms")) {
            arm.text("name");
            arm.optionalQuantity("dose", Dimension.CONCENTRATION, "5 uM", Bound.POSITIVE);
            arm.optionalQuantity("cells", Dimension.CELL_CONCENTRATION, "1e5 cells/mL");
        }
        fields.optionalTexts("tags");
        fields.finish();
        return report();
    }

    @Test
    void goodValuesAreRead() {
        Fields fields = fields("""
                title: no
                number: 1e5
                whole: -3
                flag: true
                dose: 5 µM
                setting: in-vitro
                tags: [a, "b"]
                map: {x: 1}
                maps:
                  - {y: 2}
                nothing:
                """);
        assertEquals("no", fields.text("title"));
        assertEquals(1e5, fields.number("number"));
        assertEquals(-3L, fields.integer("whole"));
        assertEquals(true, fields.bool("flag"));
        assertEquals(Quantity.parse("5 µM"), fields.quantity("dose", Dimension.CONCENTRATION, "1 uM"));
        assertEquals(Setting.IN_VITRO, fields.oneOf("setting", Setting.class));
        assertEquals(List.of("a", "b"), fields.texts("tags"));
        assertEquals(1L, fields.map("map").integer("x"));
        assertEquals(2L, fields.maps("maps").getFirst().integer("y"));
        assertNull(fields.optionalText("nothing"));
        assertNull(fields.optionalText("absent"));
        assertNull(fields.optionalMap("absent"));
        assertEquals(List.of(), fields.optionalList("absent"));
        fields.finish();
        assertEquals("no problems\n", report());
        assertEquals(5, fields.location("dose").line());
        assertEquals(7, fields.location("dose").column());
        assertEquals(1, fields.keyLocation("dose").column());
    }

    @Test
    void everyProblemOfAScenarioInFileOrder() {
        assertEquals("""
                INPUT-0021 error   s.yaml:1:1   titel
                  The key 'titel' is not known here.
                  Because: 'title' is required and missing.
                  Maybe title.

                INPUT-0025 error   s.yaml:2:11   duration
                  The duration (48 huors) has an unknown unit.
                  Because: The unit 'huors' is not known.
                  Maybe 48 hours.

                INPUT-0027 error   s.yaml:3:9   engine
                  The engine 'cultur' is not known.
                  Because: It is one of culture, tissue, in-vitro.
                  Maybe culture.

                INPUT-0024 error   s.yaml:4:8   draws
                  The draws (-5) must be more than zero.
                  Maybe 5.

                INPUT-0022 error   s.yaml:5:8   quiet
                  The quiet ('yes') is neither true nor false.
                  Maybe true.

                INPUT-0026 error   s.yaml:7:21   arms[0].dose
                  The dose (5 mg) has dimension mass; it must be concentration (amount of substance per volume).
                  Maybe 5 uM.

                INPUT-0026 error   s.yaml:7:34   arms[0].cells
                  The cells (1e5 /mL) has dimension 1 per volume; it must be cells per volume.
                  Maybe 1e5 cells/mL.

                INPUT-0026 error   s.yaml:8:21   arms[1].dose
                  The dose (5 nm) has dimension length; it must be concentration (amount of substance per volume).
                  Maybe 5 nM.

                INPUT-0026 error   s.yaml:8:34   arms[1].cells
                  The cells (1e5) has no unit; it must be cells per volume.
                  Maybe 1e5 cells/mL.

                INPUT-0024 error   s.yaml:9:21   arms[2].dose
                  The dose (-5 uM) must be more than zero.
                  Maybe 5 uM.

                INPUT-0025 error   s.yaml:10:21   arms[3].dose
                  The dose (5 uMol) has an unknown unit.
                  Because: The unit 'uMol' is not known.
                  Maybe 5 uM.

                INPUT-0023 error   s.yaml:11:21   arms[4].dose
                  The dose ('lots') is not a number with a unit.
                  Because: 'lots' does not start with a number.
                  Maybe 5 uM.

                INPUT-0020 error   s.yaml:12:5   arms[5].name
                  The key 'name' is missing.

                INPUT-0023 error   s.yaml:12:12   arms[5].dose
                  The dose ('1,5 uM') is not a number with a unit.
                  Because: '1,5 uM' has a comma in its number.
                  Maybe 1.5 uM.

                INPUT-0022 error   s.yaml:13:7   tags
                  The tags ('a') is a text; it must be a list.
                  Maybe tags: [a].

                15 errors
                """, readScenario("""
                titel: a
                duration: 48 huors
                engine: cultur
                draws: -5
                quiet: yes
                arms:
                  - {name: x, dose: 5 mg, cells: 1e5 /mL}
                  - {name: y, dose: 5 nm, cells: 1e5}
                  - {name: z, dose: -5 uM}
                  - {name: w, dose: 5 uMol}
                  - {name: v, dose: lots}
                  - {dose: '1,5 uM'}
                tags: a
                """));
    }

    @Test
    void missingKeysComeWithAnExample() {
        assertEquals("""
                INPUT-0020 error   s.yaml:1:1   duration
                  The key 'duration' is missing.
                  Maybe duration: 48 h.

                INPUT-0020 error   s.yaml:2:1   engine
                  The key 'engine' has no value.

                2 errors
                """, readScenario("title: a\nengine: ~\n"));
    }

    @Test
    void wrongKinds() {
        assertEquals("""
                INPUT-0022 error   s.yaml:1:8   title
                  The title is a list; it must be a text.
                  Maybe title: a.

                INPUT-0022 error   s.yaml:2:11   duration
                  The duration is a map; it must be a number with a unit.
                  Maybe duration: 48 h.

                INPUT-0023 error   s.yaml:4:8   draws
                  The draws (1.5) is not a whole number.
                  Maybe 2.

                INPUT-0022 error   s.yaml:6:5   arms[0]
                  The arms[0] ('x') is a text; it must be a map.

                INPUT-0022 error   s.yaml:7:4   arms[1]
                  The arms[1] is nothing; it must be a map.

                5 errors
                """, readScenario("""
                title: [a]
                duration: {h: 48}
                engine: culture
                draws: 1.5
                arms:
                  - x
                  -
                """));
    }

    @Test
    void aListInsteadOfAMap() {
        assertEquals("""
                INPUT-0022 error   s.yaml:1:1
                  The scenario is a list; it must be a map.

                1 error
                """, readScenario("- a\n"));
    }

    /// Behind the point where the text broke off nothing is called missing.
    @Test
    void brokenTextIsNotCalledIncomplete() {
        String said = readScenario("title: a\ndurration: 48 h\narms: [");
        assertTrue(said.contains("'durration' is not known here") && said.contains("INPUT-0006"), said);
        assertTrue(said.endsWith("\n2 errors\n"), said);
    }

    @Test
    void numbersThatAreNone() {
        Fields fields = fields("a: 1e999\nb: 0x10\nc: 5 uM\nd: -1\ne: NaN\n");
        for (String key : List.of("a", "b", "c", "e")) {
            assertNull(fields.number(key), key);
        }
        assertNull(fields.number("d", Bound.NOT_NEGATIVE));
        fields.finish();
        assertEquals(
                List.of("The a (1e999) is too large a number to calculate with.", "The b ('0x10') is not a number.",
                        "The c ('5 uM') is not a number.", "The d (-1) must be zero or more.",
                        "The e ('NaN') is not a number."),
                problems.list().stream().map(Problem::what).toList());
        assertEquals(List.of("5"), problems.list().get(2).fixes());
    }

    @Test
    void severalDimensionsMayBeAllowed() {
        Fields fields = fields("a: 5 mg/L\nb: 5 h\n");
        List<Dimension> either = List.of(Dimension.CONCENTRATION, Dimension.MASS_CONCENTRATION);
        assertNotNull(fields.quantity("a", either, "1 uM", Bound.POSITIVE));
        assertNull(fields.quantity("b", either, "1 uM", Bound.POSITIVE));
        assertTrue(
                report().contains("it must be concentration (amount of substance per volume) or mass concentration"));
    }

    @Test
    void mapsWhoseKeysAreNames() {
        Fields fields = fields("gemcitabine: 1 uM\nGW4869: 10 uM\n");
        assertEquals(List.of("gemcitabine", "GW4869"), fields.names());
        fields.finish();
        assertEquals("no problems\n", report());
    }

    @Test
    void severityDecidesWhetherInputIsRefused() {
        Fields fields = fields("a: 1\n");
        fields.warning(InputCode.OUT_OF_RANGE, "a", "The a (1) is unusual.", "Reported are 2 to 3.", "2");
        problems.throwIfErrors();
        fields.error(InputCode.OUT_OF_RANGE, "a", "The a (1) cannot be.", "");
        var e = assertThrows(ScientificInputException.class, problems::throwIfErrors);
        assertEquals(2, e.problems().size());
        String message = String.valueOf(e.getMessage());
        assertTrue(message.endsWith("1 error, 1 warning\n"), message);
        assertTrue(message.startsWith("INPUT-0024 warning s.yaml:1:4   a\n  The a (1) is unusual.\n"), message);
    }

    @Test
    void problemsOfSeveralFilesStayTogether() {
        problems.error(InputCode.SCHEMA, new Location("b", 5, 1, ""), "b5", "");
        problems.error(InputCode.SCHEMA, new Location("a", 1, 1, ""), "a1", "");
        problems.error(InputCode.SCHEMA, new Location("b", 2, 9, ""), "b2", "");
        problems.error(InputCode.SCHEMA, new Location("b", 2, 9, ""), "b2", "");
        assertEquals(List.of("b2", "b5", "a1"), problems.list().stream().map(Problem::what).toList());
        assertEquals("2 warnings", ProblemReport.count(List.of(warning(), warning())));
    }

    private static Problem warning() {
        return new Problem(InputCode.SCHEMA, Severity.WARNING, Location.ofFile("a"), "w", "", List.of());
    }

    @Test
    void suggestionsTolerateCaseHyphensAndGreek() {
        List<String> known = List.of("miR-106b-5p", "miR-146a-5p", "TGF-β1", "gemcitabine", "paclitaxel");
        assertEquals("miR-106b-5p", Suggestion.nearest("mir106b5p", known).getFirst());
        assertEquals(List.of("TGF-β1"), Suggestion.nearest("TGFbeta1", known));
        assertEquals(List.of("gemcitabine"), Suggestion.nearest("gemcitabin", known));
        assertEquals(List.of(), Suggestion.nearest("oxaliplatin", known));
        assertEquals("a, b", Suggestion.oneOf(List.of("b", "a")));
    }
}
