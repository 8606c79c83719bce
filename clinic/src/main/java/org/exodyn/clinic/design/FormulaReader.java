package org.exodyn.clinic.design;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.exodyn.clinic.cohort.CohortCode;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;

/// Reads a [Formula] by recursive descent: sums of products of powers of names.
public final class FormulaReader {
    private static final String PLACE = "--design";

    private final String text;
    private int at;

    /// A formula that cannot be read.
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final int place;

        Unreadable(int place, String reason) {
            super(reason);
            this.place = place;
        }
    }

    private FormulaReader(String text) {
        this.text = text;
    }

    /// @return empty, with a problem, if the text is no formula
    public static Optional<Formula> read(String text, Problems problems) {
        FormulaReader reader = new FormulaReader(text);
        try {
            return Optional.of(new Formula(text.strip(), reader.formula()));
        } catch (Unreadable unreadable) {
            problems.error(CohortCode.FORMULA, new Location(PLACE, 1, unreadable.place + 1, ""),
                    "The design (" + text + ") cannot be read.", String.valueOf(unreadable.getMessage()),
                    "~ batch + group, the simplest design with a batch");
            return Optional.empty();
        }
    }

    private SequencedSet<Term> formula() throws Unreadable {
        skip();
        if (peek() == '~') {
            at++;
        } else {
            throw new Unreadable(at, "a design begins with ~.");
        }
        SequencedSet<Term> terms = new LinkedHashSet<>();
        terms.add(Term.INTERCEPT);
        sum(terms);
        skip();
        if (at < text.length()) {
            throw new Unreadable(at, "nothing is expected at '" + text.substring(at) + "'.");
        }
        return terms;
    }

    /// Adds to the terms, or takes away from them.
    private void sum(SequencedSet<Term> terms) throws Unreadable {
        boolean plus = true;
        skip();
        if (peek() == '-' || peek() == '+') {
            plus = text.charAt(at++) == '+';
        }
        while (true) {
            skip();
            if (peek() == '0' && !Character.isLetterOrDigit(peekAfter())) {
                at++;
                if (plus) {
                    terms.remove(Term.INTERCEPT);
                } else {
                    terms.add(Term.INTERCEPT);
                }
            } else if (plus) {
                terms.addAll(product());
            } else {
                product().forEach(terms::remove);
            }
            skip();
            if (peek() != '+' && peek() != '-') {
                return;
            }
            plus = text.charAt(at++) == '+';
        }
    }

    private SequencedSet<Term> product() throws Unreadable {
        SequencedSet<Term> left = interaction();
        skip();
        while (peek() == '*' || peek() == '/') {
            boolean crossed = text.charAt(at++) == '*';
            SequencedSet<Term> right = interaction();
            SequencedSet<Term> both = new LinkedHashSet<>(left);
            if (crossed) {
                both.addAll(right);
                both.addAll(times(left, right));
            } else {
                Term all = left.stream().reduce(Term.INTERCEPT, Term::times);
                right.forEach(term -> both.add(all.times(term)));
            }
            left = both;
            skip();
        }
        return left;
    }

    private SequencedSet<Term> interaction() throws Unreadable {
        SequencedSet<Term> left = power();
        skip();
        while (peek() == ':') {
            at++;
            left = times(left, power());
            skip();
        }
        return left;
    }

    private SequencedSet<Term> power() throws Unreadable {
        SequencedSet<Term> of = operand();
        skip();
        if (peek() == '^') {
            at++;
            skip();
            int digits = at;
            while (Character.isDigit(peek())) {
                at++;
            }
            if (digits == at || at - digits > 1) {
                throw new Unreadable(digits, "after ^ stands a number from 1 to 9.");
            }
            SequencedSet<Term> all = new LinkedHashSet<>(of);
            for (int times = Integer.parseInt(text.substring(digits, at)); times > 1; times--) {
                all.addAll(times(all, of));
            }
            return all;
        }
        return of;
    }

    private SequencedSet<Term> operand() throws Unreadable {
        skip();
        if (peek() == '(') {
            at++;
            SequencedSet<Term> inside = new LinkedHashSet<>();
            sum(inside);
            close();
            return inside;
        }
        if (peek() == '1' && !Character.isLetterOrDigit(peekAfter())) {
            at++;
            return new LinkedHashSet<>(List.of(Term.INTERCEPT));
        }
        int start = at;
        String name = name();
        skip();
        if (peek() != '(') {
            return new LinkedHashSet<>(List.of(Term.of(new Variable(name, ""))));
        }
        String function = name.equals("as.factor") ? Variable.FACTOR : name;
        if (!function.equals(Variable.FACTOR) && !Variable.FUNCTIONS.containsKey(function)) {
            List<String> known = new java.util.ArrayList<>(Variable.FUNCTIONS.keySet());
            known.add(Variable.FACTOR);
            throw new Unreadable(start, "'" + name + "' is no function that a design may use; there are "
                    + Suggestion.oneOf(known) + ".");
        }
        at++;
        String column = name();
        close();
        return new LinkedHashSet<>(List.of(Term.of(new Variable(column, function))));
    }

    private String name() throws Unreadable {
        skip();
        if (peek() == '`') {
            int end = text.indexOf('`', at + 1);
            if (end < 0) {
                throw new Unreadable(at, "a name that begins with ` ends with `.");
            }
            String name = text.substring(at + 1, end);
            at = end + 1;
            return name;
        }
        int start = at;
        while (Character.isLetterOrDigit(peek()) || peek() == '.' || peek() == '_') {
            at++;
        }
        if (start == at) {
            throw new Unreadable(at, at < text.length() ? "a column is expected at '" + text.substring(at) + "'."
                    : "it ends where a column is expected.");
        }
        return text.substring(start, at);
    }

    private void close() throws Unreadable {
        skip();
        if (peek() != ')') {
            throw new Unreadable(at, "a parenthesis is not closed.");
        }
        at++;
    }

    private static SequencedSet<Term> times(SequencedSet<Term> left, SequencedSet<Term> right) {
        SequencedSet<Term> products = new LinkedHashSet<>();
        left.forEach(one -> right.forEach(other -> products.add(one.times(other))));
        return products;
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private char peekAfter() {
        return at + 1 < text.length() ? text.charAt(at + 1) : '\0';
    }
}
