package org.exodyn.study.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.study.Listing;
import org.exodyn.study.simulation.SimulationCode;
import org.exodyn.tables.ListTable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The verdicts on a suite, counted by part and by tag.
public record ConformanceReport(Optional<Conformance> semantic, Optional<Conformance> stochastic) {

    /// Runs the parts of a suite that are there.
    ///
    /// @param suite the suite's folder, with `semantic` or `stochastic` in it or in its `cases`
    /// @param runs trajectories per stochastic case
    /// @throws org.exodyn.input.ScientificInputException if the folder holds no suite
    public static ConformanceReport of(Path suite, int runs, int threads) {
        Optional<Path> semantic = part(suite, "semantic");
        Optional<Path> stochastic = part(suite, "stochastic");
        Problems problems = new Problems();
        if (semantic.isEmpty() && stochastic.isEmpty()) {
            problems.error(SimulationCode.NO_SUITE, Location.ofFile(suite.toString()),
                    "The folder holds no SBML Test Suite.",
                    "A suite has the folders 'semantic' and 'stochastic', with a folder of five digits for each case.",
                    "unpack the suite first: tar xf sbml-test-suite-….tar.xz");
        }
        if (runs < 2 || threads < 1) {
            problems.error(SimulationCode.OPTION, Location.ofFile(runs < 2 ? "--runs" : "--threads"),
                    runs < 2 ? "A spread cannot be judged by " + runs + " runs." : "There must be a thread.", "");
        }
        problems.throwIfErrors();
        return new ConformanceReport(semantic.map(folder -> Conformance.semantic(folder, threads)),
                stochastic.map(folder -> Conformance.stochastic(folder, runs, threads)));
    }

    /// How many cases gave a wrong number, in all parts.
    public long wrong() {
        return semantic.map(part -> part.count(Verdict.Outcome.WRONG)).orElse(0L)
                + stochastic.map(part -> part.count(Verdict.Outcome.WRONG)).orElse(0L);
    }

    private static Optional<Path> part(Path suite, String name) {
        return List.of(suite.resolve(name), suite.resolve("cases").resolve(name)).stream().filter(Files::isDirectory)
                .findFirst();
    }

    /// Passed, refused and wrong cases per part and tag; for programs an object with the counts of each part.
    public Listing byTag() {
        ListTable.Rows rows = ListTable.columns("part", "tag", "cases", "passed", "refused", "wrong");
        semantic.ifPresent(part -> rows("semantic", part, rows));
        stochastic.ifPresent(part -> rows("stochastic", part, rows));
        return Listing.of(rows.table(), rows::table, this::json);
    }

    private static void rows(String name, Conformance part, ListTable.Rows rows) {
        Map<String, long[]> counts = new TreeMap<>();
        for (Verdict verdict : part.verdicts()) {
            for (String tag : verdict.of().tags()) {
                counts.computeIfAbsent(tag, _ -> new long[3])[verdict.outcome().ordinal()]++;
            }
        }
        rows.add(name, "all", (long) part.verdicts().size(), part.count(Verdict.Outcome.PASSED),
                part.count(Verdict.Outcome.REFUSED), part.count(Verdict.Outcome.WRONG));
        counts.forEach((tag, of) -> rows.add(name, tag, of[0] + of[1] + of[2], of[0], of[1], of[2]));
    }

    /// The cases that did not pass, with the reason.
    public Listing notPassed() {
        ListTable.Rows rows = ListTable.columns("part", "case", "outcome", "reason").unbroken("case");
        for (Map.Entry<String, Optional<Conformance>> part : parts()) {
            part.getValue().ifPresent(found -> found.verdicts().stream()
                    .filter(verdict -> verdict.outcome() != Verdict.Outcome.PASSED)
                    .forEach(verdict -> rows.add(part.getKey(), verdict.of().number(), word(verdict),
                            verdict.reason())));
        }
        return Listing.of(rows.table());
    }

    private List<Map.Entry<String, Optional<Conformance>>> parts() {
        return List.of(Map.entry("semantic", semantic), Map.entry("stochastic", stochastic));
    }

    private static String word(Verdict verdict) {
        return verdict.outcome().name().toLowerCase(java.util.Locale.ROOT);
    }

    private String json() {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode root = mapper.createObjectNode();
        for (Map.Entry<String, Optional<Conformance>> part : parts()) {
            List<Conformance> found = new ArrayList<>();
            part.getValue().ifPresent(found::add);
            for (Conformance one : found) {
                ObjectNode node = root.putObject(part.getKey());
                node.put("passed", one.count(Verdict.Outcome.PASSED));
                node.put("refused", one.count(Verdict.Outcome.REFUSED));
                node.put("wrong", one.count(Verdict.Outcome.WRONG));
                ArrayNode others = node.putArray("not-passed");
                one.verdicts().stream().filter(verdict -> verdict.outcome() != Verdict.Outcome.PASSED)
                        .forEach(verdict -> others.addObject().put("case", verdict.of().number())
                                .put("outcome", word(verdict)).put("reason", verdict.reason()));
            }
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
