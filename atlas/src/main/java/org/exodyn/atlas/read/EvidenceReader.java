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
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.ChecklistItem;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.Support;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.experiment.VesicleCount;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.input.Fields;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.exodyn.input.YamlMap;
import org.exodyn.input.YamlNode;
import org.exodyn.input.YamlText;
import org.jspecify.annotations.Nullable;

/// Reads all evidence files: entities first, then sources with their claims and parameter records, then what they must
/// satisfy together.
public final class EvidenceReader {
    /// Lists of records in the file of a source.
    private static final List<String> RECORDS = List.of("claims", "parameters", "experiments", "knownDeliveries",
            "vesicleCounts");

    private final Problems problems;
    private final List<Entity> entities = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<ParameterRecord> parameters = new ArrayList<>();
    private final List<Experiment> experiments = new ArrayList<>();
    private final List<KnownDelivery> deliveries = new ArrayList<>();
    private final List<VesicleCount> counts = new ArrayList<>();
    private final List<ChecklistItem> checklist = new ArrayList<>();
    private final List<Support> support = new ArrayList<>();
    private final Unread unread = new Unread();

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

    /// The evidence in a folder, with another content of one file.
    public static Evidence with(Path folder, String file, String content, Problems problems) {
        return new EvidenceReader(problems).read(EvidenceFolder.of(folder, problems).stream()
                .map(one -> one.name().endsWith("/" + file)
                        ? new EvidenceFile(one.name(), content.getBytes(StandardCharsets.UTF_8))
                        : one)
                .toList());
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
        unread(parsed, EvidenceFile.Part.ENTITIES);
        Lookup lookup = new Lookup(new EntityIndex(entities), unread, problems);
        each(parsed, EvidenceFile.Part.SOURCE, (file, root) -> source(root, file, lookup));
        each(parsed, EvidenceFile.Part.CHECKLIST, (file, root) -> checklist
                .addAll(ChecklistReader.read(root, Location.ofFile(file.name()), problems)));
        each(parsed, EvidenceFile.Part.SUPPORT, (file, root) -> support
                .addAll(new SupportReader(lookup).read(root, Location.ofFile(file.name()), problems)));
        unread(parsed, EvidenceFile.Part.SOURCE);
        unread(parsed, EvidenceFile.Part.CHECKLIST);
        unread(parsed, EvidenceFile.Part.SUPPORT);
        checkTogether(lookup.index(), files);
        unread.report("reference to it", "references to it", problems);
        return new Evidence(entities, sources, claims, parameters, experiments, deliveries, counts, checklist, support,
                hash(files), unread);
    }

    private void unread(List<ParsedFile> parsed, EvidenceFile.Part part) {
        parsed.stream().filter(one -> one.file().part() == part)
                .forEach(one -> unread.note(one.file(), one.root(), problems));
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
        String key = file.stem();
        String citation = "";
        List<Fields> ofClaims = fields.optionalMaps("claims");
        List<Fields> ofParameters = fields.optionalMaps("parameters");
        List<Fields> ofExperiments = fields.optionalMaps("experiments");
        List<Fields> ofDeliveries = fields.optionalMaps("knownDeliveries");
        List<Fields> ofCounts = fields.optionalMaps("vesicleCounts");
        if (hasNoSource(root)) {
            withoutSource(Stream.of(ofClaims, ofParameters, ofExperiments, ofDeliveries, ofCounts).flatMap(List::stream)
                    .toList());
        } else {
            Fields inner = fields.map("source");
            Source source = SourceReader.read(inner, file.stem());
            if (inner.isComplete()) {
                sources.add(source);
                key = source.key().isEmpty() ? key : source.key();
                citation = source.citation();
            }
        }
        String owner = key;
        String cited = citation;
        ClaimReader claimReader = new ClaimReader(lookup);
        ParameterReader parameterReader = new ParameterReader(lookup);
        ExperimentReader experimentReader = new ExperimentReader(claimReader);
        keep(ofClaims, one -> claimReader.read(one, owner), claims);
        keep(ofParameters, one -> parameterReader.read(one, owner, cited), parameters);
        keep(ofExperiments, one -> experimentReader.experiment(one, owner), experiments);
        keep(ofDeliveries, one -> experimentReader.delivery(one, owner), deliveries);
        keep(ofCounts, one -> experimentReader.count(one, owner), counts);
        fields.finish();
    }

    /// Reads records and keeps those that are whole.
    private static <T> void keep(List<Fields> records, Function<Fields, T> reader, List<T> into) {
        for (Fields one : records) {
            T record = reader.apply(one);
            if (one.isComplete()) {
                into.add(record);
            }
        }
    }

    /// Whether records stand in the file, but no source and nothing that may be meant as one.
    private static boolean hasNoSource(YamlNode root) {
        return root instanceof YamlMap map && RECORDS.stream().anyMatch(key -> map.get(key) != null)
                && map.entries().keySet().stream().noneMatch(key -> key.equals("source")
                        || Suggestion.nearest(key, List.of("source")).contains("source"));
    }

    private static void withoutSource(List<Fields> records) {
        if (records.isEmpty()) {
            return;
        }
        Fields first = records.getFirst();
        int more = records.size() - 1;
        first.error(AtlasCode.CLAIM_WITHOUT_SOURCE, "id", "The record '" + Words.id(first) + "'"
                + (more == 0 ? " has" : " and " + more + (more == 1 ? " other have" : " others have")) + " no source.",
                "A claim is a statement of a source, and a number is nothing without one; the file must say which.",
                "source: {key: …} at the top of this file");
    }

    private void checkTogether(EntityIndex index, List<EvidenceFile> files) {
        CrossCheck check = new CrossCheck(unread, problems);
        check.unique("entity", entities, Entity::id, Entity::location, "merge the two into one entity");
        check.names(entities);
        check.ladders(entities);
        check.sources(sources);
        check.unique("claim", claims, Claim::id, Claim::location, "ID-2, if it is another statement");
        Set<String> keys = sources.stream().map(Source::key).collect(Collectors.toSet());
        files.stream().filter(file -> file.part() == EvidenceFile.Part.SOURCE).map(EvidenceFile::stem)
                .forEach(keys::add);
        check.claims(claims, keys);
        check.phases(entities, keys);
        check.unique("parameter", parameters, ParameterRecord::id, ParameterRecord::location,
                "ID_2, if it is another number");
        check.parameters(parameters);
        new ExperimentCheck(claims, parameters, keys, sources, unread, problems).check(check, experiments, deliveries,
                counts);
        checklist(check, files);
        new EvidenceRules(index, sources, claims, unread, problems).check();
    }

    private void checklist(CrossCheck check, List<EvidenceFile> files) {
        boolean there = files.stream().anyMatch(file -> file.part() == EvidenceFile.Part.CHECKLIST);
        if (!files.isEmpty()) {
            String folder = files.getFirst().name().replaceFirst("[^/]*/[^/]*$", "");
            check.checklist(claims, checklist, there, Location.ofFile(folder + "checklist.yaml"));
        }
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
