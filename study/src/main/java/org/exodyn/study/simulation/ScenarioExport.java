package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.exodyn.assembly.ArmModel;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Location;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.exodyn.quantity.Quantity;
import org.exodyn.study.run.PreparedCulture;
import org.exodyn.study.run.ScenarioRun;
import org.exodyn.study.run.Stage;

/// A scenario's culture model for other programs.
///
/// @param culture the arm with the numbers of its draw
/// @param sbml the text of the model
/// @param facts sentences on arm, draw and dose
/// @param doubts warnings on the scenario
public record ScenarioExport(PreparedCulture culture, String sbml, List<String> facts, List<Problem> doubts) {

    private static final int MOST_DRAWS = 1_000_000;

    public ScenarioExport {
        facts = List.copyOf(facts);
        doubts = List.copyOf(doubts);
    }

    /// Assembles the scenario, draws, runs the donors, and writes the recipients' culture; to a file if one is named.
    ///
    /// @throws org.exodyn.input.ScientificInputException if the scenario or an option has problems
    public static ScenarioExport of(ExportRequest request) {
        Atlas atlas = Atlas.loadEmbedded();
        Problems problems = new Problems();
        request.out().ifPresent(file -> OutputFiles.checkFree(file, "--out", problems));
        if (request.draw() < 1 || request.draw() > MOST_DRAWS) {
            problems.error(SimulationCode.OPTION, Location.ofFile("--draw"),
                    "There is no draw " + request.draw() + ".", "Draws are counted from 1 to " + MOST_DRAWS + ".");
        }
        ScenarioDocument document = ScenarioReader.read(request.scenario(), new AtlasVocabulary(atlas), problems);
        problems.throwIfErrors();
        if (document == null) {
            throw new IllegalStateException("impossible state: no scenario was read and no problem reported");
        }
        Scenario scenario = document.scenario();
        ScenarioRun.Assembled assembled = new ScenarioRun(atlas, document, 1, Stage.silent()).assemble(problems);
        problems.throwIfErrors();
        int arm = arm(request, assembled.models(), problems);
        OptionalInt dose = dose(request, scenario, problems);
        problems.throwIfErrors();
        PreparedCulture culture = PreparedCulture.of(scenario, assembled, arm, request.draw() - 1, dose);
        List<String> facts = List.of("Arm '" + culture.arm() + "', recipients.",
                "Draw " + request.draw() + " of the measured premise, seed " + scenario.ensemble().seed() + ".",
                "Dose " + scenario.drug().doses().get(culture.dose()).format() + " of " + scenario.drug().name().id()
                        + ".",
                "Time runs from 0 to " + (long) culture.timesMin()[culture.timesMin().length - 1] + " minutes.");
        String text = CultureExport.text(atlas, culture, scenario.title(), facts);
        request.out().ifPresent(file -> OutputFiles.writeText(file, "--out", text));
        return new ScenarioExport(culture, text, facts, problems.list());
    }

    private static int arm(ExportRequest request, List<ArmModel> arms, Problems problems) {
        List<String> names = new ArrayList<>();
        int first = 0;
        for (int index = arms.size() - 1; index >= 0; index--) {
            names.addFirst(arms.get(index).arm().name());
            first = arms.get(index).classes().isEmpty() ? first : index;
        }
        if (request.arm().isEmpty()) {
            return first;
        }
        int found = names.indexOf(request.arm().get());
        if (found < 0) {
            problems.error(SimulationCode.UNKNOWN_NAME, Location.ofFile("--arm"),
                    "The scenario has no arm '" + request.arm().get() + "'.",
                    "Its arms are " + String.join(", ", names.stream().map(name -> "'" + name + "'").toList()) + ".",
                    Suggestion.nearest(request.arm().get(), names));
        }
        return Math.max(found, 0);
    }

    private static OptionalInt dose(ExportRequest request, Scenario scenario, Problems problems) {
        if (request.dose().isEmpty()) {
            return OptionalInt.empty();
        }
        String wanted = request.dose().get();
        List<Quantity> doses = scenario.drug().doses();
        for (int index = 0; index < doses.size(); index++) {
            try {
                Quantity one = Quantity.parse(wanted);
                double there = doses.get(index).in(doses.get(index).unit().symbol());
                double asked = one.in(doses.get(index).unit().symbol());
                if (Math.abs(there - asked) <= 1e-9 * Math.abs(there)) {
                    return OptionalInt.of(index);
                }
            } catch (IllegalArgumentException _) {
                break;
            }
        }
        problems.error(SimulationCode.OPTION, Location.ofFile("--dose"), "The scenario has no dose '" + wanted + "'.",
                "Its doses are " + String.join(", ", doses.stream().map(Quantity::format).toList()) + ".");
        return OptionalInt.empty();
    }
}
