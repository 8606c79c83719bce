package org.exodyn.atlas.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.exodyn.atlas.ChecklistItem;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.Support;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.input.Fields;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlNode;
import org.exodyn.input.YamlText;
import org.jspecify.annotations.Nullable;

/// Reads all evidence files: entities first, then sources with their claims and parameter records, then what they must
/// satisfy together.
public final class EvidenceReader {
    private final Problems problems;
    private final List<Entity> entities = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<ParameterRecord> parameters = new ArrayList<>();
    private final List<ChecklistItem> checklist = new ArrayList<>();
    private final List<Support> support = new ArrayList<>();

    private EvidenceReader(Problems problems) {
        this.problems = problems;
    }

    /// The evidence that comes with Exodyn.
    public static Evidence embedded(Problems problems) {
        return new EvidenceReader(problems).read(EvidenceFolder.embedded());
    }

    /// The evidence in a folder with `entities/` and `sources/`.
    public static Evidence of(Path folder, Problems problems) {
        return new EvidenceReader(problems).read(EvidenceFolder.of(folder, problems));
    }

    /// Every file as it was written, for checks by schema.
    public static SequencedMap<String, YamlNode> trees(Path folder, Problems problems) {
        SequencedMap<String, YamlNode> trees = new LinkedHashMap<>();
        for (EvidenceFile file : EvidenceFolder.of(folder, problems)) {
            @Nullable
            YamlNode root = YamlText.read(file.name(), file.content(), problems);
            if (root != null) {
                trees.put(file.name(), root);
            }
        }
        return trees;
    }

    private Evidence read(List<EvidenceFile> files) {
        List<ParsedFile> parsed = files.parallelStream().map(ParsedFile::of).toList();
        parsed.forEach(file -> problems.addAll(file.problems()));
        each(parsed, EvidenceFile.Part.ENTITIES, (file, root) -> entities
                .addAll(EntityReader.read(root, Location.ofFile(file.name()), problems)));
        Lookup lookup = new Lookup(new EntityIndex(entities), problems);
        each(parsed, EvidenceFile.Part.SOURCE, (file, root) -> source(root, file, lookup));
        each(parsed, EvidenceFile.Part.CHECKLIST, (file, root) -> checklist
                .addAll(ChecklistReader.read(root, Location.ofFile(file.name()), problems)));
        each(parsed, EvidenceFile.Part.SUPPORT, (file, root) -> support
                .addAll(new SupportReader(lookup).read(root, Location.ofFile(file.name()), problems)));
        checkTogether(lookup.index());
        return new Evidence(entities, sources, claims, parameters, checklist, support, hash(files));
    }

    /// A file as YAML with the problems of its syntax; files are parsed side by side, which is most of the work.
    private record ParsedFile(EvidenceFile file, @Nullable YamlNode root, Problems problems) {
        static ParsedFile of(EvidenceFile file) {
            Problems own = new Problems();
            return new ParsedFile(file, YamlText.read(file.name(), file.content(), own), own);
        }
    }

    private static void each(List<ParsedFile> files, EvidenceFile.Part part, BiConsumer<EvidenceFile, YamlNode> use) {
        for (ParsedFile parsed : files) {
            @Nullable
            YamlNode root = parsed.root();
            if (root != null && parsed.file().part() == part) {
                use.accept(parsed.file(), root);
            }
        }
    }

    private void source(YamlNode root, EvidenceFile file, Lookup lookup) {
        Fields fields = Fields.of(root, "file", Location.ofFile(file.name()), problems);
        String key = "";
        String citation = "";
        boolean orphans = !fields.has("source") && (fields.has("claims") || fields.has("parameters"));
        @Nullable
        Fields inner = orphans ? fields.optionalMap("source") : fields.map("source");
        if (inner != null) {
            Source source = SourceReader.read(inner, file.stem());
            sources.add(source);
            key = source.key();
            citation = source.citation();
        }
        ClaimReader claimReader = new ClaimReader(lookup);
        for (Fields claim : fields.optionalMaps("claims")) {
            claims.add(claimReader.read(claim, key));
        }
        ParameterReader parameterReader = new ParameterReader(lookup);
        for (Fields parameter : fields.optionalMaps("parameters")) {
            parameters.add(parameterReader.read(parameter, key, citation));
        }
        fields.finish();
    }

    private void checkTogether(EntityIndex index) {
        CrossCheck check = new CrossCheck(problems);
        check.unique("entity", entities, Entity::id, Entity::location, "merge the two into one entity");
        check.names(entities);
        check.ladders(entities);
        check.sources(sources);
        check.unique("claim", claims, Claim::id, Claim::location, "ID-2, if it is another statement");
        check.claims(claims, sources.stream().map(Source::key).collect(Collectors.toSet()));
        check.unique("parameter", parameters, ParameterRecord::id, ParameterRecord::location,
                "ID_2, if it is another number");
        check.parameters(parameters);
        new EvidenceRules(index, sources, claims, problems).check();
    }

    private static String hash(List<EvidenceFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (EvidenceFile file : files) {
                String part = switch (file.part()) {
                    case ENTITIES -> "entities/";
                    case SOURCE -> "sources/";
                    case CHECKLIST, SUPPORT -> "";
                };
                digest.update(
                        (part + file.stem() + "\n" + file.content().length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(file.content());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
