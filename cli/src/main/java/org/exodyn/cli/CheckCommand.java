package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.exodyn.input.Problem;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.Severity;
import org.exodyn.study.ScenarioFiles;
import org.exodyn.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn check FILE…`.
@Command(
        name = "check",
        description = {
            "Lists every problem of scenarios at once.",
            "Each with its place and a proposal. Simulates nothing."},
        footerHeading = "%nExample:%n",
        footer = "  exodyn check my-scenario.yaml%n")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files.")
    private final List<Path> files = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Problem> problems = new ArrayList<>();
        List<ScenarioFiles.Checked> answers = Study.check(files);
        for (int file = 0; file < files.size(); file++) {
            ScenarioFiles.Checked checked = answers.get(file);
            String start = "OK " + files.get(file) + ": ";
            checked.summary().ifPresent(
                    summary -> out.println(start + summary + ", " + ProblemReport.count(checked.problems())));
            problems.addAll(checked.problems());
        }
        if (!problems.isEmpty()) {
            spec.commandLine().getErr().print(ProblemReport.render(problems));
            spec.commandLine().getErr().flush();
        }
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR) ? ExitCode.INPUT : 0;
    }
}
