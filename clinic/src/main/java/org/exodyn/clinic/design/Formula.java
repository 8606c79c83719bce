package org.exodyn.clinic.design;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// A design formula in Wilkinson & Rogers' notation, as R users write it.
///
/// | written | means |
/// |---|---|
/// | `~ a + b` | both |
/// | `a:b` | their interaction |
/// | `a * b` | `a + b + a:b` |
/// | `a / b` | `a + a:b` |
/// | `(a + b)^2` | products of up to two |
/// | `- a`, `- 1`, `0` | without a term, without the intercept |
/// | `factor(a)` | groups, even if its values are numbers |
/// | `log(a)`, `log2`, `log10`, `log1p`, `sqrt`, `exp` | a function of numbers |
///
/// A name with blanks or signs stands in backquotes. Source: Wilkinson & Rogers 1973, doi:10.2307/2346786.
public final class Formula {
    private final String text;
    private final SequencedSet<Term> terms;

    Formula(String text, SequencedSet<Term> terms) {
        this.text = text;
        this.terms = terms;
    }

    /// As it was written.
    public String text() {
        return text;
    }

    /// The terms, products after their factors.
    List<Term> terms() {
        return terms.stream().sorted().toList();
    }

    /// The columns of the sample sheet that it names.
    public SequencedSet<String> columns() {
        SequencedSet<String> columns = new LinkedHashSet<>();
        terms.forEach(term -> term.variables().forEach(variable -> columns.add(variable.column())));
        return columns;
    }

    /// Whether a column is a term by itself.
    public boolean hasTerm(String column) {
        return terms.stream().anyMatch(term -> term.variables().size() == 1
                && term.variables().getFirst().column().equals(column));
    }

    /// A name as a formula holds it.
    public static String quoted(String column) {
        return column.matches("[A-Za-z.][A-Za-z0-9._]*") ? column : "`" + column + "`";
    }
}
