package org.exodyn.clinic.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.cohort.SampleSheet;
import org.exodyn.clinic.cohort.SampleSheetReader;
import org.exodyn.clinic.variance.Rank;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Formulas against what R's terms() makes of them, and the matrices against model.matrix().
class FormulaTest {
    @TempDir
    private Path folder;

    private static Formula formula(String text) {
        Problems problems = new Problems();
        return FormulaReader.read(text, problems)
                .orElseThrow(() -> new AssertionError(text + ": " + problems.list().getFirst().render()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"~ a; 1 a", "~ a + b; 1 a b", "~ a*b; 1 a b a:b", "~ 0 + a; a", "~ a - 1; a",
                "~ (a + b)^2; 1 a b a:b", "~ a/b; 1 a a:b", "~ a*b - a:b; 1 a b",
                "~ (a + b + c)^2 - b:c; 1 a b c a:b a:c",
                "~ a:b; 1 a:b", "~ log2(a) + factor(b); 1 log2(a) factor(b)", "~ `a b` + c; 1 a b c", "~ 1; 1",
                "~ a*b*c; 1 a b c a:b a:c b:c a:b:c"})
    void termsAreThoseOfR(String text, String terms) {
        assertEquals(terms, String.join(" ", formula(text).terms().stream().map(Term::toString).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "~", "~ a +", "~ (a", "~ a ^ b", "~ poly(a)", "~ a b", "~ `a", "~ a ^ 12"})
    void whatIsNoFormulaIsRefusedWithItsPlace(String text) {
        Problems problems = new Problems();
        assertTrue(FormulaReader.read(text, problems).isEmpty());
        assertTrue(problems.list().getFirst().location().column() > 0);
        assertFalse(problems.list().getFirst().fixes().isEmpty());
    }

    private SampleSheet sheet() {
        Problems problems = new Problems();
        try {
            Path file = Files.writeString(folder.resolve("s.tsv"), """
                    sample	group	time	age	plate
                    a	R	pre	50	1
                    b	R	post	60	2
                    c	S	pre	70	1
                    d	S	post	40	2
                    e	R	pre	30	1
                    f	S	post	80	2
                    """);
            SampleSheet sheet = SampleSheetReader.read(file, problems);
            assertTrue(problems.isEmpty());
            return java.util.Objects.requireNonNull(sheet);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private DesignMatrix matrix(String text) {
        return DesignMatrix.of(formula(text), sheet(), new Contrast("group", "R", "S"));
    }

    @Test
    void groupsAreCodedAgainstTheReferenceOfTheContrast() {
        DesignMatrix design = matrix("~ time + group");
        assertEquals(List.of("intercept", "time[pre]", "group[R]"), design.names());
        assertEquals(2, design.coefficient());
        assertEquals(List.of(1.0, 1.0, 1.0), java.util.Arrays.stream(design.rows()[0]).boxed().toList());
        assertEquals(List.of(1.0, 1.0, 0.0), java.util.Arrays.stream(design.rows()[2]).boxed().toList());
    }

    /// R: colnames(model.matrix(~ 0 + group + time:group)) has a column per group and one per group for the other time.
    @Test
    void aGroupWithoutItsMarginGetsAColumnForEachLevel() {
        DesignMatrix design = matrix("~ group + group:time");
        assertEquals(List.of("intercept", "group[R]", "group[R]:time[pre]", "group[S]:time[pre]"),
                design.names());
        assertEquals(4, Rank.of(design.rows()));
    }

    /// Without an intercept the tested coefficient is still the difference: least squares gives it.
    @Test
    void theTestedCoefficientIsTheDifferenceWithoutAnInterceptToo() {
        double[] y = {1, 2, 5, 7, 3, 9};
        for (String text : List.of("~ group", "~ 0 + group")) {
            DesignMatrix design = matrix(text);
            double[] beta = org.exodyn.clinic.variance.LeastSquares.of(design.rows()).coefficients(y);
            assertEquals(2.0 - 7.0, beta[design.coefficient()], 1e-12, text);
        }
    }

    /// colnames(model.matrix(~ 0 + time + group)) in R: the first groups have a column for each level, the others one less.
    @Test
    void withoutAnInterceptOnlyTheFirstGroupsHaveAColumnForEachLevel() {
        assertEquals(List.of("time[post]", "time[pre]", "group[R]"), matrix("~ 0 + time + group").names());
        assertEquals(List.of("group[R]", "group[S] + group[R]", "time[pre]"), matrix("~ 0 + group + time").names());
        assertEquals(List.of("age", "group[R]", "group[S] + group[R]"), matrix("~ 0 + age + group").names());
        double[] y = {1, 2, 5, 7, 3, 9};
        DesignMatrix usual = matrix("~ time + group");
        double effect = org.exodyn.clinic.variance.LeastSquares.of(usual.rows()).coefficients(y)[usual.coefficient()];
        for (String text : List.of("~ 0 + time + group", "~ 0 + group + time")) {
            DesignMatrix design = matrix(text);
            assertEquals(3, Rank.of(design.rows()), text);
            double[] beta = org.exodyn.clinic.variance.LeastSquares.of(design.rows()).coefficients(y);
            assertEquals(effect, beta[design.coefficient()], 1e-12, text);
        }
    }

    @Test
    void anEffectThatDependsOnOthersIsToldAtItsPlace() {
        Contrast contrast = new Contrast("group", "R", "S");
        assertEquals("age 55 (its mean) and plate 1",
                TestedAt.words(formula("~ age * group + group:factor(plate)"), sheet(), contrast).orElseThrow()
                        .replace("55.00", "55"));
        assertTrue(TestedAt.words(formula("~ age + group"), sheet(), contrast).isEmpty());
    }

    @Test
    void numbersAreNumbersUnlessTheyAreSaidToBeGroups() {
        assertEquals(List.of("intercept", "plate", "group[R]"), matrix("~ plate + group").names());
        assertEquals(List.of("intercept", "plate[2]", "group[R]"), matrix("~ factor(plate) + group").names());
    }

    @Test
    void confoundingIsToldInPlainWords() {
        Problems problems = new Problems();
        Formula formula = formula("~ time + factor(plate) + group");
        DesignMatrix design = DesignMatrix.of(formula, sheet(), new Contrast("group", "R", "S"));
        assertFalse(DesignCheck.check(design, formula, sheet(), new Contrast("group", "R", "S"), problems));
        assertEquals("COHORT-0018", problems.list().getFirst().code().code());
    }
}
