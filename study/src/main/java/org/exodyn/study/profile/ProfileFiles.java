package org.exodyn.study.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Future;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.result.JsonFile;
import org.exodyn.study.result.ResultFiles;
import org.exodyn.study.result.ResultsFolder;
import org.exodyn.study.result.Sha256;
import org.exodyn.study.result.SoftwareVersion;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableWriter;

/// Writes the contents of a profile's results folder.
final class ProfileFiles {
    /// Beyond, a table is written as Parquet alone: as text it would be a tenth of the run and hundreds of megabytes.
    private static final long MOST_FIELDS_AS_TEXT = 2_000_000;

    private final ResultsFolder folder;
    private final Beside beside;
    private final List<ProfileManifest.TableFile> tables = new ArrayList<>();
    private final SequencedMap<String, String> others = new LinkedHashMap<>();

    ProfileFiles(ResultsFolder folder, Beside beside) {
        this.folder = folder;
        this.beside = beside;
    }

    /// @param pdf writes figures; it is made on the side and used there
    void write(Profile profile, Instant started, Future<FigurePdf> pdf) throws IOException {
        ProfilePage page = new ProfilePage(profile);
        text(ResultFiles.REPORT, page.render());
        Files.createDirectory(folder.file("figures"));
        Future<SequencedMap<String, String>> drawn = beside.begin(() -> pdfs(page.figures(), pdf.get()));
        for (Figure figure : page.figures()) {
            text("figures/" + figure.id() + ".svg",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + figure.svg() + "\n");
        }
        for (Map.Entry<String, Table> one : ProfileTables.of(profile).entrySet()) {
            for (String ending : endings(one.getKey(), one.getValue(), profile.request().parquet())) {
                String name = one.getKey() + ending;
                TableWriter.write(one.getValue(), folder.file(name));
                tables.add(new ProfileManifest.TableFile(name, one.getValue().rows(), one.getValue().names(),
                        Sha256.of(folder.file(name))));
            }
        }
        others.putAll(Beside.result(drawn));
        JsonFile.write(manifest(profile, started), folder.file(ResultFiles.MANIFEST));
    }

    private SequencedMap<String, String> pdfs(List<Figure> figures, FigurePdf pdf) throws IOException {
        SequencedMap<String, String> hashes = new LinkedHashMap<>();
        for (Figure figure : figures) {
            String name = "figures/" + figure.id() + ".pdf";
            pdf.write(figure, folder.file(name));
            hashes.put(name, Sha256.of(folder.file(name)));
        }
        return hashes;
    }

    /// Tables are text, which everything reads; those with a row per feature are Parquet too if asked for, and Parquet alone where text
    /// would be unwieldy.
    private static List<String> endings(String name, Table table, boolean parquet) {
        boolean large = (long) table.rows() * table.columns().size() > MOST_FIELDS_AS_TEXT;
        boolean columns = parquet && (name.startsWith("features") || name.equals("normalised"));
        return large ? List.of(".parquet") : columns ? List.of(".tsv", ".parquet") : List.of(".tsv");
    }

    private void text(String name, String text) throws IOException {
        Path file = folder.file(name);
        Files.writeString(file, text);
        others.put(name, Sha256.of(file));
    }

    private ProfileManifest manifest(Profile profile, Instant started) throws IOException {
        SoftwareVersion version = SoftwareVersion.current();
        ProfilePlan plan = profile.plan();
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        inputs.put(String.valueOf(profile.request().table().getFileName()), Sha256.of(profile.request().table()));
        inputs.put(String.valueOf(profile.request().samples().getFileName()),
                Sha256.of(profile.request().samples()));
        return new ProfileManifest(version.version(), version.revision(),
                Runtime.version() + ", " + System.getProperty("java.vm.name", "unknown virtual machine"),
                started.toString(),
                Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString(),
                ProfileCommandLine.options(profile.request()), inputs, plan.whole().table().scale().option(),
                plan.whole().scale().reason(), plan.formula().text(), plan.design().names(),
                plan.design().names().get(plan.design().coefficient()), plan.method().option(),
                profile.main().normalisation().option(), plan.cohort().table().features().size(),
                profile.main().features().size(), plan.cohort().sheet().samples().size(),
                profile.survival().map(ProfileFiles::read).orElse(null), List.copyOf(tables), others);
    }

    private static ProfileManifest.SurvivalRead read(SurvivalAnalysis survival) {
        SurvivalColumns columns = survival.columns();
        HazardModel model = survival.model();
        return new ProfileManifest.SurvivalRead(columns.time(), columns.event(), columns.coding().words(),
                columns.asked(), model.followUp().times().size(), model.followUp().times().events(), model.words(),
                model.tiesWords());
    }
}
