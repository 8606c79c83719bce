package org.exodyn.study.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.exodyn.clinic.differential.Method;
import org.exodyn.clinic.normalisation.Normalisation;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.Suggestion;
import org.exodyn.study.explain.Explanation;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.result.JsonFile;
import org.exodyn.study.result.ResultFiles;
import org.exodyn.study.run.RunCode;
import org.exodyn.tables.Column;
import org.exodyn.tables.NumberColumn;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableReader;
import org.exodyn.tables.WholeColumn;

/// Explains the names of a profile's results folder: features, samples and figures. Everything is read from the folder.
public final class ProfileAccount {
    private static final int SHOWN = 20;
    private static final int FEW = 3;

    private final Path folder;
    private final ProfileManifest manifest;

    private ProfileAccount(Path folder, ProfileManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /// Whether a folder holds a profile.
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(ResultFiles.MANIFEST))
                && (Files.isRegularFile(folder.resolve("features.tsv"))
                        || Files.isRegularFile(folder.resolve("features.parquet")));
    }

    /// @throws ScientificInputException if its manifest cannot be read
    public static ProfileAccount of(Path folder) {
        try {
            return new ProfileAccount(folder,
                    JsonFile.read(folder.resolve(ResultFiles.MANIFEST), ProfileManifest.class));
        } catch (IOException broken) {
            throw unreadable(folder, ResultFiles.MANIFEST, broken);
        }
    }

    private static ScientificInputException unreadable(Path folder, String file, IOException broken) {
        Problems problems = new Problems();
        problems.error(RunCode.NO_RESULTS, Location.ofFile(folder.toString()), file + " cannot be read.",
                String.valueOf(broken.getMessage()), "profile the cohort again");
        return new ScientificInputException(problems.list());
    }

    /// What was asked, and every kind of name.
    public Explanation contents() {
        Explanation.Writer out = new Explanation.Writer();
        asked(out);
        out.section("Files read");
        manifest.inputs().forEach((file, hash) -> out.line(file, "SHA-256 " + hash));
        out.section("Tables");
        manifest.tables()
                .forEach(table -> out.line(table.file(), String.format(Locale.ROOT, "%,d rows", table.rows())));
        out.section("Figures");
        figures().forEach(figure -> out.line("", figure));
        Table features = table("features");
        out.section("Features, the most significant first");
        for (int row = 0; row < Math.min(SHOWN, features.rows()); row++) {
            out.line("", name(features, row));
        }
        if (features.rows() > SHOWN) {
            out.line("", String.format(Locale.ROOT, "and %,d more, in %s", features.rows() - SHOWN, file("features")));
        }
        Table samples = table("samples");
        out.section("Samples");
        out.line("", String.join(", ", names(samples)));
        return out.finish("What can be explained", "contents",
                manifest.options().getOrDefault("--contrast", ""));
    }

    private void asked(Explanation.Writer out) {
        out.section("What was asked");
        out.line("contrast", manifest.options().getOrDefault("--contrast", "not known"));
        out.line("design", manifest.design() + "; tested: " + manifest.tested());
        out.line("taken as", manifest.scale() + ", because " + manifest.scaleReason());
        out.line("method", method(manifest.method()));
        out.line("normalisation", Arrays.stream(Normalisation.values())
                .filter(one -> one.option().equals(manifest.normalisation())).findFirst().map(Normalisation::words)
                .orElse(manifest.normalisation()));
        out.line("tested", String.format(Locale.ROOT, "%,d of %,d features in %,d samples", manifest.testedFeatures(),
                manifest.features(), manifest.samples()));
    }

    private static String method(String option) {
        return Arrays.stream(Method.values()).filter(one -> one.option().equals(option)).findFirst()
                .map(one -> one.words() + " (" + one.source() + ")").orElse(option);
    }

    /// Explains a feature, a sample or a figure.
    ///
    /// @throws ScientificInputException if the profile has nothing of this name
    public Explanation explain(String word) {
        Table features = table("features");
        Table samples = table("samples");
        int feature = row(features, word);
        if (feature >= 0) {
            return feature(features, samples, feature);
        }
        int sample = row(samples, word);
        if (sample >= 0) {
            return sample(samples, sample);
        }
        if (figures().contains(word.toLowerCase(Locale.ROOT))) {
            return figure(word.toLowerCase(Locale.ROOT));
        }
        Set<String> all = new LinkedHashSet<>(figures());
        all.addAll(names(samples));
        all.addAll(names(features));
        // hsa-miR-21 is meant to be hsa-miR-21-5p sooner than hsa-miR-217, and that sooner than hsa-miR-1
        String begun = word.toLowerCase(Locale.ROOT);
        Set<String> near = new LinkedHashSet<>();
        all.stream().filter(one -> one.toLowerCase(Locale.ROOT).startsWith(begun + "-")).forEach(near::add);
        near.addAll(Suggestion.nearest(word, all));
        all.stream().filter(one -> one.toLowerCase(Locale.ROOT).contains(begun)).forEach(near::add);
        List<String> fixes = new ArrayList<>(near.stream().limit(FEW).toList());
        if (fixes.isEmpty()) {
            fixes.add("exodyn explain " + folder + ", which lists names");
        }
        Problems problems = new Problems();
        problems.error(RunCode.UNKNOWN_NAME, Location.ofFile(folder.toString()),
                "This profile has nothing called '" + word + "'.",
                "a name is one of a feature, a sample or a figure of the profile.", fixes);
        throw new ScientificInputException(problems.list());
    }

    private Explanation feature(Table features, Table samples, int row) {
        String name = name(features, row);
        Explanation.Writer out = new Explanation.Writer();
        out.section("Result");
        cells(out, features, row);
        manifest.tables().stream().map(ProfileManifest.TableFile::file)
                .filter(file -> file.matches("features-[a-z]+\\.tsv")).findFirst().ifPresent(file -> {
                    Table other = table(file.substring(0, file.length() - 4));
                    int at = row(other, name);
                    out.section("By another method");
                    out.line("method", method(file.substring("features-".length(), file.length() - 4)));
                    if (at >= 0) {
                        cells(out, other, at);
                    }
                });
        Table normalised = table("normalised");
        int at = row(normalised, name);
        if (at >= 0) {
            out.section("Normalised, log2, by sample");
            for (int sample = 0; sample < samples.rows(); sample++) {
                String column = name(samples, sample);
                out.line(column, text(normalised, column, at) + " (" + text(samples, "group", sample) + ")");
            }
        }
        asked(out);
        out.section("Where it stands");
        out.line("result", file("features") + ", row " + (row + 1));
        manifest.inputs().keySet().stream().findFirst()
                .ifPresent(input -> out.line("measured", "row " + name + " of " + input));
        return out.finish(name, "feature", text(features, "status", row));
    }

    private Explanation sample(Table samples, int row) {
        Explanation.Writer out = new Explanation.Writer();
        out.section("Quality");
        cells(out, samples, row);
        out.section("Where it stands");
        out.line("", file("samples") + ", row " + (row + 1));
        return out.finish(name(samples, row), "sample", text(samples, "group", row));
    }

    private Explanation figure(String id) {
        Explanation.Writer out = new Explanation.Writer();
        out.section("Drawn from");
        String drawn = switch (id) {
            case "depth", "components" -> "samples";
            case "heatmap" -> "normalised";
            case "survival" -> "kaplan-meier";
            default -> id.startsWith("cut-") ? "kaplan-meier" : id.startsWith("hazard-") ? "hazard-curves" : "features";
        };
        manifest.tables().stream().map(ProfileManifest.TableFile::file).filter(file -> file.startsWith(drawn + "."))
                .forEach(file -> out.line("", file));
        out.section("Files");
        manifest.files().forEach((file, hash) -> {
            if (file.startsWith("figures/" + id + ".")) {
                out.line(file, "SHA-256 " + hash);
            }
        });
        return out.finish(id, "figure", "");
    }

    private List<String> figures() {
        return manifest.files().keySet().stream().filter(file -> file.startsWith("figures/"))
                .map(file -> file.substring("figures/".length(), file.lastIndexOf('.'))).distinct().toList();
    }

    private String file(String stem) {
        return Files.isRegularFile(folder.resolve(stem + ".tsv")) ? stem + ".tsv" : stem + ".parquet";
    }

    private Table table(String stem) {
        try {
            return TableReader.read(folder.resolve(file(stem)));
        } catch (IOException broken) {
            throw unreadable(folder, file(stem), broken);
        }
    }

    private static void cells(Explanation.Writer out, Table table, int row) {
        table.columns().stream().skip(1)
                .forEach(column -> out.line(column.name().replace('_', ' '), text(table, column.name(), row)));
    }

    private static String text(Table table, String column, int row) {
        Column values = table.column(column);
        return switch (values) {
            case NumberColumn number when Double.isNaN(number.get(row)) -> "";
            case NumberColumn number -> NumberText.significant(number.get(row), 4);
            case WholeColumn whole -> String.format(Locale.ROOT, "%,d", whole.get(row));
            default -> String.valueOf(values.asText(row));
        };
    }

    private static String name(Table table, int row) {
        return String.valueOf(table.columns().getFirst().asText(row));
    }

    private static List<String> names(Table table) {
        return IntStream.range(0, table.rows()).mapToObj(row -> name(table, row)).toList();
    }

    /// The row of a name, whatever its case; -1 if there is none.
    private static int row(Table table, String word) {
        List<String> names = names(table);
        int exact = names.indexOf(word);
        return exact >= 0 ? exact
                : names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList()
                        .indexOf(word.toLowerCase(Locale.ROOT));
    }
}
