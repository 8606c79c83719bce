package org.exodyn.study.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.Suggestion;
import org.exodyn.study.result.JsonFile;
import org.exodyn.study.result.ModelBook;
import org.exodyn.study.result.ResultFiles;
import org.exodyn.study.run.RunCode;

/// Explains the names of one results folder.
public final class Explainer {

    private static final int FEW = 3;
    private static final int MANY = 8;

    private final Path folder;
    private final ModelBook book;
    private final NameIndex index;

    private Explainer(Path folder, ModelBook book) {
        this.folder = folder;
        this.book = book;
        this.index = new NameIndex(book);
    }

    /// Opens a results folder.
    ///
    /// @throws ScientificInputException if it is none
    public static Explainer of(Path folder) {
        Path file = folder.resolve(ResultFiles.MODEL);
        if (!Files.isRegularFile(file)) {
            throw notResults(folder, Files.exists(folder)
                    ? "There is no " + ResultFiles.MODEL + " in it, so it is no results folder."
                    : "There is no such folder.");
        }
        try {
            return new Explainer(folder, JsonFile.read(file, ModelBook.class));
        } catch (IOException broken) {
            throw notResults(folder, "Its " + ResultFiles.MODEL + " cannot be read: " + broken.getMessage() + ".");
        }
    }

    private static ScientificInputException notResults(Path folder, String what) {
        Problems problems = new Problems();
        List<String> near = ResultFolders.near(folder);
        problems.error(RunCode.NO_RESULTS, Location.ofFile(folder.toString()), what,
                "explain reads what a run left in its results folder.",
                near.isEmpty() ? List.of("make one with: exodyn run SCENARIO") : near);
        return new ScientificInputException(problems.list());
    }

    /// Everything that can be explained, in groups.
    public Explanation contents() {
        Explanation.Writer out = new Explanation.Writer();
        out.section("Arms");
        book.arms().forEach(arm -> out.line("", arm.name()));
        out.section("Premises");
        book.premises().forEach(premise -> out.line("", premise.id()));
        out.section("Figures");
        book.figures().forEach(figure -> out.line("", figure.id() + ": " + figure.title()));
        out.section("Claims");
        book.claims().forEach(claim -> out.line("", claim.id()));
        Map<String, Map<String, String>> byKind = new LinkedHashMap<>();
        for (ModelBook.Element element : book.elements()) {
            String kind = element.drawn() != null ? "Parameters that are drawn" : switch (element.kind()) {
                case "species" -> "Species";
                case "parameter" -> "Parameters that are stated or calculated";
                case "rule" -> "Rules";
                case "reaction" -> "Reactions";
                case "event" -> "Events";
                default -> "Constraints";
            };
            byKind.computeIfAbsent(kind, key -> new LinkedHashMap<>()).putIfAbsent(element.id(), element.label());
        }
        byKind.forEach((kind, names) -> {
            out.section(kind);
            names.forEach((name, label) -> out.line("", label.isEmpty() ? name : name + ": " + label));
        });
        out.section("Parameter records");
        book.records().forEach(record -> out.line("", record.id() + ": " + record.quantity()));
        return out.finish("What can be explained", "contents", book.title());
    }

    /// Explains a name.
    ///
    /// @throws ScientificInputException if the run does not know it, or if it may be several things
    public Explanation explain(String word) {
        List<String> found = index.find(word);
        if (found.size() != 1) {
            Problems problems = new Problems();
            Set<String> fixes = new LinkedHashSet<>(found.isEmpty() ? Suggestion.nearest(word, index.names()) : found);
            if (fixes.size() < FEW) {
                fixes.addAll(index.holding(word));
            }
            List<String> near = new ArrayList<>(fixes.stream().limit(found.isEmpty() ? FEW : MANY).toList());
            if (near.isEmpty() || fixes.size() > MANY) {
                near.add("exodyn explain " + folder + ", which lists all names");
            }
            problems.error(RunCode.UNKNOWN_NAME, Location.ofFile(folder.toString()),
                    found.isEmpty() ? "This run has nothing called '" + word + "'."
                            : "'" + word + "' may be " + found.size() + " things in this run.",
                    "a name is one of an arm, premise, figure, claim, record, species, parameter, rule, reaction,"
                            + " event or constraint of the run.",
                    near);
            throw new ScientificInputException(problems.list());
        }
        String name = found.getFirst();
        EvidenceAccount evidence = new EvidenceAccount(book);
        return Optional.<Explanation>empty()
                .or(() -> book.arms().stream().filter(arm -> arm.name().equals(name)).findFirst()
                        .map(new ResultAccount(book)::arm))
                .or(() -> book.premises().stream().filter(premise -> premise.id().equals(name)).findFirst()
                        .map(new ResultAccount(book)::premise))
                .or(() -> book.figures().stream().filter(figure -> figure.id().equals(name)).findFirst()
                        .map(new ResultAccount(book)::figure))
                .or(() -> book.claims().stream().filter(claim -> claim.id().equals(name)).findFirst()
                        .map(evidence::claim))
                .or(() -> book.records().stream().filter(record -> record.id().equals(name)).findFirst()
                        .map(evidence::record))
                .orElseGet(() -> new ElementAccount(book, evidence).element(name));
    }
}
