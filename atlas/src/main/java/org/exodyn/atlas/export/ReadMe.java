package org.exodyn.atlas.export;

import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What stands beside an export of several files: where the claims come from, what each file is, what is not in it.
final class ReadMe {
    private ReadMe() {}

    static String of(ExportedClaims from, ExportFormat format, SequencedMap<String, String> files,
            List<Omission> omissions) {
        StringBuilder text = new StringBuilder(from.provenance().lines(""));
        text.append("format: ").append(format.word()).append(", ").append(format.description()).append('\n');
        text.append("files: ").append(String.join(", ", files.keySet())).append('\n');
        if (format == ExportFormat.BIOCYPHER) {
            text.append("import: neo4j-admin database import full --array-delimiter='|' --multiline-fields=true ")
                    .append(files.keySet().stream().filter(name -> name.endsWith(".csv"))
                            .map(name -> (name.startsWith("nodes") ? "--nodes=" : "--relationships=") + name).sorted()
                            .collect(Collectors.joining(" ")))
                    .append('\n');
        }
        text.append("claims not in ").append(format.mainFile()).append(": ").append(omissions.size()).append('\n');
        omissions.forEach(one -> text.append("  ").append(OneLine.of(one.claim())).append(": ").append(one.reason())
                .append('\n'));
        return text.toString();
    }
}
