package org.exodyn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.exodyn.input.ProblemReport;
import org.exodyn.study.simulation.ExportRequest;
import org.exodyn.study.simulation.ScenarioExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exodyn export SCENARIO --sbml`.
@Command(
        name = "export",
        description = {
            "Writes a scenario's culture model for other programs.",
            "One arm, draw and dose as SBML Level 3, with claims and records as annotations. Simulating it gives the curves of a run."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  exodyn export scenarios/pancreatic-caf-gemcitabine.yaml --sbml --out caf.xml",
            "  exodyn export my-scenario.yaml --sbml --arm control --draw 3 --dose \"100 nM\"",
            "  exodyn simulate caf.xml --end 4320%n",
            "The model counts minutes, copies and cubic micrometres. Donors are run before;",
            "what they leave in the medium is in the start values.%n"})
final class ExportCommand implements Runnable {
    @Mixin
    @SuppressWarnings("unused") // picocli fills it and answers --help and --version itself
    private final StandardOptions standard = new StandardOptions();

    @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
    @SuppressWarnings("NullAway.Init") // mandatory, so picocli always sets it
    private Path scenario;

    @Option(names = "--sbml", required = true, description = "As SBML Level 3 Version 2.")
    @SuppressWarnings("unused") // the only format there is, said so that others can join it
    private boolean sbml;

    @Option(names = "--arm", paramLabel = "NAME", description = "Which arm. Without it, the first that has vesicles.")
    private @Nullable String arm;

    @Option(
            names = "--draw",
            paramLabel = "N",
            description = "Which draw of the scenario's seed under the measured premise, from 1. Default: 1.")
    private int draw = 1;

    @Option(
            names = "--dose",
            paramLabel = "DOSE",
            description = "One of the scenario's doses, such as \"100 nM\". Without it, the one whose courses the report shows.")
    private @Nullable String dose;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Must not exist. Without it, the model goes to standard output.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it before run
    private CommandSpec spec;

    @Override
    public void run() {
        ScenarioExport export = ScenarioExport.of(new ExportRequest(scenario, Optional.ofNullable(arm), draw,
                Optional.ofNullable(dose), Optional.ofNullable(out)));
        PrintWriter err = spec.commandLine().getErr();
        if (!export.doubts().isEmpty()) {
            err.print(ProblemReport.render(export.doubts()));
            err.flush();
        }
        PrintWriter answer = spec.commandLine().getOut();
        export.facts().forEach(fact -> Screen.note(fact, spec.commandLine()));
        if (out == null) {
            answer.print(export.sbml());
        } else {
            answer.println("Written: " + out);
        }
        answer.flush();
    }
}
