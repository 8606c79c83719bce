package org.exodyn.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.scenario.EnsembleSettings;
import org.exodyn.biology.scenario.Premise;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Problems;
import org.exodyn.study.run.ScenarioRun;
import org.exodyn.study.run.Stage;

/// The scenario that ships, with fewer draws.
record ShippedScenario(Atlas atlas, ScenarioDocument document) {

    private static final Path FILE = Path.of("scenarios", "pancreatic-caf-gemcitabine.yaml");

    static ShippedScenario read(int draws, Set<Premise> premises) {
        return read(draws, premises, 0);
    }

    /// @param cells followed one by one in each draw
    static ShippedScenario read(int draws, Set<Premise> premises, int cells) {
        Atlas atlas = Atlas.loadEmbedded();
        Problems problems = new Problems();
        ScenarioDocument read = ScenarioReader.read(file(), new AtlasVocabulary(atlas), problems);
        problems.throwIfErrors();
        if (read == null) {
            throw new IllegalStateException("impossible state: no scenario was read and no problem reported");
        }
        Scenario full = read.scenario();
        Scenario fewer = new Scenario(full.title(), full.question(), full.cancer(), full.engine(), full.evidence(),
                full.culture(), full.recipients(), full.donors(), full.drug(), full.arms(), full.duration(),
                full.measurement(), premises, new EnsembleSettings(draws, full.ensemble().seed(), cells));
        return new ShippedScenario(atlas,
                new ScenarioDocument(fewer, read.locations(), read.defaults(), read.source(), read.sha256()));
    }

    /// The file, wherever in the repository the benchmark was started.
    private static Path file() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path file = folder.resolve(FILE);
            if (Files.exists(file)) {
                return file;
            }
            folder = folder.getParent();
        }
        throw new IllegalStateException("Start the benchmarks somewhere in the repository: they need " + FILE);
    }

    ScenarioRun run(int threads) {
        return new ScenarioRun(atlas, document, threads, Stage.silent());
    }

    ScenarioRun.Assembled assembled() {
        Problems problems = new Problems();
        ScenarioRun.Assembled assembled = run(1).assemble(problems);
        problems.throwIfErrors();
        return assembled;
    }
}
