package org.exodyn.study.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.plan.EventAssignment;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Quantification;
import org.exodyn.engine.plan.Rule;
import org.exodyn.exchange.sbml.Dialect;
import org.exodyn.exchange.sbml.SbmlDocument;
import org.exodyn.exchange.sbml.SbmlPlan;
import org.exodyn.exchange.sbml.SbmlReader;
import org.exodyn.exchange.sbml.SbmlWriter;
import org.exodyn.exchange.sbml.UnitText;
import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.input.Location;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.exodyn.tables.TableFormat;
import org.exodyn.tables.TableFormatException;

/// The use cases on models that others wrote.
public final class ForeignModels {

    private static final int MOST_STEPS = 10_000_000;

    private ForeignModels() {}

    /// Seeks the steady state of a model, or simulates it twice, the second time with smaller tolerances for an estimate of the error, and writes what was asked for.
    ///
    /// @throws org.exodyn.input.ScientificInputException if the model or an option has problems
    /// @throws NumericalFailure where the solution cannot be continued
    public static SimulationReport simulate(SimulationRequest request) {
        Problems problems = new Problems();
        check(request, problems);
        Optional<SbmlDocument> document = SbmlReader.read(request.model(), XmlLimits.USUAL, problems);
        Optional<SbmlPlan> read = document.flatMap(one -> SbmlPlan.of(one, problems));
        List<Column> columns = read.map(plan -> columns(plan, request, problems)).orElse(List.of());
        problems.throwIfErrors();
        SbmlPlan plan = read.orElseThrow(() -> new IllegalStateException("impossible state: no plan, no problem"));
        return request.steady() ? rest(plan, columns, request, problems)
                : course(plan, UnitText.of(document.orElseThrow()), columns, request, problems);
    }

    private static SimulationReport rest(SbmlPlan plan, List<Column> columns, SimulationRequest request,
            Problems problems) {
        RestingModel rest = RestingModel.of(plan, columns, request.options(), problems);
        request.out().ifPresent(file -> OutputFiles.writeTable(file, "--out", CourseTable.table(rest)));
        writeAccount(request, rest.account(), rest.tolerances());
        return new SimulationReport(request.out().isPresent() ? "" : CourseTable.csv(rest), rest.account(),
                problems.list());
    }

    private static SimulationReport course(SbmlPlan plan, UnitText units, List<Column> columns,
            SimulationRequest request, Problems problems) {
        ModelSimulation simulation = ModelSimulation.of(plan);
        TimeCourseOptions options = request.options();
        AlgebraicStart.look(plan, simulation, request.model().toString(), problems);
        TimeCourse course = simulation.run(columns, options);
        ErrorEstimate estimate = ErrorEstimate.of(course, simulation, columns, options);
        List<String> sensitivities = List.of();
        TimeCourse shown = course;
        if (!request.sensitivities().isEmpty()) {
            SensitivityCourse by = SensitivityCourse.of(plan, columns, request.sensitivities(), options, problems);
            shown = course.with(by.names(), by.values());
            sensitivities = List.of("sensitivities      by " + String.join(", ", request.sensitivities())
                    + ", solved with the state by BDF at the same tolerances");
        }
        TimeCourse all = shown;
        Doubts.look(plan, course, estimate, simulation.quiet(course, options), request.model().toString(), problems);
        request.out().ifPresent(file -> OutputFiles.writeTable(file, "--out", CourseTable.table(all)));
        request.plot().ifPresent(file -> OutputFiles.writeText(file, "--plot",
                CoursePlot.draw(all, String.valueOf(request.model().getFileName()), units.time(),
                        id -> units.of(id, request.amounts()))));
        Tolerances tolerances = simulation.namedTolerances(options);
        List<String> account = new ArrayList<>(
                AccountText.of(course, options, simulation.states(), estimate, tolerances));
        account.addAll(sensitivities);
        writeAccount(request, account, tolerances);
        return new SimulationReport(request.out().isPresent() ? "" : CourseTable.csv(all), account,
                problems.list());
    }

    private static void writeAccount(SimulationRequest request, List<String> account, Tolerances tolerances) {
        request.account().ifPresent(file -> OutputFiles.writeText(file, "--account",
                String.join("\n", account) + "\n" + String.join("\n", tolerances.all()) + "\n"));
    }

    private static void check(SimulationRequest request, Problems problems) {
        TimeCourseOptions options = request.options();
        if (!(options.from() >= 0) || !(options.end() > options.from()) || Double.isInfinite(options.end())) {
            option("--end", String.format(Locale.ROOT, "A time course cannot go from %s to %s.", options.from(),
                    options.end()), "Time starts at 0 and goes on.", "--end " + (Math.max(options.from(), 0) + 100),
                    problems);
        }
        if (options.steps() < 1 || options.steps() > MOST_STEPS) {
            option("--steps", "A time course cannot have " + options.steps() + " steps.",
                    "There must be at least one and at most " + MOST_STEPS + ".", "--steps 100", problems);
        }
        if (!(options.relativeTolerance() >= 1e-12 && options.relativeTolerance() <= 0.1)) {
            option("--rtol", "The relative tolerance cannot be " + options.relativeTolerance() + ".",
                    "It is between 1e-12, where rounding begins, and 0.1.", "--rtol 1e-8", problems);
        }
        if (!(options.absoluteTolerance() > 0 && options.absoluteTolerance() <= 0.1)) {
            option("--atol", "The absolute tolerance cannot be " + options.absoluteTolerance()
                    + " of the magnitude.", "It is between 0 and 0.1.", "--atol 1e-10", problems);
        }
        request.out().ifPresent(file -> {
            OutputFiles.checkFree(file, "--out", problems);
            try {
                TableFormat.of(file);
            } catch (TableFormatException _) {
                option("--out", "The name '" + file.getFileName() + "' does not say which format is wanted.",
                        "It must end in .csv, .tsv or .parquet.", "--out " + stem(file) + ".csv", problems);
            }
        });
        request.account().ifPresent(file -> OutputFiles.checkFree(file, "--account", problems));
        if (request.steady() && request.plot().isPresent()) {
            option("--plot", "A steady state cannot be drawn as a course.", "It is one value per quantity.",
                    "leave out --plot", problems);
        }
        request.plot().ifPresent(file -> {
            OutputFiles.checkFree(file, "--plot", problems);
            if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
                option("--plot", "The name '" + file.getFileName() + "' does not end in .svg.",
                        "The plot is an SVG drawing.", "--plot " + stem(file) + ".svg", problems);
            }
        });
    }

    private static String stem(Path file) {
        return file.toString().replaceFirst("\\.[^./]*$", "");
    }

    private static void option(String option, String what, String because, String fix, Problems problems) {
        problems.error(SimulationCode.OPTION, Location.ofFile(option), what, because, fix);
    }

    private static List<Column> columns(SbmlPlan plan, SimulationRequest request, Problems problems) {
        List<Column> columns = new ArrayList<>();
        List<String> wanted = request.shown().stream().map(String::strip).distinct().toList();
        for (String id : wanted.isEmpty() ? interesting(plan) : wanted) {
            Optional<Column> column = request.amounts() ? Column.of(plan, id, Quantification.AMOUNT)
                    : Column.of(plan, id);
            column.ifPresentOrElse(columns::add, () -> problems.error(SimulationCode.UNKNOWN_NAME,
                    Location.ofFile("--show"), "The model has nothing named '" + id + "'.", "",
                    Suggestion.nearest(id, plan.nameById().keySet())));
        }
        return columns;
    }

    /// All species, and whatever else a rule or event changes.
    private static List<String> interesting(SbmlPlan model) {
        Plan plan = model.plan();
        Set<String> names = new LinkedHashSet<>();
        plan.species().forEach(one -> names.add(one.id()));
        for (Rule rule : plan.rules()) {
            switch (rule) {
                case Rule.Assignment(String variable, var _) -> names.add(variable);
                case Rule.Rate(String variable, var _) -> names.add(variable);
                case Rule.Algebraic _ -> {
                }
            }
        }
        for (Event event : plan.events()) {
            event.assignments().stream().map(EventAssignment::variable).forEach(names::add);
        }
        names.addAll(AlgebraicStart.determined(plan));
        return model.nameById().entrySet().stream().filter(entry -> names.contains(entry.getValue()))
                .map(java.util.Map.Entry::getKey).toList();
    }

    /// The dialects that can be written, as they are typed.
    public static List<String> dialects() {
        return Arrays.stream(Dialect.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    }

    /// Writes a model in another dialect, without submodels.
    ///
    /// @param dialect one of [#dialects()]
    /// @return what was left out
    /// @throws org.exodyn.input.ScientificInputException if the model has problems or the dialect cannot say what it says
    public static List<Problem> convert(Path from, Path to, String dialect) {
        Problems problems = new Problems();
        String word = dialect.toLowerCase(Locale.ROOT);
        if (!dialects().contains(word)) {
            problems.error(SimulationCode.OPTION, Location.ofFile("--to"), "There is no dialect '" + dialect + "'.",
                    "It is one of " + String.join(", ", dialects()) + ".", Suggestion.nearest(word, dialects()));
            problems.throwIfErrors();
        }
        Dialect wanted = Dialect.valueOf(word.toUpperCase(Locale.ROOT));
        OutputFiles.checkFree(to, "OUT", problems);
        Optional<SbmlDocument> read = SbmlReader.read(from, XmlLimits.USUAL, problems);
        String text = read.map(document -> SbmlWriter.write(document, wanted, problems)).orElse("");
        problems.throwIfErrors();
        OutputFiles.writeText(to, "OUT", text);
        return problems.list();
    }
}
