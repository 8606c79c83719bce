package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exodyn.engine.expression.Connective;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.Expression.Call;
import org.exodyn.engine.expression.Expression.Comparison;
import org.exodyn.engine.expression.Expression.Delay;
import org.exodyn.engine.expression.Expression.Logic;
import org.exodyn.engine.expression.Expression.Negation;
import org.exodyn.engine.expression.Expression.Not;
import org.exodyn.engine.expression.Expression.Number;
import org.exodyn.engine.expression.Expression.Piece;
import org.exodyn.engine.expression.Expression.Piecewise;
import org.exodyn.engine.expression.Expression.Power;
import org.exodyn.engine.expression.Expression.Product;
import org.exodyn.engine.expression.Expression.Quotient;
import org.exodyn.engine.expression.Expression.RateOf;
import org.exodyn.engine.expression.Expression.Sum;
import org.exodyn.engine.expression.Expression.Symbol;
import org.exodyn.engine.expression.Expression.Time;
import org.exodyn.engine.expression.Expression.Truth;
import org.exodyn.engine.expression.NamedFunction;
import org.exodyn.engine.expression.Relation;
import org.exodyn.exchange.xml.XmlAttribute;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.exchange.xml.XmlNode;
import org.exodyn.exchange.xml.XmlPlace;
import org.exodyn.exchange.xml.XmlText;

/// Expressions as MathML that all dialects of SBML know: minimum and maximum, which only the newest has, become a choice of pieces.
final class MathWriter {

    private MathWriter() {}

    /// The `math` element of a formula.
    static XmlElement math(Expression formula) {
        return element("math", List.of(), List.of(of(formula)));
    }

    private static XmlElement element(String name, List<XmlAttribute> attributes, List<? extends XmlNode> content) {
        return new XmlElement(MathReader.NAMESPACE, "", name, attributes, List.copyOf(content), XmlPlace.NONE);
    }

    private static XmlElement empty(String name) {
        return element(name, List.of(), List.of());
    }

    private static XmlElement apply(String operator, List<Expression> operands) {
        List<XmlNode> content = new ArrayList<>();
        content.add(empty(operator));
        operands.forEach(operand -> content.add(of(operand)));
        return element("apply", List.of(), content);
    }

    private static XmlElement named(String id) {
        return element("ci", List.of(), List.of(new XmlText(id)));
    }

    private static XmlElement symbol(String name) {
        return element("csymbol",
                List.of(XmlAttribute.of("encoding", "text"),
                        XmlAttribute.of("definitionURL", MathReader.SYMBOLS + name)),
                List.of(new XmlText(name)));
    }

    private static XmlElement of(Expression expression) {
        return switch (expression) {
            case Number(double value) -> number(value);
            case Truth(boolean value) -> empty(value ? "true" : "false");
            case Symbol(String name) -> named(name);
            case Time _ -> symbol("time");
            case RateOf(String name) -> element("apply", List.of(), List.of(symbol("rateOf"), named(name)));
            case Delay(Expression value, Expression lag) ->
                element("apply", List.of(), List.of(symbol("delay"), of(value), of(lag)));
            case Sum(List<Expression> terms) -> terms.size() == 2 && terms.get(1) instanceof Negation(Expression taken)
                    ? apply("minus", List.of(terms.get(0), taken))
                    : apply("plus", terms);
            case Product(List<Expression> factors) -> apply("times", factors);
            case Quotient quotient -> apply("divide", quotient.operands());
            case Power power -> apply("power", power.operands());
            case Negation(Expression operand) -> apply("minus", List.of(operand));
            case Call call -> call(call);
            case Piecewise piecewise -> piecewise(piecewise);
            case Comparison comparison -> apply(operator(comparison.relation()), comparison.operands());
            case Logic logic -> apply(logic.connective().name().toLowerCase(Locale.ROOT), logic.operands());
            case Not not -> apply("not", not.operands());
        };
    }

    private static XmlElement number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? empty("infinity")
                    : element("apply", List.of(), List.of(empty("minus"), empty("infinity")));
        }
        String text = SbmlWriter.number(value);
        int exponent = text.indexOf('E');
        if (exponent < 0) {
            return element("cn", List.of(), List.of(new XmlText(text)));
        }
        return element("cn", List.of(XmlAttribute.of("type", "e-notation")),
                List.of(new XmlText(text.substring(0, exponent)), empty("sep"),
                        new XmlText(text.substring(exponent + 1))));
    }

    private static XmlElement call(Call call) {
        NamedFunction function = call.function();
        return switch (function) {
            case MIN -> extreme(call, Relation.LESS_OR_EQUAL);
            case MAX -> extreme(call, Relation.GREATER_OR_EQUAL);
            case LOG10 -> element("apply", List.of(), List.of(empty("log"),
                    element("logbase", List.of(), List.of(number(10))), of(call.arguments().getFirst())));
            case SQRT -> element("apply", List.of(), List.of(empty("root"),
                    element("degree", List.of(), List.of(number(2))), of(call.arguments().getFirst())));
            case CEIL -> apply("ceiling", call.arguments());
            case ASIN, ACOS, ATAN -> apply("arc" + function.text().substring(1), call.arguments());
            case EXP, LN, ABS, FLOOR, SIN, COS, TAN, SINH, COSH, TANH -> apply(function.text(), call.arguments());
        };
    }

    /// Each operand where it wins against all that follow: inside one another the pieces would double with each operand.
    private static XmlElement extreme(Call call, Relation wins) {
        List<Expression> operands = call.arguments();
        List<Piece> pieces = new ArrayList<>();
        for (int index = 0; index < operands.size() - 1; index++) {
            Expression operand = operands.get(index);
            List<Expression> comparisons = new ArrayList<>();
            // those before have lost against another already
            for (Expression other : operands.subList(index + 1, operands.size())) {
                comparisons.add(new Comparison(wins, operand, other));
            }
            pieces.add(new Piece(operand, comparisons.size() == 1 ? comparisons.getFirst()
                    : new Logic(Connective.AND, comparisons)));
        }
        return piecewise(new Piecewise(pieces, operands.getLast()));
    }

    private static XmlElement piecewise(Piecewise piecewise) {
        List<XmlNode> content = new ArrayList<>();
        for (Piece piece : piecewise.pieces()) {
            content.add(element("piece", List.of(), List.of(of(piece.value()), of(piece.condition()))));
        }
        content.add(element("otherwise", List.of(), List.of(of(piecewise.otherwise()))));
        return element("piecewise", List.of(), content);
    }

    private static String operator(Relation relation) {
        return switch (relation) {
            case LESS -> "lt";
            case LESS_OR_EQUAL -> "leq";
            case GREATER -> "gt";
            case GREATER_OR_EQUAL -> "geq";
            case EQUAL -> "eq";
            case NOT_EQUAL -> "neq";
        };
    }
}
