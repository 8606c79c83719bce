package org.exodyn.atlas.write;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.ClaimLink;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.ProcessEffect;
import org.exodyn.atlas.claim.Readout;
import org.exodyn.atlas.parameter.Axis;
import org.exodyn.atlas.parameter.Family;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.parameter.Reach;
import org.exodyn.atlas.resolve.Slot;
import org.jspecify.annotations.Nullable;

/// Writes evidence files. Entities are written by id; reading what was written gives equal records.
public final class EvidenceWriter {
    /// A key of an item of `claims:`; keys below it stand further to the right.
    private static final Pattern KEY = Pattern.compile("(?:  - | {4})([A-Za-z]+):.*");

    private EvidenceWriter() {}

    /// The file of one source with all of its records.
    public static String source(Atlas atlas, Source source) {
        YamlLines out = new YamlLines();
        out.open("source");
        head(out, source);
        out.close();
        List<Claim> claims = atlas.claims().stream().filter(c -> c.source().equals(source.key())).toList();
        if (!claims.isEmpty()) {
            out.open("claims");
            claims.forEach(c -> claim(out, c));
            out.close();
        }
        List<ParameterRecord> records = atlas.parameters().stream().filter(p -> p.source().equals(source.key()))
                .toList();
        if (!records.isEmpty()) {
            out.open("parameters");
            records.forEach(p -> parameter(out, p, source));
            out.close();
        }
        ExperimentWriter.write(out, atlas, source);
        return out.toString();
    }

    /// One claim as an item of `claims:`, with entities by name, as curators write them.
    public static String claim(Claim claim, UnaryOperator<String> nameOf) {
        YamlLines out = new YamlLines().open("claims");
        claim(out, spelled(claim, nameOf));
        return out.toString().replaceFirst("claims:\n", "");
    }

    /// Some keys of a claim that is not whole yet, in the form of [#claim].
    public static String claim(Claim claim, UnaryOperator<String> nameOf, Predicate<String> wanted) {
        StringBuilder kept = new StringBuilder();
        boolean keep = false;
        for (String line : claim(claim, nameOf).lines().toList()) {
            Matcher key = KEY.matcher(line);
            keep = key.matches() ? wanted.test(key.group(1)) : keep;
            kept.append(keep ? line + "\n" : "");
        }
        return kept.toString();
    }

    private static Claim spelled(Claim claim, UnaryOperator<String> nameOf) {
        return new Claim(claim.id(), claim.status(), claim.statement(), claim.source(), claim.cites(), claim.locator(),
                claim.primary(), claim.reportedTerm(), spelled(claim.donor(), nameOf), claim.vesicle(),
                claim.cargo().stream().map(c -> new CargoItem(nameOf.apply(c.entity()), c.cargoClass(), c.change(),
                        c.against(), c.printedAs(), c.form())).toList(),
                spelled(claim.recipient(), nameOf),
                claim.edges().stream()
                        .map(e -> new Edge(nameOf.apply(e.source()), e.relation(), nameOf.apply(e.target()),
                                e.sign(), e.in() instanceof String cell ? nameOf.apply(cell) : null))
                        .toList(),
                claim.processes().stream()
                        .map(p -> new ProcessEffect(nameOf.apply(p.process()), nameOf.apply(p.by()), p.sign()))
                        .toList(),
                claim.phenotype(), claim.drugs().stream().map(nameOf).toList(),
                claim.cancer() instanceof String cancer ? nameOf.apply(cancer) : null, claim.direction(), claim.level(),
                claim.design(), claim.readout(), claim.effect(), claim.checklist(), claim.flags(), claim.links(),
                claim.extractions(), claim.note(), claim.location());
    }

    private static @Nullable CellState spelled(@Nullable CellState state, UnaryOperator<String> nameOf) {
        return state == null ? null : new CellState(nameOf.apply(state.cell()), state.state(), state.species());
    }

    /// A file of entities.
    public static String entities(List<Entity> entities) {
        YamlLines out = new YamlLines().open("entities");
        for (Entity entity : entities) {
            out.item().put("id", entity.id()).putWord("kind", entity.kind().word()).put("name", entity.name())
                    .put("synonyms", entity.synonyms()).put("isA", entity.isA());
            if (!entity.xrefs().isEmpty()) {
                out.open("xrefs");
                entity.xrefs().forEach((registry, id) -> out.put(registry, id));
                out.close();
            }
            list(out, "formerNames", entity.formerNames(), (o, f) -> o.put("name", f.name()).put("until", f.until()));
            list(out, "homonyms", entity.homonyms(),
                    (o, h) -> o.put("name", h.name()).put("others", h.others()).put("because", h.because()));
            out.put("parts", entity.parts()).put("caution", entity.caution());
            if (entity.killsIn() != null) {
                out.open("killsIn").putWord("phase", entity.killsIn().phase().word())
                        .put("source", entity.killsIn().source()).put("locator", entity.killsIn().locator()).close();
            }
            out.putWord("grounding", word(entity.grounding()))
                    .put("resistanceSign", entity.resistanceSign() == 0 ? null : entity.resistanceSign())
                    .put("note", entity.note()).endItem();
        }
        return out.close().toString();
    }

    private static void head(YamlLines out, Source source) {
        out.put("key", source.key()).put("citation", source.citation()).put("title", source.title())
                .putWord("kind", word(source.kind())).put("firstAuthor", source.firstAuthor())
                .put("year", source.year())
                .put("journal", source.journal()).put("pages", source.pages())
                .put("reviewNumber", source.reviewNumber())
                .put("doi", source.doi()).putWord("doiStatus", word(source.doiStatus())).put("pmid", source.pmid())
                .put("pmcid", source.pmcid()).put("url", source.url()).putWord("seen", word(source.seen()));
        if (!source.retraction().equals(Source.Retraction.NOT_CHECKED)) {
            out.open("retraction").putWord("status", word(source.retraction().status()));
            if (source.retraction().by() != null) {
                out.putWord("by", word(source.retraction().by()));
            }
            out.put("against", source.retraction().against()).close();
        }
        out.put("licence", source.licence()).put("note", source.note());
        list(out, "silent", source.silent(), (o, s) -> o.put("locator", s.locator()).put("reason", s.reason()));
    }

    private static void claim(YamlLines out, Claim claim) {
        out.item().put("id", claim.id()).putWord("status", word(claim.status())).put("statement", claim.statement())
                .put("locator", claim.locator()).putWord("primary", String.valueOf(claim.primary()))
                .put("cites", claim.cites()).put("reportedTerm", claim.reportedTerm());
        cell(out, "donor", claim.donor());
        if (claim.vesicle() != null) {
            out.open("vesicle").put("type", claim.vesicle().type()).put("isolation", claim.vesicle().isolation())
                    .putWord("engineered", String.valueOf(claim.vesicle().engineered()))
                    .put("loading", claim.vesicle().loading()).close();
        }
        list(out, "cargo", claim.cargo(), EvidenceWriter::cargo);
        cell(out, "recipient", claim.recipient());
        list(out, "edges", claim.edges(), EvidenceWriter::edge);
        list(out, "processes", claim.processes(), EvidenceWriter::process);
        out.put("phenotype", claim.phenotype()).put("drugs", claim.drugs()).put("cancer", claim.cancer())
                .putWord("direction", word(claim.direction())).putWord("level", claim.level().name())
                .put("design", claim.design());
        readout(out, "readout", claim.readout());
        readout(out, "effect", claim.effect());
        out.put("checklist", claim.checklist()).put("flags", claim.flags().stream().map(ClaimFlag::word).toList());
        for (ClaimLink.Kind kind : ClaimLink.Kind.values()) {
            list(out, word(kind), claim.links(kind), EvidenceWriter::link);
        }
        out.put("extractions", claim.extractions()).put("note", claim.note()).endItem();
    }

    static <T> void list(YamlLines out, String key, List<T> items, BiConsumer<YamlLines, T> each) {
        if (!items.isEmpty()) {
            out.open(key);
            for (T item : items) {
                out.item();
                each.accept(out, item);
                out.endItem();
            }
            out.close();
        }
    }

    static void cell(YamlLines out, String key, @Nullable CellState state) {
        if (state != null) {
            out.open(key).put("cell", state.cell()).put("state", state.state()).put("species", state.species()).close();
        }
    }

    static void cargo(YamlLines out, CargoItem item) {
        out.put("entity", item.entity()).put("class", item.cargoClass()).put("change", item.change())
                .put("against", item.against()).put("printedAs", item.printedAs()).put("form", item.form());
    }

    private static void edge(YamlLines out, Edge edge) {
        out.put("source", edge.source()).putWord("relation", word(edge.relation())).put("target", edge.target())
                .put("sign", edge.sign().text()).put("in", edge.in());
    }

    private static void process(YamlLines out, ProcessEffect effect) {
        out.put("process", effect.process()).put("by", effect.by()).put("sign", effect.sign().text());
    }

    private static void link(YamlLines out, ClaimLink link) {
        out.put("claim", link.claim()).put("scope", link.scope()).put("reason", link.reason());
    }

    private static void readout(YamlLines out, String key, @Nullable Readout readout) {
        if (readout != null) {
            out.open(key).putWord("quantity", word(readout.quantity())).put("change", readout.change())
                    .put("value", readout.value()).put("at", readout.at()).close();
        }
    }

    private static void parameter(YamlLines out, ParameterRecord record, Source source) {
        out.item().put("id", record.id()).put("quantity", record.quantity()).put("symbol", record.symbol())
                .put("value", record.value()).put("low", record.low()).put("high", record.high())
                .put("unit", record.unit().symbol()).put("system", record.system()).put("method", record.method())
                .put("citation", record.citation().equals(source.citation()) ? "" : record.citation())
                .put("doi", record.dois()).put("pmid", record.pmids()).put("pmcid", record.pmcids())
                .put("identifier", record.identifiers()).put("url", record.url()).put("seen", record.seen())
                .put("reasoning", record.reasoning()).putWord("confidence", word(record.confidence()))
                .putWord("rangeBasis", word(record.rangeBasis()))
                .put("feeds", record.feeds().stream().map(Slot::key).toList());
        about(out, record);
        @Nullable
        Family family = record.family();
        out.put("extendsTo", record.reach() == Reach.NONE ? "" : word(record.reach()))
                .put("spans", spans(record.spans()))
                .put("distribution", family == null ? "" : word(family)).put("minimum", record.minimum())
                .put("derivedFrom", record.derivedFrom()).put("note", record.note()).endItem();
    }

    private static void about(YamlLines out, ParameterRecord record) {
        var about = record.about();
        boolean any = Stream
                .of(about.entities(), about.cells(), about.drugs(), about.cargoClasses(), about.treatments(),
                        about.species())
                .allMatch(List::isEmpty);
        if (!any) {
            out.open("about").put("entity", about.entities()).put("cell", about.cells()).put("drug", about.drugs())
                    .put("cargoClass", about.cargoClasses()).put("treatment", about.treatments())
                    .put("species", about.species()).close();
        }
    }

    private static List<String> spans(Set<Axis> axes) {
        return axes.stream().sorted().map(EvidenceWriter::word).toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
