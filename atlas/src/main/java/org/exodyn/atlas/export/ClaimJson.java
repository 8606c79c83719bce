package org.exodyn.atlas.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.SourceKind;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.ClaimLink;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.ProcessEffect;
import org.exodyn.atlas.claim.Readout;
import org.exodyn.atlas.claim.Vesicle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A claim as a JSON object. Every object has every key, in the same order; what a source does not say is null or an
/// empty list.
///
/// Words are written as in evidence files (`as-printed`). Entities stand by their preferred name, with the id beside it.
///
/// | key | holds |
/// |---|---|
/// | `cargo`, `cargos` | the first cargo, and all of them |
/// | `references` | the claim's own source first, then those it cites |
/// | `contradicts` | claims that disagree with this one, whichever of the two says so |
/// | `corrects`, `supersedes`, `supports` | claims that this one corrects, replaces or agrees with |
/// | `corrected_by` | claims that correct or replace this one |
/// | `entities` | everything that the claim names, with synonyms and former names |
/// | `links` | what this claim itself says of others, with the reason |
///
/// An atlas is immutable, and so is this; it may be shared by threads.
public final class ClaimJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private final Atlas atlas;
    private final Map<String, Set<String>> contradictedBy = new HashMap<>();
    private final Map<String, Set<String>> correctedBy = new HashMap<>();

    public ClaimJson(Atlas atlas) {
        this.atlas = atlas;
        for (Claim claim : atlas.claims()) {
            for (ClaimLink link : claim.links()) {
                switch (link.kind()) {
                    case CONTRADICTS -> add(contradictedBy, link, claim);
                    case CORRECTS, SUPERSEDES -> add(correctedBy, link, claim);
                    case SUPPORTS -> {
                        // agreement corrects nothing
                    }
                }
            }
        }
    }

    private static void add(Map<String, Set<String>> to, ClaimLink link, Claim by) {
        to.computeIfAbsent(link.claim(), _ -> new LinkedHashSet<>()).add(by.id());
    }

    /// Ids of the claims that correct or replace a claim.
    public List<String> correctors(Claim claim) {
        return List.copyOf(correctedBy.getOrDefault(claim.id(), Set.of()));
    }

    /// The claims as an indented JSON list with a line end.
    public String text(Collection<Claim> claims) {
        ArrayNode list = JSON.arrayNode();
        claims.forEach(claim -> list.add(of(claim)));
        return indented(list);
    }

    /// A JSON value, indented, with a line end; the same on every system.
    static String indented(JsonNode value) {
        return MAPPER.writer().with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
                .writeValueAsString(value) + "\n";
    }

    /// A JSON value on one line, without spaces and without a line end.
    static String compact(JsonNode value) {
        return MAPPER.writeValueAsString(value);
    }

    /// One claim.
    public ObjectNode of(Claim claim) {
        ObjectNode out = JSON.objectNode();
        out.put("id", claim.id());
        out.put("status", word(claim.status()));
        out.put("statement", claim.statement());
        List<CargoItem> cargos = claim.cargo();
        out.set("cargo", cargos.isEmpty() ? JSON.nullNode() : cargo(cargos.getFirst(), false));
        ArrayNode all = out.putArray("cargos");
        cargos.forEach(item -> all.add(cargo(item, true)));
        out.set("donor", cell(claim.donor()));
        out.set("recipient", cell(claim.recipient()));
        out.set("vesicle", vesicle(claim.vesicle(), claim.reportedTerm()));
        ArrayNode edges = out.putArray("edges");
        claim.edges().forEach(edge -> edges.add(edge(edge)));
        ArrayNode processes = out.putArray("processes");
        claim.processes().forEach(effect -> processes.add(process(effect)));
        out.set("drugs", texts(claim.drugs().stream().map(this::name).toList()));
        out.set("drug_ids", texts(claim.drugs()));
        out.set("cancer", named(claim.cancer()));
        out.put("direction", word(claim.direction()));
        out.put("phenotype", given(claim.phenotype()));
        out.put("level", claim.level().name());
        out.set("design", texts(claim.design()));
        out.set("readout", readout(claim.readout(), claim.effect()));
        out.set("references", references(claim));
        out.put("locator", given(claim.locator()));
        ArrayNode checklist = out.putArray("checklist");
        claim.checklist().forEach(checklist::add);
        out.set("flags", texts(claim.flags().stream().map(ClaimFlag::word).toList()));
        links(out, claim);
        out.set("extractions", texts(claim.extractions()));
        out.put("note", given(claim.note()));
        out.set("entities", entities(claim));
        out.put("source", claim.source());
        return out;
    }

    /// Everything that the claim names, with other spellings, so that a claim can be matched without the atlas.
    private ArrayNode entities(Claim claim) {
        Set<String> ids = new LinkedHashSet<>();
        claim.cargo().forEach(item -> ids.add(item.entity()));
        Stream.of(claim.donor(), claim.recipient()).filter(Objects::nonNull).forEach(state -> ids.add(state.cell()));
        claim.edges().forEach(edge -> ids.addAll(List.of(edge.source(), edge.target())));
        claim.processes().forEach(effect -> ids.addAll(List.of(effect.by(), effect.process())));
        ids.addAll(claim.drugs());
        Stream.ofNullable(claim.cancer()).forEach(ids::add);
        ArrayNode out = JSON.arrayNode();
        for (String id : ids) {
            atlas.entity(id).ifPresent(entity -> out.add(JSON.objectNode().put("id", id).put("name", entity.name())
                    .put("kind", entity.kind().word())
                    .set("synonyms", texts(entity.names().stream().skip(1).toList()))));
        }
        return out;
    }

    private ObjectNode cargo(CargoItem item, boolean whole) {
        ObjectNode out = JSON.objectNode();
        out.put("name", name(item.entity()));
        out.put("class", given(item.cargoClass()));
        out.put("id", item.entity());
        out.put("change", given(item.change()));
        out.put("printed_as", given(item.printedAs()));
        if (whole) {
            out.put("against", given(item.against()));
            out.put("form", given(item.form()));
        }
        return out;
    }

    private JsonNode cell(@Nullable CellState state) {
        if (state == null) {
            return JSON.nullNode();
        }
        return JSON.objectNode().put("name", name(state.cell())).put("id", state.cell())
                .put("state", given(state.state())).put("species", given(state.species()));
    }

    private static JsonNode vesicle(@Nullable Vesicle vesicle, String reportedTerm) {
        if (vesicle == null && reportedTerm.isEmpty()) {
            return JSON.nullNode();
        }
        ObjectNode out = JSON.objectNode();
        out.put("type", vesicle == null ? null : given(vesicle.type()));
        out.put("isolation", vesicle == null ? null : given(vesicle.isolation()));
        out.put("engineered", vesicle == null ? null : (Boolean) vesicle.engineered());
        out.put("loading", vesicle == null ? null : given(vesicle.loading()));
        return out.put("reported_term", given(reportedTerm));
    }

    private ObjectNode edge(Edge edge) {
        return JSON.objectNode().put("source", name(edge.source())).put("relation", word(edge.relation()))
                .put("target", name(edge.target())).put("sign", edge.sign().text())
                .put("source_id", edge.source()).put("target_id", edge.target())
                .put("in", edge.in() instanceof String cell ? name(cell) : null);
    }

    private ObjectNode process(ProcessEffect effect) {
        return JSON.objectNode().put("process", name(effect.process())).put("by", name(effect.by()))
                .put("sign", effect.sign().text()).put("process_id", effect.process()).put("by_id", effect.by());
    }

    private JsonNode named(@Nullable String id) {
        return id == null ? JSON.nullNode() : JSON.objectNode().put("name", name(id)).put("id", id);
    }

    /// A reported effect size stands inside the read-out that it belongs to.
    private static JsonNode readout(@Nullable Readout readout, @Nullable Readout effect) {
        if (readout == null && effect == null) {
            return JSON.nullNode();
        }
        ObjectNode out = measured(readout);
        out.set("effect", effect == null ? JSON.nullNode() : measured(effect));
        return out;
    }

    private static ObjectNode measured(@Nullable Readout readout) {
        ObjectNode out = JSON.objectNode();
        out.put("quantity", readout == null ? null : word(readout.quantity()));
        out.put("change", readout == null ? null : given(readout.change()));
        out.set("value", readout == null ? JSON.nullNode() : number(readout.value()));
        return out.put("at", readout == null ? null : given(readout.at()));
    }

    /// Whole numbers without a fraction, so that programs which read and write them again keep the text.
    private static JsonNode number(@Nullable Double value) {
        if (value == null) {
            return JSON.nullNode();
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? JSON.numberNode(value.longValue()) : JSON.numberNode(value);
    }

    private ArrayNode references(Claim claim) {
        ArrayNode out = JSON.arrayNode();
        out.add(reference(claim.source(), claim.primary()));
        for (String key : new LinkedHashSet<>(claim.cites())) {
            boolean primary = atlas.source(key).map(source -> source.kind() == SourceKind.PRIMARY).orElse(false);
            out.add(reference(key, primary));
        }
        return out;
    }

    private ObjectNode reference(String key, boolean primary) {
        Optional<Source> found = atlas.source(key);
        ObjectNode out = JSON.objectNode();
        out.put("key", key);
        out.put("citation", found.map(Source::citation).orElse(null));
        out.put("review_number", found.map(Source::reviewNumber).orElse(null));
        out.put("doi", found.map(Source::doi).orElse(null));
        out.put("doi_verified", found.map(source -> source.doiStatus().isVerified()).orElse(false));
        out.put("pmid", found.map(Source::pmid).orElse(null));
        out.put("primary", primary);
        out.put("kind", found.map(source -> word(source.kind())).orElse(null));
        out.put("url", found.map(Source::address).map(ClaimJson::given).orElse(null));
        out.set("retraction", found.<JsonNode>map(source -> JSON.objectNode()
                .put("status", word(source.retraction().status()))
                .put("by", source.retraction().by() == null ? null : word(source.retraction().by()))
                .put("against", given(source.retraction().against()))).orElseGet(JSON::nullNode));
        return out;
    }

    private void links(ObjectNode out, Claim claim) {
        Set<String> contradicts = new LinkedHashSet<>(others(claim, ClaimLink.Kind.CONTRADICTS));
        contradicts.addAll(contradictedBy.getOrDefault(claim.id(), Set.of()));
        out.set("contradicts", texts(contradicts));
        out.set("corrects", texts(others(claim, ClaimLink.Kind.CORRECTS)));
        out.set("supersedes", texts(others(claim, ClaimLink.Kind.SUPERSEDES)));
        out.set("supports", texts(others(claim, ClaimLink.Kind.SUPPORTS)));
        out.set("corrected_by", texts(correctors(claim)));
        ArrayNode links = out.putArray("links");
        for (ClaimLink link : claim.links()) {
            links.add(JSON.objectNode().put("kind", word(link.kind())).put("claim", link.claim())
                    .put("scope", given(link.scope())).put("reason", given(link.reason())));
        }
    }

    private static List<String> others(Claim claim, ClaimLink.Kind kind) {
        return claim.links(kind).stream().map(ClaimLink::claim).distinct().toList();
    }

    private String name(String id) {
        return atlas.entity(id).map(Entity::name).orElse(id);
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode out = JSON.arrayNode();
        texts.forEach(out::add);
        return out;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /// The spelling in evidence files.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
