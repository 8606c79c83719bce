package org.exodyn.study.result;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.exodyn.study.report.ReportContent;
import org.exodyn.study.report.ReportPage;
import org.exodyn.study.run.RunOutcome;
import org.exodyn.tables.ColumnSpec;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableWriter;

/// Writes the contents of a results folder and keeps account of them for the manifest.
public final class ResultFiles {

    public static final String REPORT = "report.html";
    public static final String MODEL = "model.json";
    public static final String MANIFEST = "manifest.json";
    public static final String SCENARIO = "scenario.yaml";

    private final ResultsFolder folder;
    private final List<Manifest.TableFile> tables = new ArrayList<>();
    private final SequencedMap<String, String> others = new LinkedHashMap<>();

    public ResultFiles(ResultsFolder folder) {
        this.folder = folder;
    }

    /// Everything but the manifest.
    public void write(RunOutcome run, ReportContent report) throws IOException {
        Files.write(folder.file(SCENARIO), run.document().source());
        table("viability.parquet", ResponseTables.viability(run));
        table("response.parquet", ResponseTables.response(run));
        table("courses.parquet", CourseTable.COLUMNS, CourseTable.parts(run), CourseTable.rows(run));
        long[] cells = CellTables.rows(run);
        if (cells[0] > 0) {
            table("cells.parquet", CellTables.CELL_COLUMNS, CellTables.cells(run), cells[0]);
            table("cell-copies.parquet", CellTables.COPY_COLUMNS, CellTables.copies(run), cells[1]);
        }
        table("parameters.parquet", ParameterTables.parameters(run));
        table("conditioning.parquet", ParameterTables.conditioning(run));
        String page = ReportPage.render(report);
        Files.writeString(folder.file(REPORT), page);
        JsonFile.write(ModelBook.of(run, page), folder.file(MODEL));
        for (String other : List.of(SCENARIO, REPORT, MODEL)) {
            others.put(other, Sha256.of(folder.file(other)));
        }
    }

    /// The manifest, last of all files.
    public void writeManifest(Manifest manifest) throws IOException {
        JsonFile.write(manifest, folder.file(MANIFEST));
    }

    /// The tables written so far.
    public List<Manifest.TableFile> tables() {
        return List.copyOf(tables);
    }

    /// SHA-256 of the other files written so far.
    public SequencedMap<String, String> others() {
        return new LinkedHashMap<>(others);
    }

    private void table(String name, Table table) throws IOException {
        table(name, table.specs(), List.of(table), table.rows());
    }

    private void table(String name, List<ColumnSpec> columns, Iterable<Table> parts, long rows) throws IOException {
        TableWriter.write(columns, parts, folder.file(name));
        List<String> names = columns.stream().map(ColumnSpec::name).toList();
        tables.add(new Manifest.TableFile(name, rows, names, Sha256.of(folder.file(name))));
    }
}
