package org.exodyn.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.study.evidence.ClaimSelection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which claims a command is about.
@Command
final class SelectionOptions {
    @Parameters(
            paramLabel = "WORDS",
            arity = "0..*",
            description = "Names and words that a claim must contain, all of them. Synonyms, former names and small slips are understood.")
    private final List<String> words = new ArrayList<>();

    @Option(names = "--cargo", paramLabel = "NAME", description = "A molecule in the vesicles.")
    private @Nullable String cargo;

    @Option(
            names = "--cargo-class",
            paramLabel = "CLASS",
            description = "miRNA, lncRNA, circRNA, mRNA, protein, lipid, drug and so on.")
    private @Nullable String cargoClass;

    @Option(names = "--donor", paramLabel = "CELL", description = "The cell that releases.")
    private @Nullable String donor;

    @Option(names = "--recipient", paramLabel = "CELL", description = "The cell that takes up.")
    private @Nullable String recipient;

    @Option(names = "--target", paramLabel = "NAME", description = "What an arrow of the claim points to.")
    private @Nullable String target;

    @Option(names = "--drug", paramLabel = "NAME", description = "A drug, a class of drugs or a regimen.")
    private @Nullable String drug;

    @Option(names = "--cancer", paramLabel = "NAME", description = "A disease; narrower ones are found too.")
    private @Nullable String cancer;

    @Option(names = "--process", paramLabel = "NAME", description = "What is raised or lowered, such as ferroptosis.")
    private @Nullable String process;

    @Option(
            names = "--direction",
            paramLabel = "WORD",
            description = "promotes or reduces resistance, biomarker, context.")
    private @Nullable String direction;

    @Option(names = "--level", paramLabel = "LETTER", description = "Level of evidence as in CIViC, A to E.")
    private @Nullable String level;

    @Option(
            names = "--checklist",
            paramLabel = "NUMBER",
            description = "A system of the founding review, 1 to 105; several with commas.")
    private @Nullable String checklist;

    @Option(
            names = "--status",
            paramLabel = "WORD",
            description = "as-printed, as-published, corrected, refuted, reference-only.")
    private @Nullable String status;

    @Option(
            names = "--flag",
            paramLabel = "WORD",
            description = "A doubt, such as wrong-cancer; exodyn atlas stats lists them.")
    private @Nullable String flag;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "Its key, first author, DOI, PubMed number or number in the review.")
    private @Nullable String source;

    @Option(names = "--broader", description = "Also claims on broader things: a line finds claims on its cell type.")
    private boolean broader;

    ClaimSelection selection() {
        Map<String, String> sides = new HashMap<>();
        put(sides, "cargo", cargo);
        put(sides, "cargo-class", cargoClass);
        put(sides, "donor", donor);
        put(sides, "recipient", recipient);
        put(sides, "target", target);
        put(sides, "drug", drug);
        put(sides, "cancer", cancer);
        put(sides, "process", process);
        put(sides, "direction", direction);
        put(sides, "level", level);
        put(sides, "checklist", checklist);
        put(sides, "status", status);
        put(sides, "flag", flag);
        put(sides, "source", source);
        return new ClaimSelection(text(), sides, broader);
    }

    /// No words ask for all claims. A word of nothing, such as an unset variable of a script, does not, so it stays visible.
    private String text() {
        String text = String.join(" ", words);
        return text.isEmpty() && !words.isEmpty() ? " " : text;
    }

    private static void put(Map<String, String> sides, String side, @Nullable String value) {
        if (value != null) {
            sides.put(side, value);
        }
    }
}
