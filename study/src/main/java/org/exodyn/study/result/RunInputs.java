package org.exodyn.study.result;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.study.run.CheckLevel;
import org.exodyn.study.run.RunCode;

/// All that decides the bits of a run, kept beside an unfinished one: only with the same can it go on. Threads are not among them,
/// nor is the place of the scenario's file.
///
/// @param exodyn version, with revision where known
/// @param code fingerprint of the program's classes; empty where it was not kept
/// @param check lower case
public record RunInputs(int format, String exodyn, String code, String scenarioSha256, String evidenceSha256, long seed,
        int draws, String check) {

    private static final int FORMAT = 1;

    /// What a run is about to be made of.
    public static RunInputs of(ScenarioDocument document, String evidenceSha256, CheckLevel check) {
        return new RunInputs(FORMAT, SoftwareVersion.text(), ProgramCode.fingerprint(), document.sha256(),
                evidenceSha256, document.scenario().ensemble().seed(), document.scenario().ensemble().draws(),
                check.name().toLowerCase(Locale.ROOT));
    }

    /// What a finished run was made of, as far as its manifest says.
    static RunInputs of(Manifest manifest) {
        return new RunInputs(FORMAT, new SoftwareVersion(manifest.exodyn(), manifest.revision()).inWords(), "",
                manifest.scenario().sha256(), manifest.evidenceSha256(), manifest.seed(), manifest.draws(),
                manifest.check());
    }

    /// A digest of all of it.
    byte[] identity() {
        return Sha256.begin().digest(JsonFile.text(this).getBytes(StandardCharsets.UTF_8));
    }

    /// Reports each difference between this, which is asked for, and another run that is there.
    ///
    /// @param run what the other run is, e.g. `The unfinished run`
    /// @param place where it is
    /// @param scenario a copy of its scenario
    /// @param free a folder for a run of its own
    void refuseDifferences(RunInputs other, String run, Path place, Path scenario, String free, Problems problems) {
        Differences differences = new Differences(run, place, free, problems);
        differences.tell("scenario", "the scenario with SHA-256 ", other.scenarioSha256, scenarioSha256, "",
                "the scenario as it was, " + scenario);
        differences.tell("evidence", "the evidence with SHA-256 ", other.evidenceSha256, evidenceSha256, "",
                "the Exodyn that began it");
        differences.tell("seed", "seed ", Long.toString(other.seed), Long.toString(seed), "", "--seed " + other.seed);
        differences.tell("draws", "", Integer.toString(other.draws), Integer.toString(draws), " draws",
                "--draws " + other.draws);
        differences.tell("check", "check level ", other.check, check, "", "--check " + other.check);
        differences.tell("exodyn", "Exodyn ", other.exodyn, exodyn, "", "the Exodyn that began it");
        if (other.exodyn.equals(exodyn) && !other.code.isEmpty()) {
            differences.tell("code", "a build of Exodyn with fingerprint ", other.code, code, "",
                    "the build that began it");
        }
    }

    private record Differences(String run, Path place, String free, Problems problems) {
        void tell(String path, String before, String there, String wanted, String after, String fix) {
            if (!there.equals(wanted)) {
                problems.error(RunCode.OTHER_INPUTS, new Location(place.toString(), 0, 0, path),
                        run + " was begun with " + before + there + after + "; this one would have " + before + wanted
                                + after + ".",
                        "a run goes on with what it began with only; otherwise its numbers would be of two kinds.",
                        fix, "a run of its own: --out " + free + ", without --resume");
            }
        }
    }
}
