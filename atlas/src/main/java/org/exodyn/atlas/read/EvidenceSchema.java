package org.exodyn.atlas.read;

import java.nio.file.Path;
import org.exodyn.input.Problems;
import org.exodyn.input.SchemaCheck;

/// Checks evidence files against the published JSON Schemas, for editors and for `atlas check`. Reading does not need it:
/// it checks the same and more.
public final class EvidenceSchema {
    private EvidenceSchema() {}

    /// Reports everything in a folder of evidence that the schemas do not allow.
    public static void check(Path folder, Problems problems) {
        SchemaCheck entities = SchemaCheck.of("schema/entity.schema.json");
        SchemaCheck sources = SchemaCheck.of("schema/source.schema.json");
        SchemaCheck checklist = SchemaCheck.of("schema/checklist.schema.json");
        SchemaCheck support = SchemaCheck.of("schema/support.schema.json");
        EvidenceReader.trees(folder, problems)
                .forEach((name, root) -> (switch (new EvidenceFile(name, new byte[0]).part()) {
                    case ENTITIES -> entities;
                    case SOURCE -> sources;
                    case CHECKLIST -> checklist;
                    case SUPPORT -> support;
                }).validate(root, problems));
    }
}
