package org.exodyn.atlas.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.jspecify.annotations.Nullable;

/// What a node or an arc carries in every graph format.
///
/// @param <T> node or arc
/// @param name its key in the files
/// @param value a text, a list of texts or a truth value; an empty text or list where there is nothing to say
record GraphAttribute<T>(String name, Type type, Function<T, Object> value) {

    /// What the value is.
    enum Type {
        TEXT, LIST, TRUTH
    }

    /// The items of a list, or the one value; nothing if it is empty.
    List<String> values(T of) {
        return switch (value.apply(of)) {
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case Object one -> one.toString().isEmpty() ? List.of() : List.of(one.toString());
        };
    }

    /// The value as a text; items of a list have a bar between them.
    String text(T of) {
        return type == Type.LIST ? OneLine.list(values(of)) : value.apply(of).toString();
    }

    static List<GraphAttribute<ClaimGraph.Node>> ofNodes() {
        return List.of(
                text("name", node -> node.name()),
                text("entity_id", node -> node.id()),
                text("kind", node -> node.kindWord()),
                text("grounding", node -> node.groundingWord()),
                text("biolink", node -> BiolinkTerms.category(node.kind())),
                text("iri", node -> RegistryId.of(node.id()).iri()),
                list("synonyms", node -> node.synonyms()),
                list("xrefs", node -> node.xrefs()),
                list("claims", node -> node.claims()));
    }

    static List<GraphAttribute<Arc>> ofArcs(ExportedClaims from) {
        return List.of(
                text("interaction", arc -> arc.relation()),
                text("sign", arc -> arc.sign().text()),
                text("form", arc -> arc.form().name().toLowerCase(Locale.ROOT)),
                text("biolink", arc -> BiolinkTerms.predicate(arc)),
                text("claim", arc -> arc.claim().id()),
                text("status", arc -> ClaimJson.word(arc.claim().status())),
                text("level", arc -> arc.claim().level().name()),
                text("direction", arc -> ClaimJson.word(arc.claim().direction())),
                truth("primary", arc -> arc.claim().primary()),
                list("flags", arc -> arc.claim().flags().stream().map(ClaimFlag::word).toList()),
                list("corrected_by", arc -> from.correctors(arc.claim())),
                text("statement", arc -> arc.claim().statement()),
                text("locator", arc -> arc.claim().locator()),
                text("change", arc -> arc.change()),
                text("cell", arc -> name(from, arc.cell())),
                text("cell_id", arc -> arc.cell() instanceof String cell ? cell : ""),
                text("donor", arc -> cell(from, arc.claim().donor())),
                text("recipient", arc -> cell(from, arc.claim().recipient())),
                text("cancer", arc -> name(from, arc.claim().cancer())),
                text("cancer_id", arc -> arc.claim().cancer() instanceof String cancer ? cancer : ""),
                text("citation", arc -> from.source(arc.claim()).map(Source::citation).orElse("")),
                text("doi", arc -> from.source(arc.claim()).map(Source::doi).orElse("")),
                truth("doi_verified", arc -> verified(from, arc.claim())),
                text("pmid", arc -> from.source(arc.claim()).map(Source::pmid).orElse("")),
                list("references", arc -> from.references(arc.claim())),
                text("licence", _ -> Provenance.LICENCE));
    }

    private static boolean verified(ExportedClaims from, Claim claim) {
        return from.source(claim).map(source -> source.doiStatus().isVerified()).orElse(false);
    }

    private static String name(ExportedClaims from, @Nullable String id) {
        return id == null ? "" : from.name(id);
    }

    private static String cell(ExportedClaims from, @Nullable CellState state) {
        return state == null ? "" : from.name(state.cell());
    }

    private static <T> GraphAttribute<T> text(String name, Function<T, Object> value) {
        return new GraphAttribute<>(name, Type.TEXT, value);
    }

    private static <T> GraphAttribute<T> list(String name, Function<T, Object> value) {
        return new GraphAttribute<>(name, Type.LIST, value);
    }

    private static <T> GraphAttribute<T> truth(String name, Function<T, Object> value) {
        return new GraphAttribute<>(name, Type.TRUTH, value);
    }
}
