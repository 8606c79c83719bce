package org.exodyn.study.gallery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.scenario.EnsembleSettings;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Problems;
import org.exodyn.study.report.ReportContent;
import org.exodyn.study.run.ScenarioRun;
import org.exodyn.study.run.Stage;
import org.exodyn.study.summary.ReportAssembly;

/// A shipped scenario as the gallery shows it: assembled always, run only when asked for.
final class Exhibit {
    /// Few, so that the gallery is made in minutes; bands are rough, and the page says so.
    static final int DRAWS = 20;

    private final String name;
    private final ScenarioDocument document;
    private final ScenarioRun run;
    private final ScenarioRun.Assembled assembled;

    Exhibit(String name, String text) {
        this.name = name;
        Problems problems = new Problems();
        ScenarioDocument read = ScenarioReader.read(name + ".yaml", text.getBytes(StandardCharsets.UTF_8),
                new AtlasVocabulary(Atlas.loadEmbedded()), problems);
        problems.throwIfErrors();
        if (read == null) {
            throw new IllegalStateException("impossible state: no scenario was read and no problem reported");
        }
        document = new ScenarioDocument(
                read.scenario().withEnsemble(new EnsembleSettings(DRAWS, read.scenario().ensemble().seed())),
                read.locations(), read.defaults(), read.source(), read.sha256());
        run = new ScenarioRun(Atlas.loadEmbedded(), document, Runtime.getRuntime().availableProcessors(),
                Stage.silent());
        assembled = run.assemble(problems);
        problems.throwIfErrors();
    }

    String name() {
        return name;
    }

    Scenario scenario() {
        return document.scenario();
    }

    /// How many cultures a run simulates per draw.
    int size() {
        return scenario().arms().size() * scenario().drug().doses().size();
    }

    /// SHA-256, shortened, of what the numbers come from: the scenario's text, the equations of all arms, and the distributions that
    /// their parameters are drawn from. Records and code that the scenario does not use are not part of it.
    String fingerprint() {
        StringBuilder all = new StringBuilder(document.sha256()).append(' ').append(DRAWS).append('\n');
        assembled.models().forEach(arm -> {
            arm.conditioningModel().ifPresent(model -> all.append(model).append('\n'));
            all.append(arm.culture()).append('\n');
        });
        for (ParameterAxis axis : assembled.space().axes()) {
            all.append(axis.parameter().id()).append(' ').append(axis.factor());
            for (double u : new double[] {0.05, 0.5, 0.95}) {
                all.append(' ').append(Double.toHexString(axis.inSlotUnit(u)));
            }
            all.append('\n');
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Runs it under all its premises.
    ReportContent report() {
        return ReportAssembly.content(run.run(assembled));
    }
}
