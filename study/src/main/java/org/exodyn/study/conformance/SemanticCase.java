package org.exodyn.study.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.plan.Quantification;
import org.exodyn.exchange.sbml.SbmlDocument;
import org.exodyn.exchange.sbml.SbmlPlan;
import org.exodyn.exchange.sbml.SbmlReader;
import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.Severity;
import org.exodyn.study.simulation.Column;
import org.exodyn.study.simulation.ModelSimulation;
import org.exodyn.study.simulation.TimeCourse;
import org.exodyn.study.simulation.TimeCourseOptions;

/// Runs a case of the semantic part of the suite and judges it: at every point |got − expected| ≤ Ta + Tr·|expected|; what is
/// infinite or no number must be so in both.
final class SemanticCase {

    /// Far more than any case needs that can be solved.
    private static final double SECONDS_ALLOWED = 20;

    private SemanticCase() {}

    static Verdict run(SuiteCase one) {
        long begun = System.nanoTime();
        String wrong;
        try {
            one.checkSettings();
            wrong = wrong(one);
        } catch (ScientificInputException refused) {
            return verdict(one, Verdict.Outcome.REFUSED, told(refused.problems()), begun);
        } catch (UnjudgedCase unjudged) {
            return verdict(one, Verdict.Outcome.REFUSED, String.valueOf(unjudged.getMessage()), begun);
        } catch (NumericalFailure failure) {
            return verdict(one, Verdict.Outcome.REFUSED, "numerical failure: " + failure.getMessage(), begun);
        }
        return verdict(one, wrong.isEmpty() ? Verdict.Outcome.PASSED : Verdict.Outcome.WRONG, wrong, begun);
    }

    private static Verdict verdict(SuiteCase one, Verdict.Outcome outcome, String reason, long begun) {
        return new Verdict(one, outcome, reason, (System.nanoTime() - begun) * 1e-9);
    }

    /// The first error among problems: code, place and sentence.
    static String told(List<Problem> problems) {
        return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).findFirst()
                .map(problem -> problem.code().code() + " line " + problem.location().line() + " "
                        + problem.location().path() + ": " + problem.what())
                .orElse("");
    }

    static SbmlPlan plan(SuiteCase one) {
        Problems problems = new Problems();
        Optional<SbmlDocument> document = SbmlReader.read(one.model(), XmlLimits.USUAL, problems);
        Optional<SbmlPlan> plan = document.flatMap(read -> SbmlPlan.of(read, problems));
        problems.throwIfErrors();
        return plan.orElseThrow(() -> new IllegalStateException("impossible state: no plan and no problem"));
    }

    private static String wrong(SuiteCase one) {
        SbmlPlan plan = plan(one);
        ModelSimulation simulation = ModelSimulation.of(plan);
        ExpectedTable expected = ExpectedTable.read(one.results());
        List<String> names = expected.names().subList(1, expected.names().size());
        Set<String> amounts = new HashSet<>(one.names("amount"));
        Set<String> concentrations = new HashSet<>(one.names("concentration"));
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            Optional<Column> column = amounts.contains(name) ? Column.of(plan, name, Quantification.AMOUNT)
                    : concentrations.contains(name) ? Column.of(plan, name, Quantification.CONCENTRATION)
                            : Column.of(plan, name);
            if (column.isEmpty()) {
                return "nothing is called " + name;
            }
            columns.add(column.get());
        }
        double start = one.number("start", 0);
        double end = start + one.number("duration", 0);
        TimeCourse course = simulation.run(columns, TimeCourseOptions.of(start, end, (int) one.number("steps", 1))
                .within(SECONDS_ALLOWED));
        return difference(expected, course, one.number("absolute", 0), one.number("relative", 0));
    }

    private static String difference(ExpectedTable expected, TimeCourse got, double absolute, double relative) {
        if (expected.rows().size() != got.times().length) {
            return got.times().length + " output times instead of " + expected.rows().size();
        }
        for (int row = 0; row < got.times().length; row++) {
            double[] wanted = expected.rows().get(row);
            for (int column = 1; column < wanted.length; column++) {
                double value = got.values()[row][column - 1];
                if (!agrees(value, wanted[column], absolute, relative)) {
                    return String.format(Locale.ROOT, "%s at time %s is %s instead of %s",
                            expected.names().get(column), wanted[0], value, wanted[column]);
                }
            }
        }
        return "";
    }

    static boolean agrees(double got, double expected, double absolute, double relative) {
        if (Double.isNaN(expected) || Double.isInfinite(expected)) {
            return Double.compare(got, expected) == 0;
        }
        return Math.abs(got - expected) <= absolute + relative * Math.abs(expected);
    }
}
