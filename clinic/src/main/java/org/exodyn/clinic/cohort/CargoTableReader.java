package org.exodyn.clinic.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.tables.TableFormatException;
import org.exodyn.tables.TableReader;
import org.jspecify.annotations.Nullable;

/// Reads a cargo table: features in rows, samples in columns, the feature's name first. TSV, CSV or Parquet, also with gzip.
///
/// All problems are collected. Of one kind the first ten are told with their places, then their number.
public final class CargoTableReader {
    private static final int TOLD = 10;

    private static final Map<String, String> SEPARATORS = Map.of(";", "semicolons", "\t", "tabs", ",", "commas");
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\\d{1,2}",
            Pattern.CASE_INSENSITIVE);

    private final Path file;
    private final Problems problems;
    /// What separates the fields instead of what the name promises; empty if all is well.
    private String separator = "";
    private final Map<CohortCode, Integer> met = new HashMap<>();
    private final Map<CohortCode, String> lastTold = new HashMap<>();
    /// Fields that are no numbers, by column; a whole column of them is one problem.
    private final Map<Integer, List<WrongField>> wrong = new java.util.TreeMap<>();
    private final CellReading cell = new CellReading();
    private List<String> samples = List.of();
    private int skipped;
    private final List<String> features = new ArrayList<>();
    private final Map<String, Integer> firstLine = new HashMap<>();
    private final List<double[]> numbers = new ArrayList<>();
    private final List<byte[]> standings = new ArrayList<>();
    /// The line of each feature.
    private final List<Integer> lines = new ArrayList<>();
    private NumbersSeen seen = new NumbersSeen(0);

    private CargoTableReader(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// A table and how its scale was found.
    public record Read(CargoTable table, ScaleDetection scale) {}

    /// @param said what its user says of the numbers
    /// @return null if there is no table to speak of; problems say why
    public static @Nullable Read read(Path file, Optional<Scale> said, Problems problems) {
        return new CargoTableReader(file, problems).read(said);
    }

    private @Nullable Read read(Optional<Scale> said) {
        if (!scan(file, problems, new Rows())) {
            return null;
        }
        if (!separator.isEmpty()) {
            tellSeparator(file, separator, problems);
            return null;
        }
        tellWrongFields();
        tellRest();
        datesForNames();
        if (features.isEmpty() || samples.isEmpty()) {
            problems.error(CohortCode.NOT_A_TABLE, Location.ofFile(file.toString()),
                    features.isEmpty() ? "The table has no features." : "The table has no samples.",
                    "a cargo table has a feature in each row, its name first, and a sample in each further column.",
                    "that the separator is not what the name says: .csv is read with commas, .tsv and .txt with tabs");
            return null;
        }
        ScaleDetection scale = ScaleDetection.of(seen, legible(), samples, said, file, problems);
        byte[][] codes = standings.toArray(new byte[0][]);
        if (scale.scale() == Scale.COUNTS) {
            if (wrong.isEmpty()) {
                refuseGaps(codes);
            }
        } else {
            zerosMeanNotDetected(codes, scale.scale());
        }
        return new Read(new CargoTable(features, samples, scale.scale(), numbers.toArray(new double[0][]), codes),
                scale);
    }

    private static void tellSeparator(Path file, String separator, Problems problems) {
        problems.error(CohortCode.NOT_A_TABLE, new Location(file.toString(), 1, 1, ""),
                "The table is separated by " + SEPARATORS.get(separator) + ", and its name promises another sign.",
                ".csv is read with commas, .tsv and .txt with tabs.",
                separator.equals(";") ? "the table saved with tabs and decimal points, as .tsv"
                        : separator.equals(",") ? "the ending .csv" : "the ending .tsv");
    }

    /// Spreadsheets take names such as MARCH1 for days (Ziemann, Eren & El-Osta 2016, doi:10.1186/s13059-016-1044-7).
    private void datesForNames() {
        List<String> dates = features.stream().filter(name -> DATE.matcher(name).matches()).toList();
        if (!dates.isEmpty()) {
            problems.warning(CohortCode.NO_NAME,
                    new Location(file.toString(), lines.get(features.indexOf(dates.getFirst())), 1, ""),
                    dates.size() == 1 ? "The feature " + dates.getFirst() + " has a date for its name."
                            : dates.size() + " features have a date for their name: "
                                    + String.join(", ", dates.subList(0, Math.min(3, dates.size())))
                                    + (dates.size() > 3 ? " and others." : "."),
                    "a spreadsheet takes names such as MARCH1 and SEPT2 for days, and cannot take them back.",
                    "the table as it was before a spreadsheet opened it");
        }
    }

    /// Reads rows; false if the file is no table, with a problem that says so.
    static boolean scan(Path file, Problems problems, TableReader.RowSink sink) {
        try {
            if (!Files.isRegularFile(file)) {
                problems.error(CohortCode.UNREADABLE_FILE, Location.ofFile(file.toString()),
                        Files.exists(file) ? "This is no file." : "There is no such file.", "it is to be read.",
                        NearbyTables.suggest(file));
                return false;
            }
            TableReader.scan(file, sink);
            return true;
        } catch (TableFormatException broken) {
            problems.error(CohortCode.NOT_A_TABLE, Location.ofFile(file.toString()),
                    "The file cannot be read as a table.",
                    String.valueOf(broken.getMessage()) + ".",
                    "its name: .tsv, .txt (tabs), .csv (commas) or .parquet, text also with .gz");
        } catch (java.util.zip.ZipException broken) {
            problems.error(CohortCode.NOT_A_TABLE, Location.ofFile(file.toString()),
                    "The file ends in .gz and is not compressed, or is damaged.",
                    "it cannot be unpacked as gzip.", "its name without .gz, if it is plain text",
                    "a whole copy of it");
        } catch (IOException unreadable) {
            problems.error(CohortCode.UNREADABLE_FILE, Location.ofFile(file.toString()), "The file cannot be read.",
                    unreadable.getClass().getSimpleName() + ": " + unreadable.getMessage() + ".",
                    "a whole copy of it, readable by you");
        }
        return false;
    }

    private final class Rows implements TableReader.RowSink {
        private boolean shifted;
        private boolean first = true;
        private List<String> names = List.of();

        @Override
        public void header(List<String> header) {
            names = header;
            if (header.size() == 1) {
                separator = SEPARATORS.keySet().stream().filter(one -> header.getFirst().contains(one)).findFirst()
                        .orElse("");
            }
            take(header.subList(Math.min(1, header.size()), header.size()));
        }

        private void take(List<String> columns) {
            samples = List.copyOf(columns);
            seen = new NumbersSeen(samples.size());
            Set<String> seen = new LinkedHashSet<>();
            for (int column = 0; column < columns.size(); column++) {
                String name = columns.get(column);
                if (name.isBlank()) {
                    tell(CohortCode.NO_NAME, 1, column + 2, "Column " + (column + 2) + " has no name.",
                            "a sample is found in the sample sheet by its name.", "a name in the first line");
                } else if (!seen.add(name)) {
                    tell(CohortCode.DUPLICATE, 1, column + 2, "Two samples are called '" + name + "'.",
                            "a sample is found in the sample sheet by its name.", "'" + name + "-2' for the second");
                }
            }
        }

        @Override
        public void row(List<@Nullable String> fields, int line) {
            if (!separator.isEmpty()) {
                return;
            }
            if (first) {
                first = false;
                // R's write.table leaves out the heading of the row names.
                if (fields.size() == names.size() + 1) {
                    shifted = true;
                    take(names);
                }
            }
            int wanted = samples.size() + 1;
            if (fields.size() != wanted) {
                tell(CohortCode.ROW_LENGTH, line, 1, "The row has " + fields.size() + " fields; the header has "
                        + (shifted ? names.size() + ", and the rows before it one more" : names.size()) + ".",
                        "a row has a feature and a field for each sample.",
                        "a field was lost or a name holds a separator");
                skipped++;
                return;
            }
            String name = fields.getFirst();
            if (name == null || name.isBlank()) {
                tell(CohortCode.NO_NAME, line, 1, "The feature has no name.", "results are told by it.",
                        "a name in the first column");
                name = "row " + line;
            }
            Integer before = firstLine.putIfAbsent(name, line);
            if (before != null) {
                tell(CohortCode.DUPLICATE, line, 1, "The feature '" + name + "' stands in line " + before + " already.",
                        "one feature has one row.", "the sum of both rows, if they are reads of one molecule",
                        "a name that tells them apart, if they are not");
            }
            features.add(name);
            lines.add(line);
            cells(fields, line);
        }

        private void cells(List<@Nullable String> fields, int line) {
            double[] row = new double[samples.size()];
            byte[] codes = new byte[row.length];
            for (int sample = 0; sample < row.length; sample++) {
                String field = fields.get(sample + 1);
                if (!cell.read(field)) {
                    wrong.computeIfAbsent(sample, _ -> new ArrayList<>())
                            .add(new WrongField(line, String.valueOf(field)));
                }
                row[sample] = cell.number();
                codes[sample] = cell.standing().code();
                if (cell.standing() == Standing.VALUE || cell.standing() == Standing.ZERO) {
                    seen.note(cell.number(), features.getLast(), sample, line);
                }
            }
            numbers.add(row);
            standings.add(codes);
        }
    }

    private record WrongField(int line, String text) {}

    /// Whether few fields are no numbers.
    private boolean legible() {
        return wrong.values().stream().mapToInt(List::size).sum() <= TOLD;
    }

    /// A table from a program that writes commas into numbers: one problem, not one for each field.
    private boolean tellCommas() {
        List<WrongField> all = wrong.values().stream().flatMap(List::stream).toList();
        List<WrongField> commas = all.stream().filter(field -> field.text().matches("-?\\d+(,\\d+)+(\\.\\d+)?"))
                .toList();
        if (commas.size() <= TOLD || commas.size() < all.size()) {
            return false;
        }
        WrongField first = commas.getFirst();
        boolean thousands = commas.stream().allMatch(field -> field.text().matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?"));
        problems.error(CohortCode.NOT_A_NUMBER, new Location(file.toString(), first.line(), 1, ""),
                String.format(java.util.Locale.ROOT, "%,d fields have a comma in their number, such as %s.",
                        commas.size(), first.text()),
                thousands ? "thousands are not set apart in a number." : "numbers have a decimal point.",
                guess(first.text()) + ", and so in all fields",
                "the same table saved with " + (thousands ? "plain numbers" : "decimal points (in R dec = \".\")"));
        return true;
    }

    private void tellWrongFields() {
        if (tellCommas()) {
            return;
        }
        wrong.forEach((sample, fields) -> {
            if (fields.size() > 1 && fields.size() == features.size()) {
                tell(CohortCode.NOT_A_NUMBER, 1, sample + 2, "The column " + samples.get(sample) + " has no number.",
                        "it holds " + fields.getFirst().text()
                                + " and the like, but each column after the first is a sample.",
                        "the table without this column",
                        "the tables the other way round: first the counts, then --samples");
                return;
            }
            for (WrongField field : fields) {
                tell(CohortCode.NOT_A_NUMBER, field.line(), sample + 2,
                        "The field of " + samples.get(sample) + " (" + field.text() + ") is no number.",
                        "a field is a number, empty, NA, ND or <limit for below detection, or NM for not measured.",
                        guess(field.text()));
            }
        });
    }

    private static String guess(String field) {
        String point = field.replace(",", ".");
        if (field.matches("\\d{1,3}(,\\d{3})+")) {
            return field.replace(",", "") + ", without commas between thousands";
        }
        return point.matches("-?\\d+\\.\\d+") ? point + ", with a point" : "NA";
    }

    private void refuseGaps(byte[][] codes) {
        int told = 0;
        long gaps = 0;
        for (int feature = 0; feature < codes.length; feature++) {
            for (int sample = 0; sample < codes[feature].length; sample++) {
                Standing standing = Standing.at(codes[feature][sample]);
                if (standing != Standing.VALUE && standing != Standing.ZERO) {
                    gaps++;
                    if (told++ < 3) {
                        problems.error(CohortCode.MISSING_COUNT,
                                new Location(file.toString(), lines.get(feature), sample + 2, ""),
                                "The count of " + features.get(feature) + " in " + samples.get(sample) + " is "
                                        + standing.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ".",
                                "a sequencer that saw no read counted zero, and a feature that was not looked for has no count.",
                                "0, if the feature was looked for in this sample",
                                "the table without " + features.get(feature) + ", if it was not");
                    }
                }
            }
        }
        if (gaps > 3) {
            problems.error(CohortCode.MISSING_COUNT, Location.ofFile(file.toString()),
                    gaps + " counts are missing in all.",
                    "the first three are told above.", "--scale intensities, if these are no counts");
        }
    }

    /// An instrument that reports intensities writes zero for what it did not see.
    private void zerosMeanNotDetected(byte[][] codes, Scale scale) {
        for (int feature = 0; feature < codes.length && scale == Scale.INTENSITIES; feature++) {
            for (int sample = 0; sample < codes[feature].length; sample++) {
                if (codes[feature][sample] == Standing.ZERO.code()) {
                    codes[feature][sample] = Standing.BELOW_DETECTION.code();
                    numbers.get(feature)[sample] = Double.NaN;
                }
            }
        }
        for (byte[] row : codes) {
            for (int sample = 0; sample < row.length && scale == Scale.LOG2; sample++) {
                // On a logarithmic scale zero is a number like others.
                row[sample] = row[sample] == Standing.ZERO.code() ? Standing.VALUE.code() : row[sample];
            }
        }
    }

    private void tell(CohortCode code, int line, int column, String what, String because, String... fixes) {
        int before = met.merge(code, 1, Integer::sum);
        if (before <= TOLD) {
            lastTold.put(code, what);
            problems.error(code, new Location(file.toString(), line, column, ""), what, because, fixes);
        }
    }

    private void tellRest() {
        met.forEach((code, times) -> {
            if (times > TOLD) {
                problems.error(code, Location.ofFile(file.toString()),
                        "A problem like '" + lastTold.get(code) + "' is met " + (times - TOLD)
                                + " more times in this file.",
                        "the first " + TOLD + " are told with their lines.", "the same as for those");
            }
        });
        if (skipped > 0 && features.isEmpty()) {
            problems.error(CohortCode.NOT_A_TABLE, Location.ofFile(file.toString()), "No row fits the header.",
                    "all " + skipped + " rows have another number of fields.",
                    "another separator: .csv is read with commas, .tsv and .txt with tabs");
        }
    }
}
