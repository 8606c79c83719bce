package org.exodyn.study.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.response.DoseResponse;
import org.exodyn.study.result.ModelBook;

/// Tells arms, premises and figures.
final class ResultAccount {

    private final ModelBook book;

    ResultAccount(ModelBook book) {
        this.book = book;
    }

    Explanation arm(ModelBook.ArmEntry arm) {
        Explanation.Writer out = new Explanation.Writer();
        out.section("What it is").line("", arm.description() + (arm.reference() ? " The reference arm." : ""));
        out.section("What came out (median, central 90 %)");
        for (ModelBook.Outcome one : arm.outcomes()) {
            out.line(one.premise(), "viability at " + one.dose() + " " + band(one.viability()) + "; IC50 "
                    + resolved(one.ic50(), " nM")
                    + (one.missing() > 0 && one.missing() < 1
                            ? ", outside the doses in " + NumberText.percent(one.missing()) + " of draws"
                            : "")
                    + (arm.reference() || one.resistanceFactor().isEmpty() ? ""
                            : "; resistance factor " + resolved(one.resistanceFactor(), "")));
        }
        Set<String> claims = new LinkedHashSet<>();
        Set<String> mechanisms = new LinkedHashSet<>();
        for (ModelBook.Element element : book.elements()) {
            if (element.models().stream().anyMatch(model -> model.equals(arm.name() + ", donors")
                    || model.equals(arm.name() + ", recipients"))) {
                claims.addAll(element.claims());
                mechanisms.add(element.mechanism());
            }
        }
        out.section("What acts in it").line("cargo", String.join(", ", arm.cargo()))
                .line("mechanisms", String.join(", ", mechanisms)).line("claims", String.join(", ", claims));
        return out.finish(arm.name(), "arm", arm.id());
    }

    Explanation premise(ModelBook.PremiseEntry premise) {
        Explanation.Writer out = new Explanation.Writer();
        out.section("What it is").line("", premise.meaning()).line("draws", Integer.toString(premise.draws()));
        out.section("Viability at the shown dose, by arm (median, central 90 %)");
        for (ModelBook.ArmEntry arm : book.arms()) {
            arm.outcomes().stream().filter(one -> one.premise().equals(premise.id()))
                    .forEach(one -> out.line("", arm.name() + ": " + band(one.viability()) + " at " + one.dose()));
        }
        return out.finish(premise.id(), "premise", "");
    }

    Explanation figure(ModelBook.FigureEntry figure) {
        Explanation.Writer out = new Explanation.Writer();
        out.section("What it shows").line("", figure.description());
        out.section("Where its numbers are").line("tables", String.join(", ", figure.tables()));
        out.section("Quantities behind it, to explain next");
        for (String id : figure.quantities()) {
            String label = book.elements().stream().filter(element -> element.id().equals(id)).findFirst()
                    .map(ModelBook.Element::label).orElse("");
            out.line("", label.isEmpty() ? id : id + ": " + label);
        }
        return out.finish(figure.id(), "figure", figure.title());
    }

    /// Doses and ratios of which zero is below and infinity beyond what the doses resolve: `0.41 nM (below to 12 nM)`.
    private static String resolved(List<Double> shares, String unit) {
        if (shares.size() != 3) {
            return "unknown";
        }
        if (shares.getFirst().equals(shares.getLast()) && !DoseResponse.isWithin(shares.getFirst())) {
            return side(shares.getFirst()) + " the doses in every draw";
        }
        List<String> words = shares.stream()
                .map(value -> DoseResponse.isWithin(value) ? number(value) + unit : side(value)).toList();
        return words.get(1) + " (" + words.getFirst() + " to " + words.getLast() + ")";
    }

    private static String side(double value) {
        return value == 0 ? "below" : "beyond";
    }

    /// `0.41 (0.012 to 12)`.
    static String band(List<Double> shares) {
        return shares.size() == 3
                ? number(shares.get(1)) + " (" + number(shares.get(0)) + " to " + number(shares.get(2)) + ")"
                : "unknown";
    }

    /// Three significant figures.
    static String number(double value) {
        return NumberText.significant(value, 3);
    }
}
