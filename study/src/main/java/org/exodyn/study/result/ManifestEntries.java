package org.exodyn.study.result;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.SequencedMap;
import org.exodyn.study.run.CheckLevel;
import org.exodyn.study.run.DrawSet;
import org.exodyn.study.run.RunOutcome;

/// Fills a manifest from a run.
public final class ManifestEntries {

    private ManifestEntries() {}

    /// @param files the files written so far, all but the manifest itself
    public static Manifest of(RunOutcome run, ResultFiles files, Path scenario, SequencedMap<String, String> options,
            CheckLevel check, Instant started, Instant ended) {
        SoftwareVersion version = SoftwareVersion.current();
        RunOutcome.Account account = run.account();
        return new Manifest(
                version.version(),
                version.revision(),
                Runtime.version() + ", " + System.getProperty("java.vm.name", "unknown virtual machine"),
                started.toString(),
                ended.toString(),
                options,
                run.document().scenario().ensemble().seed(),
                run.document().scenario().ensemble().draws(),
                account.threads(),
                check.name().toLowerCase(Locale.ROOT),
                run.sets().stream().map(DrawSet::premise).toList(),
                run.arms().stream().map(arm -> arm.models().arm().name()).toList(),
                new Manifest.Input(String.valueOf(scenario.getFileName()), run.document().scenario().title(),
                        run.document().sha256()),
                run.atlas().contentHash(),
                new Manifest.Solver("bytecode", "BDF, variable order and step", RunOutcome.RELATIVE_TOLERANCE,
                        account.simulations(), account.steps(), account.rejectedSteps(), account.seconds(),
                        account.simulations() / Math.max(account.seconds(), 1e-9)),
                run.prior().tried(),
                run.prior().rejected(),
                files.tables(),
                files.others());
    }
}
