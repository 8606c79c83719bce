package org.exodyn.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.exodyn.engine.expression.Expression.Negation;
import org.exodyn.engine.expression.Expression.Power;
import org.exodyn.engine.expression.Expression.Product;
import org.exodyn.engine.expression.Expression.Quotient;
import org.exodyn.engine.expression.Expression.Sum;
import org.exodyn.engine.expression.Expression.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionParserTest {

    private static final Symbol A = new Symbol("a");
    private static final Symbol B = new Symbol("b");
    private static final Symbol C = new Symbol("c");

    @Test
    void operatorsBindAsInMathematics() {
        assertEquals(new Sum(List.of(A, new Negation(B), C)), ExpressionParser.parse("a - b + c"));
        assertEquals(new Product(List.of(new Quotient(A, B), C)), ExpressionParser.parse("a/b*c"));
        assertEquals(new Quotient(new Product(List.of(A, B)), C), ExpressionParser.parse("a*b/c"));
        assertEquals(new Power(A, new Power(B, C)), ExpressionParser.parse("a^b^c"));
        assertEquals(new Negation(new Power(A, new Expression.Number(2))), ExpressionParser.parse("-a^2"));
        assertEquals(new Negation(new Power(new Expression.Number(3), new Expression.Number(2))),
                ExpressionParser.parse("-3^2"));
        assertEquals(new Expression.Number(-3), ExpressionParser.parse("-3"));
        assertEquals(new Power(A, new Expression.Number(-2)), ExpressionParser.parse("a^-2"));
        assertEquals(new Power(A, B), ExpressionParser.parse("pow(a, b)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "k*V/(1 + V/K); k*V/(1 + V/K)",
                "(a)-(b-c) ; a - (b - c)",
                "piecewise(1,a>b&&!(c==2),rateOf(a)) ; piecewise(1, a > b && !(c == 2), rateOf(a))",
                "delay( a*2 , 5e3 ) ; delay(a*2, 5000)",
                "1.50e-3+.5 ; 0.0015 + 0.5",
                "a<b||b<=c&&a!=c ; a < b || b <= c && a != c",
                "-(2) ; -(2)", "-(a*b) ; -(a*b)", "a-(-b) ; a - -b", "(a^b)^c ; (a^b)^c", "a/(b/c) ; a/(b/c)"})
    void prints(String text, String printed) {
        assertEquals(printed.strip(), ExpressionParser.parse(text).toString());
    }

    @Test
    void printedFormulasAreReadBackEqual() {
        for (long seed = 0; seed < 5000; seed++) {
            RandomExpression random = new RandomExpression(seed, true);
            Expression expression = seed % 2 == 0 ? random.number(6) : random.condition(6);
            String printed = expression.toString();
            assertEquals(expression, ExpressionParser.parse(printed), "seed " + seed + ": " + printed);
            assertEquals(expression.hashCode(), ExpressionParser.parse(printed).hashCode(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a + ; 3 ; Expected a number, a name or '(', found the end.",
                "a b ; 2 ; Expected an operator or the end, found 'b'.",
                "2a ; 1 ; A number is followed directly by 'a'. Maybe a '*' is missing.",
                "a*(b + c ; 8 ; Expected ')', found the end.",
                "log(a) ; 0 ; There is no function 'log'. Maybe ln (natural) or log10 (decadic).",
                "1 + sine(a) ; 4 ; There is no function 'sine'.",
                "exp(a, b) ; 0 ; exp takes one argument, not 2.",
                "a # b ; 2 ; The character '#' has no meaning in a formula.",
                "1e+ ; 3 ; The exponent of a number needs digits.",
                "a*1e999 ; 2 ; The number 1e999 is too large for a double.",
                "rateOf(a + b) ; 0 ; rateOf takes one name.",
                "piecewise(1, a) ; 0 ; piecewise takes value, condition, …, otherwise: an odd number of arguments from three.",
                "a + NaN ; 4 ; NaN is not a value that a formula may have.",
                "a & b ; 2 ; The character '&' has no meaning in a formula."})
    void sayWhereReadingFailed(String text, int position, String because) {
        var refused = assertThrows(ExpressionSyntaxException.class, () -> ExpressionParser.parse(text));
        assertEquals(because, refused.because());
        assertEquals(position, refused.position());
        assertEquals(text, refused.text());
    }

    @Test
    void anyTextIsReadOrRefusedInsideItsBounds() {
        String[] pieces = {"a", "1", ".", "e", "-", "+", "*", "/", "^", "(", ")", ",", "<", "=", "!", "&", "|", " ",
            "min",
            "piecewise", "rateOf", "delay", "time", "true", "µ", "\uD83E", "\t", "9e9", "Infinity", "pow"};
        for (long seed = 0; seed < 20_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(1, 25);
            for (int i = 0; i < length; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String shown = "seed " + seed + ": " + text;
            try {
                Expression read = ExpressionParser.parse(text.toString());
                assertEquals(read, ExpressionParser.parse(read.toString()), shown);
            } catch (ExpressionSyntaxException refused) {
                assertTrue(refused.position() >= 0 && refused.position() <= text.length(), shown);
            }
        }
    }

    @Test
    void deepNestingIsRefusedNotOverflowed() {
        for (String opening : List.of("(", "-", "!", "a^", "min(")) {
            String text = opening.repeat(100_000);
            var refused = assertThrows(ExpressionSyntaxException.class, () -> ExpressionParser.parse(text));
            assertTrue(refused.getMessage().length() < 400, refused.getMessage());
        }
    }

    @Test
    void identifiers() {
        assertTrue(ExpressionParser.isIdentifier("miR_106b"));
        for (String wrong : List.of("", "1a", "a-b", "time", "true", "µ", "a b")) {
            assertFalse(ExpressionParser.isIdentifier(wrong), wrong);
        }
    }

    @Test
    void symbolsAreFoundAndReplaced() {
        Expression formula = ExpressionParser.parse("a*b + rateOf(c) + piecewise(a, d > time, 1)");
        assertEquals(Set.of("a", "b", "c", "d"), formula.freeSymbols());
        Expression changed = formula.substitute(Map.of("a", ExpressionParser.parse("x + y"), "c", new Symbol("z")));
        assertEquals("(x + y)*b + rateOf(z) + piecewise(x + y, d > time, 1)", changed.toString());
        assertThrows(IllegalArgumentException.class, () -> formula.substitute(Map.of("c", Expression.Number.ONE)));
    }
}
