package org.exodyn.study.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.Suggestion;
import org.exodyn.study.audit.AuditBook;
import org.exodyn.study.result.JsonFile;
import org.exodyn.study.result.ModelBook;
import org.exodyn.study.run.RunCode;

/// Explains the folder of an audit: from a claim to its assessments, from an assessment to the records behind its numbers, and from a
/// record to its source.
public final class AuditAccount {

    private static final int FEW = 3;
    private static final int MANY = 8;

    private final Path folder;
    private final AuditBook book;

    private AuditAccount(Path folder, AuditBook book) {
        this.folder = folder;
        this.book = book;
    }

    /// Whether a folder holds an audit.
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(AuditBook.FILE));
    }

    /// @throws ScientificInputException if its book cannot be read
    public static AuditAccount of(Path folder) {
        try {
            return new AuditAccount(folder, JsonFile.read(folder.resolve(AuditBook.FILE), AuditBook.class));
        } catch (IOException broken) {
            Problems problems = new Problems();
            problems.error(RunCode.NO_RESULTS, Location.ofFile(folder.toString()),
                    AuditBook.FILE + " cannot be read.", String.valueOf(broken.getMessage()), "audit the claims again");
            throw new ScientificInputException(problems.list());
        }
    }

    /// Every name: claims with their assessments, and records.
    public Explanation contents() {
        Explanation.Writer out = new Explanation.Writer();
        out.section("Assessments, by claim");
        Map<String, List<AuditBook.Entry>> byClaim = new LinkedHashMap<>();
        book.assessments().forEach(one -> byClaim.computeIfAbsent(one.claim(), _ -> new ArrayList<>()).add(one));
        byClaim.forEach((claim, all) -> out.line("", claim + ": " + all.stream()
                .map(one -> (one.name().equals(claim) ? "" : one.name().substring(claim.length() + 1) + " ")
                        + one.verdict())
                .collect(Collectors.joining("; "))));
        out.section("Parameter records");
        book.records().forEach(record -> out.line("", record.id() + ": " + record.quantity()));
        return out.finish("What can be explained", "contents", "An audit of " + byClaim.size() + " claims");
    }

    /// Explains a claim, an assessment or a record.
    ///
    /// @throws ScientificInputException if the audit does not know it
    public Explanation explain(String word) {
        List<AuditBook.Entry> assessments = book.assessments().stream()
                .filter(one -> one.name().equalsIgnoreCase(word)).toList();
        if (assessments.isEmpty()) {
            assessments = book.assessments().stream()
                    .filter(one -> one.name().toLowerCase(Locale.ROOT)
                            .startsWith(word.toLowerCase(Locale.ROOT) + "/"))
                    .toList();
        }
        if (assessments.size() == 1) {
            return assessment(assessments.getFirst());
        }
        if (!assessments.isEmpty()) {
            return several(word, assessments);
        }
        return book.records().stream().filter(record -> record.id().equalsIgnoreCase(word)).findFirst()
                .map(this::record).orElseThrow(() -> unknown(word));
    }

    private static Explanation several(String word, List<AuditBook.Entry> all) {
        Explanation.Writer out = new Explanation.Writer();
        claim(out, all.getFirst());
        for (AuditBook.Entry one : all) {
            out.section(one.name() + " (to explain next)");
            out.line("asked", one.cargo() + ", " + one.setting()).line("verdict", one.verdict());
            one.sentences().stream().limit(1).forEach(sentence -> out.line("", sentence));
            one.missing().forEach(missing -> out.line("missing", missing));
        }
        return out.finish(word, "claim", all.getFirst().statement());
    }

    private static void claim(Explanation.Writer out, AuditBook.Entry one) {
        out.section("Claim").line("id", one.claim()).line("statement", one.statement()).line("source", one.source());
    }

    private Explanation assessment(AuditBook.Entry one) {
        Explanation.Writer out = new Explanation.Writer();
        claim(out, one);
        out.section("Verdict");
        out.line("asked", one.cargo() == null ? "" : one.cargo() + ", " + one.setting());
        out.line("verdict", one.verdict());
        one.missing().forEach(missing -> out.line("missing", missing));
        one.sentences().forEach(sentence -> out.line("", sentence));
        out.section("From vesicles to what is needed: median and central 90 %, recorded priors");
        one.chain().forEach(step -> out.line("", step));
        out.section("Share of each prior with enough, by requirement");
        one.masses().forEach(mass -> out.line("", mass));
        Map<String, List<AuditBook.Use>> uses = new LinkedHashMap<>();
        one.uses().forEach(use -> uses.computeIfAbsent(use.record(), _ -> new ArrayList<>()).add(use));
        uses.forEach((id, all) -> book.records().stream().filter(record -> record.id().equals(id)).findFirst()
                .ifPresent(record -> {
                    out.section("Record " + id);
                    all.forEach(use -> out.line("feeds", use.wantedFor() + " (" + use.slot() + ")")
                            .line("step", use.step()).line("drawn", use.drawn()));
                    EvidenceAccount.lines(out, record, null);
                }));
        return out.finish(one.name(), "assessment", one.statement());
    }

    private Explanation record(ModelBook.RecordEntry record) {
        Explanation.Writer out = new Explanation.Writer();
        EvidenceAccount.lines(out.section("Record"), record, null);
        out.section("Assessments that follow from it, to explain next");
        book.assessments().stream()
                .filter(one -> one.uses().stream().anyMatch(use -> use.record().equals(record.id())))
                .forEach(one -> out.line("", one.name() + ": " + one.verdict()));
        return out.finish(record.id(), "record", record.quantity());
    }

    private ScientificInputException unknown(String word) {
        Set<String> names = new LinkedHashSet<>();
        book.assessments().forEach(one -> {
            names.add(one.claim());
            names.add(one.name());
        });
        book.records().forEach(record -> names.add(record.id()));
        List<String> near = new ArrayList<>(Suggestion.nearest(word, names).stream().limit(FEW).toList());
        if (near.size() < FEW) {
            String part = word.toLowerCase(Locale.ROOT);
            names.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                    .filter(name -> !near.contains(name)).limit(MANY - near.size()).forEach(near::add);
        }
        if (near.isEmpty()) {
            near.add("exodyn explain " + folder + ", which lists all names");
        }
        Problems problems = new Problems();
        problems.error(RunCode.UNKNOWN_NAME, Location.ofFile(folder.toString()),
                "This audit has nothing called '" + word + "'.",
                "a name is one of a claim, an assessment (claim/setting) or a parameter record of the audit.", near);
        return new ScientificInputException(problems.list());
    }
}
