package org.exodyn.study.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exodyn.study.result.ModelBook;
import org.exodyn.study.result.ModelBook.DrawnParameter;
import org.exodyn.study.result.ModelBook.Element;

/// Tells an element of the models: what it is, what it depends on, and the evidence behind it.
final class ElementAccount {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int LONGEST_LIST = 24;

    private final ModelBook book;
    private final EvidenceAccount evidence;
    private final Map<String, Element> first = new LinkedHashMap<>();

    ElementAccount(ModelBook book, EvidenceAccount evidence) {
        this.book = book;
        this.evidence = evidence;
        book.elements().forEach(element -> first.putIfAbsent(element.id(), element));
    }

    Explanation element(String id) {
        List<Element> variants = book.elements().stream().filter(element -> element.id().equals(id)).toList();
        Element main = variants.getFirst();
        Explanation.Writer out = new Explanation.Writer();
        for (Element variant : variants) {
            out.section(variants.size() == 1 ? "What it is" : "In " + shortened(variant.models()));
            what(out, variant);
        }
        out.section("What it depends on, to explain next");
        Set<String> needs = new TreeSet<>();
        variants.forEach(variant -> needs.addAll(variant.dependsOn()));
        named(out, needs);
        out.section("What changes it, to explain next");
        named(out, book.elements().stream()
                .filter(other -> other.changes().stream().anyMatch(change -> change.startsWith(id + " ")))
                .map(Element::id).collect(Collectors.toCollection(TreeSet::new)));
        out.section("What uses it, to explain next");
        named(out, book.elements().stream().filter(other -> other.dependsOn().contains(id) && !other.id().equals(id))
                .map(Element::id).collect(Collectors.toCollection(TreeSet::new)));
        courses(out, id, main.unit());
        String axis = main.drawn();
        if (axis != null) {
            book.distributions().stream().filter(one -> one.id().equals(axis)).findFirst()
                    .ifPresent(one -> drawn(out, one));
        }
        evidence.claims(out, variants.stream().flatMap(variant -> variant.claims().stream()).distinct().toList());
        return out.finish(id, main.kind(), main.label());
    }

    private void what(Explanation.Writer out, Element element) {
        out.line("symbol", element.symbol());
        out.line("unit", element.unit().equals("1") ? "none (a pure number)" : element.unit());
        String word = switch (element.kind()) {
            case "species" -> "at the start";
            case "reaction" -> "rate";
            case "event" -> "when";
            case "constraint" -> "must hold";
            default -> "formula";
        };
        out.line(word, element.formula());
        String symbols = inSymbols(element.formula());
        out.line("in symbols", symbols.equals(element.formula()) ? "" : symbols);
        element.changes().forEach(change -> out.line("changes", change));
        out.line("value", element.value());
        out.line("mechanism", element.mechanism() + (element.equation().isEmpty() ? "" : ", " + element.equation()));
        out.line("models", shortened(element.models()));
    }

    /// The formula with the symbols of parameters instead of their ids.
    private String inSymbols(String formula) {
        Matcher names = NAME.matcher(formula);
        String replaced = names.replaceAll(found -> {
            Element element = first.get(found.group());
            boolean known = element != null && !element.symbol().isEmpty();
            return Matcher.quoteReplacement(known && element != null ? element.symbol() : found.group());
        });
        return replaced.replace("*", "·");
    }

    private void named(Explanation.Writer out, Set<String> ids) {
        int told = 0;
        for (String id : ids) {
            if (told++ == LONGEST_LIST) {
                out.line("", "and " + (ids.size() - LONGEST_LIST) + " more");
                return;
            }
            Element element = first.get(id);
            out.line("", element == null || element.label().isEmpty() ? id : id + ": " + element.label());
        }
    }

    private void courses(Explanation.Writer out, String id, String unit) {
        out.section("At read-out, at the shown dose, all cells together (median, central 90 %)");
        for (ModelBook.Course course : book.courses()) {
            if (course.id().equals(id)) {
                out.line("", course.arm() + ", " + course.premise() + ": "
                        + ResultAccount.band(List.of(course.low(), course.median(), course.high())) + " "
                        + EvidenceAccount.unit(unit));
            }
        }
    }

    private void drawn(Explanation.Writer out, DrawnParameter one) {
        String unit = EvidenceAccount.unit(one.unit());
        out.section("Distribution (median, central 90 %)");
        out.line("slot",
                one.slot() + ": " + one.meaning() + "; wanted for " + one.scope());
        out.line("records say", (ResultAccount.band(one.prior()) + " " + unit).strip() + "; " + one.distribution());
        one.drawn().forEach(drawn -> out.line(drawn.premise(),
                ResultAccount.band(List.of(drawn.low(), drawn.median(), drawn.high())) + " " + unit));
        one.moves().forEach(move -> out.line("most probable",
                ResultAccount.number(move.value()) + " " + unit + " where "
                        + (move.claim().equals("all") ? "all claims hold"
                                : move.claim() + " holds")
                        + " (prior quantile " + ResultAccount.number(move.quantile()) + ")"));
        out.section("How its records were chosen");
        List<String> steps = new ArrayList<>(one.steps());
        for (int step = 0; step < steps.size(); step++) {
            out.line("", (step + 1) + ". " + steps.get(step));
        }
        one.records().forEach(use -> evidence.record(out, use));
    }

    private static String shortened(List<String> models) {
        return models.size() <= 4 ? String.join("; ", models)
                : String.join("; ", models.subList(0, 3)) + " and " + (models.size() - 3) + " more";
    }
}
