package org.exodyn.atlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Claims, written for other software: exactly those that are given, in their order, each once.
///
/// Every export says its version, the hash of the evidence, the hash of its claims, licence and attribution. Equal claims from
/// equal evidence give equal bytes. Texts are UTF-8 with line feeds.
public final class ClaimExport {
    private final ExportedClaims from;

    private ClaimExport(ExportedClaims from) {
        this.from = from;
    }

    /// @param exodynVersion as shown in the files
    public static ClaimExport of(Atlas atlas, List<Claim> claims, String exodynVersion) {
        return new ClaimExport(ExportedClaims.of(atlas, claims, exodynVersion));
    }

    public Provenance provenance() {
        return from.provenance();
    }

    /// Claims that the main file of a format does not express, with the reason. Nothing else is left out, and formats of
    /// several files list these in a file beside it.
    public List<Omission> omissions(ExportFormat format) {
        return switch (format) {
            case JSON, TSV, CSV, JSON_LD -> List.of();
            case GRAPHML, SIF, CX2, BEL, BIOCYPHER -> from.graph().omissions();
            case INDRA -> IndraStatements.omissions(from);
            case GMT -> GmtFiles.omissions(from);
        };
    }

    /// The claims as a table: the names of the columns, then a row for each claim; several values have a bar between them.
    public List<List<String>> rows() {
        return ClaimTable.rows(from);
    }

    /// All files of a format by name; the main file is the first.
    public SequencedMap<String, byte[]> files(ExportFormat format) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        texts(format).forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /// Writes the main file of a format.
    public void write(ExportFormat format, OutputStream out) throws IOException {
        out.write(Objects.requireNonNull(texts(format).firstEntry()).getValue().getBytes(StandardCharsets.UTF_8));
    }

    /// Writes the main file of a format.
    public void write(ExportFormat format, Appendable out) throws IOException {
        out.append(Objects.requireNonNull(texts(format).firstEntry()).getValue());
    }

    /// Writes a format whole: to a file, or, if it has several, into a folder, which is made if it is not there.
    public void write(ExportFormat format, Path to) throws IOException {
        if (!format.hasSeveralFiles()) {
            Files.write(to, Objects.requireNonNull(files(format).firstEntry()).getValue());
            return;
        }
        Files.createDirectories(to);
        for (Map.Entry<String, byte[]> file : files(format).entrySet()) {
            Files.write(to.resolve(file.getKey()), file.getValue());
        }
    }

    private SequencedMap<String, String> texts(ExportFormat format) {
        SequencedMap<String, String> files = switch (format) {
            case JSON -> main(format, json());
            case TSV -> main(format, ClaimTable.of(from, '\t'));
            case CSV -> main(format, ClaimTable.of(from, ','));
            case JSON_LD -> main(format, JsonLdText.of(from));
            case GRAPHML -> main(format, GraphMlText.of(from));
            case CX2 -> main(format, Cx2Text.of(from));
            case BEL -> main(format, BelText.of(from));
            case SIF -> SifFiles.of(from);
            case INDRA -> IndraStatements.of(from);
            case GMT -> GmtFiles.of(from);
            case BIOCYPHER -> BioCypherFiles.of(from);
        };
        if (format.hasSeveralFiles()) {
            files.put("README.txt", ReadMe.of(from, format, files, omissions(format)));
        }
        return files;
    }

    private static SequencedMap<String, String> main(ExportFormat format, String text) {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put(format.mainFile(), text);
        return files;
    }

    private String json() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        from.provenance().entries().forEach((key, text) -> document.put(key.equals("claims") ? "count" : key, text));
        document.put("count", from.provenance().claims());
        ArrayNode claims = document.putArray("claims");
        from.claims().forEach(claim -> claims.add(from.json().of(claim)));
        return ClaimJson.indented(document);
    }
}
