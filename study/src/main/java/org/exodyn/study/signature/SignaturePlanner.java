package org.exodyn.study.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.Cohort;
import org.exodyn.clinic.cohort.CohortCode;
import org.exodyn.clinic.cohort.CohortReader;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.cohort.SampleSheet;
import org.exodyn.clinic.cohort.Scale;
import org.exodyn.clinic.quality.RepeatedPatients;
import org.exodyn.clinic.signature.NestedCrossValidation;
import org.exodyn.clinic.signature.Response;
import org.exodyn.clinic.survival.SurvivalTimes;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.exodyn.study.profile.NamedChoice;
import org.exodyn.study.profile.SampleChoice;
import org.exodyn.study.profile.SurvivalColumns;
import org.exodyn.study.profile.SurvivalOptions;

/// Makes a plan of a request, or lists everything that stands in its way.
final class SignaturePlanner {
    private static final double COUNTS_SEEN = 0.5;
    private static final double INTENSITIES_SEEN = 0.7;

    private final SignatureRequest request;
    private final Problems problems;

    SignaturePlanner(SignatureRequest request, Problems problems) {
        this.request = request;
        this.problems = problems;
    }

    /// @return empty if there are errors among the problems
    Optional<SignaturePlan> plan() {
        numbers();
        Optional<Scale> scale = request.scale()
                .flatMap(text -> NamedChoice.of("--scale", text, Scale.values(), Scale::option, problems));
        Optional<Cohort> read = CohortReader.read(request.table(), request.samples(), scale, problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        SampleSheet sheet = read.get().sheet();
        SampleChoice choice = SampleChoice.of(request.where(), request.drop(), sheet, problems);
        request.patients().ifPresent(column -> known("--patients", column, sheet));
        request.foldColumns().forEach(column -> known("--fold-column", column, sheet));
        IntPredicate used = row -> choice.isWanted(row) && !choice.isDropped(row);
        Optional<Target> target = target(sheet, used);
        if (problems.hasErrors() || target.isEmpty()) {
            return Optional.empty();
        }
        return plan(read.get(), target.get(), used);
    }

    /// @param known whether a row of the sheet has an outcome
    private record Target(Function<SampleSheet, Response> response, String words, String positive, String negative,
            IntPredicate known) {}

    private Optional<SignaturePlan> plan(Cohort whole, Target target, IntPredicate used) {
        SampleSheet sheet = whole.sheet();
        List<String> notes = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        int unknown = 0;
        int unplaced = 0;
        for (int row = 0; row < sheet.samples().size(); row++) {
            int at = row;
            if (!used.test(row)) {
                continue;
            }
            if (!target.known().test(row)) {
                unknown++;
            } else if (request.foldColumns().stream().anyMatch(column -> sheet.text(column, at) == null)) {
                unplaced++;
            } else {
                rows.add(row);
            }
        }
        if (unknown > 0) {
            notes.add(unknown + " samples are left out: their outcome is not known or another one.");
        }
        if (unplaced > 0) {
            notes.add(unplaced + " samples are left out: they have no fold.");
        }
        if (rows.size() < 2 * request.folds()) {
            problems.error(CohortCode.FEW_SAMPLES, Location.ofFile(request.samples().toString()),
                    rows.size() + " samples can be used.", "each of " + request.folds()
                            + " folds needs two at least.",
                    "fewer --folds", "another outcome");
            return Optional.empty();
        }
        Cohort cohort = whole.select(rows);
        Response response = target.response().apply(cohort.sheet());
        int[] classes = classes(response);
        Optional<String> column = request.patients()
                .or(() -> RepeatedPatients.of(cohort.sheet()).map(RepeatedPatients::column));
        int[] patients = patients(cohort.sheet(), column);
        int groups = (int) Arrays.stream(patients).distinct().count();
        boolean repeated = groups < rows.size();
        if (repeated) {
            notes.add(rows.size() + " samples are of " + groups + " patients (" + column.orElseThrow()
                    + "); all samples of a patient are in one fold.");
        }
        enough(response, classes, patients);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(request.seed());
        int[] all = IntStream.range(0, rows.size()).toArray();
        List<NestedCrossValidation.Split> splits = request.foldColumns().isEmpty()
                ? drawn(all, patients, classes, random)
                : given(cohort.sheet(), patients, classes, column, random);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        int[] last = request.foldColumns().isEmpty() ? Folds.draw(all, patients, classes, request.folds(), random)
                : splits.getFirst().outer();
        return Optional.of(new SignaturePlan(cohort, response, target.words(), target.positive(), target.negative(),
                repeated ? column : Optional.empty(), splits, request.foldColumns().isEmpty(), last,
                request.seen().orElse(cohort.table().scale() == Scale.COUNTS ? COUNTS_SEEN : INTENSITIES_SEEN),
                notes));
    }

    private List<NestedCrossValidation.Split> drawn(int[] all, int[] patients, int[] classes, RandomGenerator random) {
        List<NestedCrossValidation.Split> splits = new ArrayList<>();
        for (int repeat = 0; repeat < request.repeats(); repeat++) {
            int[] outer = Folds.draw(all, patients, classes, request.folds(), random);
            splits.add(new NestedCrossValidation.Split(outer, inner(outer, patients, classes, random)));
        }
        return splits;
    }

    private Map<Integer, int[]> inner(int[] outer, int[] patients, int[] classes, RandomGenerator random) {
        Map<Integer, int[]> inner = new HashMap<>();
        for (int label : Arrays.stream(outer).distinct().sorted().toArray()) {
            int[] kept = IntStream.range(0, outer.length).filter(i -> outer[i] != label).toArray();
            inner.put(label, Folds.draw(kept, patients, classes, request.folds(), random));
        }
        return inner;
    }

    /// Folds of the sheet; inner ones from columns `inner_for_<column><fold>`, if it has them.
    private List<NestedCrossValidation.Split> given(SampleSheet sheet, int[] patients, int[] classes,
            Optional<String> patientColumn, RandomGenerator random) {
        List<NestedCrossValidation.Split> splits = new ArrayList<>();
        for (String column : request.foldColumns()) {
            List<String> levels = sheet.levels(column);
            if (levels.size() < 2) {
                problems.error(CohortCode.LEVEL, Location.ofFile("--fold-column"),
                        "The column " + column + " has one fold.", "one is left out, the others are learnt from.",
                        "a column with two folds or more");
                return List.of();
            }
            int[] outer = labels(sheet, column);
            Map<Integer, Integer> foldOf = new HashMap<>();
            for (int i = 0; i < outer.length; i++) {
                Integer before = foldOf.putIfAbsent(patients[i], outer[i]);
                if (before != null && before != outer[i]) {
                    problems.error(CohortCode.REPEATED_PATIENT, Location.ofFile("--fold-column"),
                            "The samples of " + sheet.text(patientColumn.orElseThrow(), i) + " are in two folds of "
                                    + column + ".",
                            "a signature that has seen a patient knows him.", "all samples of a patient in one fold");
                    return List.of();
                }
            }
            Map<Integer, int[]> inner = inner(outer, patients, classes, random);
            for (int at = 0; at < levels.size(); at++) {
                String own = "inner_for_" + column + levels.get(at);
                if (sheet.has(own)) {
                    inner.put(at + 1, labels(sheet, own));
                }
            }
            splits.add(new NestedCrossValidation.Split(outer, inner));
        }
        return splits;
    }

    /// From 1 on in the order of the levels; 0 where the column is empty.
    private static int[] labels(SampleSheet sheet, String column) {
        List<String> levels = sheet.levels(column);
        return IntStream.range(0, sheet.samples().size())
                .map(row -> levels.indexOf(String.valueOf(sheet.text(column, row))) + 1).toArray();
    }

    private static int[] classes(Response response) {
        return switch (response) {
            case Response.Classes(List<Boolean> positive) -> positive.stream().mapToInt(one -> one ? 1 : 0).toArray();
            case Response.Times(SurvivalTimes times) ->
                IntStream.range(0, times.size()).map(i -> times.isEvent(i) ? 1 : 0).toArray();
            case Response.Numbers numbers -> new int[numbers.size()];
        };
    }

    private static int[] patients(SampleSheet sheet, Optional<String> column) {
        Map<String, Integer> numbers = new HashMap<>();
        return IntStream.range(0, sheet.samples().size()).map(row -> {
            String patient = column.map(name -> sheet.text(name, row)).orElse(null);
            return numbers.computeIfAbsent(patient == null ? "\0" + row : patient, _ -> numbers.size());
        }).toArray();
    }

    private void enough(Response response, int[] classes, int[] patients) {
        if (response instanceof Response.Numbers) {
            return;
        }
        for (int wanted = 0; wanted < 2; wanted++) {
            int which = wanted;
            long size = IntStream.range(0, classes.length).filter(i -> classes[i] == which).map(i -> patients[i])
                    .distinct().count();
            boolean matters = response instanceof Response.Classes || which == 1;
            if (matters && size < 2L * request.folds()) {
                String who = response instanceof Response.Times ? "patients had the event"
                        : "patients are of the " + (which == 1 ? "group" : "reference");
                problems.error(CohortCode.FEW_SAMPLES, Location.ofFile(request.samples().toString()),
                        size + " " + who + ".",
                        "each of " + request.folds() + " folds, and each fold within them, needs one.",
                        "--folds " + Math.max(2, size / 2), "another outcome");
            }
        }
    }

    private Optional<Target> target(SampleSheet sheet, IntPredicate used) {
        if (request.outcome().isPresent() == request.survival().isPresent()) {
            problems.error(CohortCode.OPTION, Location.ofFile("--outcome"),
                    request.outcome().isPresent() ? "Both an outcome and survival are given."
                            : "Neither an outcome nor survival is given.",
                    "a signature predicts one thing.", "--outcome COLUMN=EVENT:REFERENCE, for two groups",
                    "--outcome COLUMN, for numbers", "--survival TIME,EVENT");
            return Optional.empty();
        }
        if (request.survival().isPresent()) {
            return new SurvivalOptions(sheet, used, problems).asked(request.survival().get())
                    .map(columns -> survival(columns, sheet));
        }
        String outcome = request.outcome().orElseThrow();
        if (outcome.contains("=")) {
            return Contrast.parse(outcome, sheet, problems).map(contrast -> classes(contrast, sheet));
        }
        if (!known("--outcome", outcome, sheet)) {
            return Optional.empty();
        }
        if (!sheet.isNumeric(outcome)) {
            List<String> levels = sheet.levels(outcome);
            problems.error(CohortCode.OPTION, Location.ofFile("--outcome"),
                    "The column " + outcome + " has " + Suggestion.oneOf(levels) + ".",
                    "without =EVENT:REFERENCE an outcome is a number.",
                    levels.size() >= 2 ? "--outcome " + outcome + "=" + levels.get(0) + ":" + levels.get(1)
                            : "another column");
            return Optional.empty();
        }
        return Optional.of(new Target(people -> Response.ofNumbers(IntStream
                .range(0, people.samples().size()).mapToDouble(row -> people.number(outcome, row)).toArray()),
                outcome, "", "", row -> sheet.text(outcome, row) != null));
    }

    private static Target classes(Contrast contrast, SampleSheet sheet) {
        String column = contrast.column();
        return new Target(people -> {
            boolean[] positive = new boolean[people.samples().size()];
            for (int row = 0; row < positive.length; row++) {
                positive[row] = contrast.group().equals(people.text(column, row));
            }
            return Response.ofClasses(positive);
        }, contrast.group() + " against " + contrast.reference(), contrast.group(), contrast.reference(),
                row -> contrast.group().equals(sheet.text(column, row))
                        || contrast.reference().equals(sheet.text(column, row)));
    }

    private static Target survival(SurvivalColumns columns, SampleSheet sheet) {
        return new Target(people -> {
            int size = people.samples().size();
            boolean[] events = new boolean[size];
            for (int row = 0; row < size; row++) {
                events[row] = columns.coding().isEvent(String.valueOf(people.text(columns.event(), row)));
            }
            return Response.ofTimes(SurvivalTimes.of(IntStream.range(0, size)
                    .mapToDouble(row -> people.number(columns.time(), row)).toArray(), events));
        }, "survival (" + columns.words() + ")", "", "",
                row -> sheet.text(columns.time(), row) != null && sheet.text(columns.event(), row) != null);
    }

    private boolean known(String option, String column, SampleSheet sheet) {
        return Contrast.known(column, sheet, Location.ofFile(option), problems);
    }

    private void numbers() {
        check(request.mixing() >= 0 && request.mixing() <= 1, "--alpha", "The mixing (" + request.mixing()
                + ") is no share.", "1 is the lasso, 0 is ridge regression.", "--alpha 0.5");
        check(request.folds() >= 2, "--folds", request.folds() + " folds cannot be left out in turn.",
                "one is left out, the others are learnt from.", "--folds 5");
        check(request.repeats() >= 1, "--repeats", request.repeats() + " repeats are none.",
                "folds are drawn once at least.",
                "--repeats 10");
        check(List.of("min", "1se").contains(request.lambda()), "--lambda", "'" + request.lambda() + "' is not known.",
                "there are min, 1se.", "--lambda min");
        check(request.least() >= 0, "--least", request.least() + " counts per million are below zero.",
                "a feature needs some to be used, or none.", "--least 1");
        check(request.seen().map(share -> share >= 0 && share <= 1).orElse(true), "--seen", "The share ("
                + request.seen().orElse(0.0) + ") is none.", "it lies between 0 and 1.", "--seen 0.5");
    }

    private void check(boolean holds, String option, String what, String because, String fix) {
        if (!holds) {
            problems.error(CohortCode.OPTION, Location.ofFile(option), what, because, fix);
        }
    }
}
