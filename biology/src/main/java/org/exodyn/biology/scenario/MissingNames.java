package org.exodyn.biology.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.input.Problem;
import org.jspecify.annotations.Nullable;

/// What to write where a name is missing: what the rest of the file and its claims speak of. Where they say nothing, any name would
/// be a guess, and a file written from claims helps more.
final class MissingNames {
    /// Places that hold a name of the file's own subject, so that the example of the language would mislead.
    private static final Pattern NAMED = Pattern
            .compile("title|question|cancer|recipients(\\.cell)?|drug(\\.name)?|arms|arms\\[\\d+]\\.name"
                    + "|donors\\.[^.]+\\.(cell|treatment)");
    private static final String CELL = "PANC-1";
    private static final String DRUG = "gemcitabine";

    private final Draft draft;
    private final Vocabulary vocabulary;

    MissingNames(Draft draft, Vocabulary vocabulary) {
        this.draft = draft;
        this.vocabulary = vocabulary;
    }

    /// The same problem with proposals from this file; also where a name of another kind stands, such as a drug for a cell.
    Problem proposing(Problem problem) {
        String path = problem.location().path();
        boolean missing = problem.code() == ScenarioCode.MISSING_FIELD;
        boolean misplaced = problem.fixes().stream().anyMatch(fix -> fix.startsWith(TermField.ANOTHER));
        if (!missing && !misplaced || !NAMED.matcher(path).matches()) {
            return problem;
        }
        List<String> fixes = fix(path).map(List::of).orElse(misplaced ? problem.fixes()
                : List.of("exodyn new another-name.yaml, which writes a scenario from claims"));
        return new Problem(problem.code(), problem.severity(), problem.location(), problem.what(), problem.because(),
                fixes);
    }

    private Optional<String> fix(String path) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        return switch (path) {
            case "title" -> both((drug, cell) -> "title: " + Character.toUpperCase(drug.charAt(0)) + drug.substring(1)
                    + " on " + cell + vesicles());
            case "question" ->
                both((drug, cell) -> "question: Do vesicles" + (donor().isEmpty() ? "" : " of " + donor())
                        + " change how " + cell + " responds to " + drug + "?");
            case "cancer" -> most(vocabulary::cancersOf).map(cancer -> "cancer: " + cancer);
            case "recipients" -> cell().map(cell -> "recipients: "
                    + ScenarioField.RECIPIENTS.example().replace(CELL, cell));
            case "recipients.cell" -> cell().map(cell -> "cell: " + cell);
            case "drug" -> drug().map(drug -> "drug: " + ScenarioField.DRUG.example().replace(DRUG, drug));
            case "drug.name" -> drug().map(drug -> "name: " + drug);
            case "arms" -> drug().map(drug -> "arms: " + ScenarioField.ARMS.example().replace(DRUG, drug));
            default -> switch (key) {
                case "cell" -> most(vocabulary::donorsOf).map(cell -> "cell: " + cell);
                case "treatment" -> drug().map(drug -> "treatment: " + drug);
                default -> armName(path);
            };
        };
    }

    private Optional<String> armName(String path) {
        return draft.arms.stream().filter(arm -> path.startsWith(arm.section().location().path() + ".")).findFirst()
                .flatMap(arm -> arm.donorKey() == null ? drug().map(drug -> "name: " + drug)
                        : Optional.of("name: + vesicles of " + arm.donorKey()));
    }

    private Optional<String> both(BiFunction<String, String, String> text) {
        return drug().flatMap(drug -> cell().map(cell -> text.apply(drug, cell)));
    }

    private String vesicles() {
        return donor().isEmpty() ? "" : " with vesicles of " + donor();
    }

    private String donor() {
        return draft.donors.values().stream().map(Draft.DonorDraft::donor)
                .flatMap(donor -> Optional.ofNullable(donor).stream()).map(donor -> donor.cell().written()).findFirst()
                .orElse("");
    }

    private Optional<String> cell() {
        return written(draft.recipientCell).or(() -> most(vocabulary::recipientsOf)).or(() -> draft.cancer == null
                ? Optional.empty()
                : vocabulary.recipientsIn(draft.cancer.id()).stream().findFirst());
    }

    private Optional<String> drug() {
        return written(draft.drug).or(() -> most(vocabulary::drugsOf));
    }

    private static Optional<String> written(@Nullable Term term) {
        return Optional.ofNullable(term).map(Term::written);
    }

    /// What most of the file's claims name; of several the first.
    private Optional<String> most(Function<String, ? extends Collection<String>> named) {
        List<String> all = draft.claims.stream().map(placed -> placed.value().id())
                .flatMap(claim -> Stream.of(named.apply(claim))).flatMap(Collection::stream).toList();
        Map<String, Long> counts = all.stream().collect(Collectors.groupingBy(Function.identity(),
                Collectors.counting()));
        return all.stream().distinct().max(Comparator.comparingLong((String name) -> counts.getOrDefault(name, 0L))
                .thenComparingInt(name -> -all.indexOf(name)));
    }
}
