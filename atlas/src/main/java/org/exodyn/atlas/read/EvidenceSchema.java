package org.exodyn.atlas.read;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.exodyn.input.Problems;
import org.exodyn.input.SchemaCheck;

/// Checks evidence files against the published JSON Schemas, for editors and for `atlas check`. Reading finds the same and more,
/// and says it better; the schemas are asked so that nothing passes here that an editor refuses.
public final class EvidenceSchema {
    /// A record as a whole. What a rule says of it is not what a schema says of its form.
    private static final Pattern RECORD = Pattern
            .compile("(claims|entities|parameters|experiments|knownDeliveries|vesicleCounts|support|groups)\\[\\d+\\]");

    private EvidenceSchema() {}

    /// Reports everything in a folder of evidence that the schemas do not allow and that reading it did not report.
    ///
    /// @param problems what reading the folder reported
    public static void check(Path folder, Problems problems) {
        SchemaCheck entities = SchemaCheck.of("schema/entity.schema.json");
        SchemaCheck sources = SchemaCheck.of("schema/source.schema.json");
        SchemaCheck checklist = SchemaCheck.of("schema/checklist.schema.json");
        SchemaCheck support = SchemaCheck.of("schema/support.schema.json");
        Problems violations = new Problems();
        EvidenceReader.trees(folder, new Problems())
                .forEach((name, root) -> (switch (new EvidenceFile(name, new byte[0]).part()) {
                    case ENTITIES -> entities;
                    case SOURCE -> sources;
                    case CHECKLIST -> checklist;
                    case SUPPORT -> support;
                }).validate(root, violations));
        Told told = new Told(problems);
        violations.list().stream()
                .filter(violation -> !told.at(violation.location())
                        || RECORD.matcher(violation.location().path()).matches())
                .forEach(problems::add);
    }
}
