package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.engine.network.NetworkInterpreter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// MathML against the values that Java, or a table of the function, gives.
class MathReaderTest {

    /// Composed functions lose a few units in the last place.
    private static final double ROUNDING = 4e-15;

    private static double value(String math) {
        SbmlPlan plan = Models.plan(Models.read(Models.assigning(math)));
        NetworkInterpreter network = NetworkInterpreter.of(plan.plan());
        double[] parameters = network.defaultParameters();
        return network.value("p", 0.5, network.initialState(parameters), parameters);
    }

    private static String apply(String operator, String... operands) {
        StringBuilder text = new StringBuilder("<apply><" + operator + "/>");
        for (String operand : operands) {
            text.append(operand.startsWith("<") ? operand : "<cn>" + operand + "</cn>");
        }
        return text.append("</apply>").toString();
    }

    @ParameterizedTest
    @CsvSource({"sec, 1.2, 2.759703601332", "csc, 1.2, 1.072916377710", "cot, 1.2, 0.388779569368",
        "arcsec, 1.2, 0.585685543457", "arccsc, 1.2, 0.985110783338", "arccot, 1.2, 0.694738276197",
        "sech, 1.2, 0.552286154278", "csch, 1.2, 0.662487977194", "coth, 1.2, 1.199537544192",
        "arcsinh, 1.2, 1.015973134180", "arcsinh, -1.2, -1.015973134180", "arccosh, 1.2, 0.622362503715",
        "arctanh, 0.2, 0.202732554054", "arcsech, 0.2, 2.292431669561", "arccsch, 1.2, 0.758486137194",
        "arccoth, 1.2, 1.198947636399", "arccot, -0.1, -1.471127674304"})
    void functionsThatTheEngineComposes(String function, String argument, double expected) {
        // twelve decimals, as Python 3.11's math module gives them
        assertEquals(expected, value(apply(function, argument)), 6e-13);
    }

    @ParameterizedTest
    @CsvSource({"quotient, 9, 2, 4", "quotient, -9, 2, -4", "rem, 9, 2, 1", "rem, -9, 2, -1", "max, 3, 5, 5",
        "min, 3, 5, 3", "power, 2, 10, 1024", "divide, 1, 4, 0.25", "minus, 1, 4, -3"})
    void operatorsOfTwo(String operator, String left, String right, double expected) {
        assertEquals(expected, value(apply(operator, left, right)), ROUNDING);
    }

    @Test
    void operatorsOfNoneOneAndMany() {
        assertEquals(0, value(apply("plus")));
        assertEquals(1, value(apply("times")));
        assertEquals(7, value(apply("plus", "7")));
        assertEquals(10, value(apply("plus", "1", "2", "3", "4")));
        assertEquals(9, value(apply("max", "1", "9", "4")));
    }

    @Test
    void numeralsOfAllKinds() {
        assertEquals(12, value("<cn type=\"integer\"> 12 </cn>"));
        assertEquals(0.25, value("<cn type=\"rational\"> 1 <sep/> 4 </cn>"));
        assertEquals(1.5e-4, value("<cn type=\"e-notation\"> 1.5 <sep/> -4 </cn>"));
        assertEquals(Double.POSITIVE_INFINITY, value("<infinity/>"));
        assertTrue(Double.isNaN(value("<notanumber/>")));
        assertEquals(Math.PI, value("<pi/>"));
        assertEquals(6.02214179e23, value(
                "<csymbol encoding=\"text\" definitionURL=\"http://www.sbml.org/sbml/symbols/avogadro\">N</csymbol>"));
    }

    @Test
    void rootsAndLogarithms() {
        assertEquals(3, value("<apply><root/><cn>9</cn></apply>"));
        assertEquals(2, value("<apply><root/><degree><cn>3</cn></degree><cn>8</cn></apply>"), ROUNDING);
        assertEquals(3, value("<apply><log/><logbase><cn>2</cn></logbase><cn>8</cn></apply>"), ROUNDING);
        assertEquals(2, value("<apply><log/><cn>100</cn></apply>"));
    }

    @Test
    void factorialsOfWholeNumbers() {
        assertEquals(120, value(apply("factorial", "5")));
        assertEquals(6, value(apply("factorial", "<ci>x</ci>")));
        assertTrue(Double.isNaN(value(apply("factorial", "<apply><divide/><ci>x</ci><cn>2</cn></apply>"))));
    }

    @Test
    void conditionsAndNumbersStandForOneAnother() {
        assertEquals(1, value(apply("lt", "1", "2")));
        assertEquals(2, value(apply("plus", "1", "<true/>")));
        assertEquals(0, value(apply("and", "2", "0")));
        assertEquals(1, value(apply("and")));
        assertEquals(0, value(apply("or")));
        assertEquals(1, value(apply("implies", "<false/>", "<false/>")));
        assertEquals(1, value(apply("eq", "<true/>", apply("gt", "2", "1"))));
        assertEquals(1, value(apply("lt", "1", "2", "3")));
        assertEquals(0, value(apply("lt", "1", "3", "2")));
    }

    @Test
    void piecesWithoutOtherwise() {
        assertEquals(4,
                value("<piecewise><piece><cn>4</cn>" + apply("gt", "<ci>x</ci>", "1") + "</piece></piecewise>"));
        assertTrue(Double.isNaN(
                value("<piecewise><piece><cn>4</cn>" + apply("lt", "<ci>x</ci>", "1") + "</piece></piecewise>")));
        assertEquals(9, value("<piecewise><otherwise><cn>9</cn></otherwise></piecewise>"));
    }

    @Test
    void timeIsTheSymbolAndNoName() {
        assertEquals(0.5, value(
                "<csymbol encoding=\"text\" definitionURL=\"http://www.sbml.org/sbml/symbols/time\">x</csymbol>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<apply><divide/><cn>1</cn></apply> | <divide> takes 2 operands, not 1.",
                "<apply><sine/><cn>1</cn></apply> | <sine> is no operator of SBML's mathematics.",
                "<cn>one</cn> | <cn> holds no number ('one').",
                "<matrix/> | <matrix> is no part of SBML's mathematics here.",
                "<csymbol definitionURL=\"urn:pressure\">P</csymbol> | The symbol (urn:pressure) is not known.",
                "<apply><ci>g</ci><cn>1</cn></apply> | There is no function named 'g'."})
    void whatIsNoFormulaIsTold(String math, String sentence) {
        String said = Models.refusal(Models.assigning(math));
        assertTrue(said.contains(sentence), said);
        assertTrue(said.contains("assignmentRule[p]"), said);
    }
}
