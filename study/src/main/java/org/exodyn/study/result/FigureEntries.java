package org.exodyn.study.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exodyn.study.result.ModelBook.Element;
import org.exodyn.study.result.ModelBook.FigureEntry;

/// The figures of a report as its page names them, with the quantities behind each.
final class FigureEntries {

    private static final Pattern FIGURE = Pattern
            .compile("<title id=\"([a-z0-9-]+)-title\">([^<]*)</title>\\s*<desc id=\"\\1-desc\">([^<]*)</desc>");

    private FigureEntries() {}

    static List<FigureEntry> of(String page, List<Element> elements) {
        List<FigureEntry> figures = new ArrayList<>();
        Matcher found = FIGURE.matcher(page);
        while (found.find()) {
            String id = found.group(1);
            List<String> quantities = elements.stream().filter(behind(id)).map(Element::id).distinct().toList();
            figures.add(new FigureEntry(id, plain(found.group(2)), plain(found.group(3)), quantities, tables(id)));
        }
        return List.copyOf(figures);
    }

    private static Predicate<Element> behind(String figure) {
        return switch (figure) {
            case "course-vesicles" -> named("vesicles_in_medium|vesicles_inside|released_.*|taken_up_.*");
            case "course-cells" -> named("N|growth.*|death.*");
            case "course-target" -> named("P_.*|R_.*|theta_.*");
            case "course-delivered", "delivery", "gap" -> named("X_.*|m0_.*|p0_.*|cytosolic.*|processing.*");
            case "course-drug" -> named("A_.*|loss_.*|drug_.*");
            case "parameters", "influence", "influences" -> element -> element.drawn() != null;
            case "sampled-cells" -> named("X_.*|copies_.*|uptake_cell_cv|ln_rf.*");
            case "mechanism" -> element -> !element.claims().isEmpty();
            default -> figure.startsWith("moves") || figure.startsWith("cost")
                    ? element -> element.drawn() != null
                    : named("ln_rf.*|N|ic50_.*|ec50_.*|effect_.*|hill_.*");
        };
    }

    private static Predicate<Element> named(String pattern) {
        Predicate<String> matches = Pattern.compile(pattern).asMatchPredicate();
        return element -> matches.test(element.id());
    }

    private static List<String> tables(String figure) {
        if (figure.startsWith("course") || figure.equals("delivery") || figure.equals("gap")) {
            return List.of("courses.parquet");
        }
        if (figure.startsWith("moves") || figure.startsWith("cost")) {
            return List.of("conditioning.parquet");
        }
        if (figure.startsWith("influence") || figure.equals("parameters")) {
            return List.of("parameters.parquet", "response.parquet");
        }
        if (figure.equals("sampled-cells")) {
            return List.of("cells.parquet", "cell-copies.parquet");
        }
        return figure.equals("mechanism") ? List.of() : List.of("viability.parquet", "response.parquet");
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
