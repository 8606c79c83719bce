package org.exodyn.atlas.export;

import java.util.List;
import java.util.Set;
import org.exodyn.atlas.claim.Claim;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Claims as linked data: the JSON form with a context, so that its keys are terms and its ids are addresses.
///
/// Edges, processes, secretion and effects on resistance are one list of `associations` in the terms of Biolink. Terms that
/// no vocabulary has are `urn:exodyn:vocab:…`. The context is part of the document; nothing has to be fetched.
final class JsonLdText {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String CLAIM = "urn:exodyn:claim:";

    /// Keys of the JSON form that hold ids of claims, and those that the associations replace.
    private static final Set<String> CLAIM_IDS = Set.of("contradicts", "corrects", "supersedes", "supports",
            "corrected_by");
    private static final Set<String> REPLACED = Set.of("id", "edges", "processes", "drugs", "cargo", "source",
            "references");

    private final ExportedClaims from;

    private JsonLdText(ExportedClaims from) {
        this.from = from;
    }

    static String of(ExportedClaims from) {
        return ClaimJson.indented(new JsonLdText(from).document());
    }

    private ObjectNode document() {
        Provenance provenance = from.provenance();
        ObjectNode document = JSON.objectNode();
        document.set("@context", context());
        document.put("@id", "urn:exodyn:claims:sha256:" + provenance.claimsHash());
        document.putArray("@type").add("schema:Dataset").add("prov:Entity");
        provenance.entries().forEach(document::put);
        document.put("claims", provenance.claims());
        ArrayNode members = document.putArray("members");
        from.claims().forEach(claim -> members.add(claim(claim)));
        ArrayNode entities = document.putArray("entities");
        from.graph().nodes().values().forEach(node -> entities.add(entity(node)));
        return document;
    }

    private static ObjectNode context() {
        ObjectNode context = JSON.objectNode();
        context.put("@version", 1.1);
        context.put("@vocab", "urn:exodyn:vocab:");
        context.put("schema", "https://schema.org/");
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("biolink", "https://w3id.org/biolink/vocab/");
        term(context, "title", "schema:name", false);
        term(context, "name", "schema:name", false);
        term(context, "exodyn_version", "schema:version", false);
        term(context, "licence_url", "schema:license", true);
        term(context, "attribution", "schema:creditText", false);
        term(context, "members", "schema:hasPart", true);
        term(context, "entities", "schema:mentions", true);
        term(context, "identifier", "schema:identifier", false);
        term(context, "statement", "schema:text", false);
        term(context, "status", "schema:creativeWorkStatus", false);
        term(context, "citation", "schema:citation", false);
        term(context, "references", "schema:isBasedOn", true);
        term(context, "source", "prov:wasDerivedFrom", true);
        term(context, "url", "schema:url", true);
        term(context, "synonyms", "schema:alternateName", false);
        term(context, "subject", "biolink:subject", true);
        term(context, "predicate", "biolink:predicate", true);
        term(context, "object", "biolink:object", true);
        term(context, "object_direction", "biolink:object_direction_qualifier", false);
        for (String key : List.of("entity", "drug_ids", "in", "claim", "contradicts", "corrects", "supersedes",
                "supports", "corrected_by")) {
            term(context, key, "urn:exodyn:vocab:" + key, true);
        }
        return context;
    }

    private static void term(ObjectNode context, String key, String iri, boolean isAddress) {
        ObjectNode term = context.putObject(key);
        term.put("@id", iri);
        if (isAddress) {
            term.put("@type", "@id");
        }
    }

    private ObjectNode claim(Claim claim) {
        ObjectNode json = from.json().of(claim);
        ObjectNode out = JSON.objectNode();
        out.put("@id", address(claim.id()));
        out.putArray("@type").add("schema:Claim").add("prov:Entity");
        out.put("identifier", claim.id());
        out.put("primary", claim.primary());
        out.put("licence_url", Provenance.LICENCE_URL);
        for (String key : json.propertyNames()) {
            JsonNode value = json.path(key);
            if (key.equals("drug_ids")) {
                ArrayNode drugs = out.putArray(key);
                value.forEach(id -> drugs.add(iri(id.asString())));
            } else if (CLAIM_IDS.contains(key)) {
                ArrayNode claims = out.putArray(key);
                value.forEach(id -> claims.add(address(id.asString())));
            } else if (!REPLACED.contains(key) && !value.isNull()) {
                out.set(key, linked(value));
            }
        }
        references(out, json.path("references"));
        ArrayNode associations = out.putArray("associations");
        from.graph().arcs().stream().filter(arc -> arc.claim().id().equals(claim.id()))
                .forEach(arc -> associations.add(association(arc)));
        return out;
    }

    /// Inside, an id is the address of an entity or of a claim.
    private static JsonNode linked(JsonNode value) {
        if (value.isArray()) {
            ArrayNode list = JSON.arrayNode();
            value.forEach(item -> list.add(linked(item)));
            return list;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode object = JSON.objectNode();
        for (String key : value.propertyNames()) {
            JsonNode part = value.path(key);
            if (key.equals("id")) {
                object.put("entity", iri(part.asString()));
            } else if (key.equals("claim")) {
                object.put(key, address(part.asString()));
            } else if (!part.isNull()) {
                object.set(key, linked(part));
            }
        }
        return object;
    }

    private static void references(ObjectNode out, JsonNode references) {
        ArrayNode articles = out.putArray("references");
        for (JsonNode reference : references) {
            ObjectNode article = articles.addObject();
            String source = "urn:exodyn:source:" + RegistryId.encoded(reference.path("key").asString());
            article.put("@id", source);
            article.putArray("@type").add("schema:CreativeWork").add("prov:Entity");
            for (String key : reference.propertyNames()) {
                JsonNode part = reference.path(key);
                if (!part.isNull() && !key.equals("primary") && !key.equals("url")) {
                    article.set(key, part);
                }
            }
            if (articles.size() == 1) {
                out.put("source", source);
            }
        }
    }

    private static ObjectNode association(Arc arc) {
        ObjectNode out = JSON.objectNode();
        out.put("@type", "biolink:Association");
        out.put("subject", iri(arc.source()));
        out.put("predicate", "biolink:" + BiolinkTerms.predicate(arc));
        out.put("object", iri(arc.target()));
        String direction = BiolinkTerms.direction(arc);
        if (!direction.isEmpty()) {
            out.put("object_direction", direction);
        }
        out.put("relation", arc.relation());
        out.put("sign", arc.sign().text());
        if (arc.cell() instanceof String cell) {
            out.put("in", iri(cell));
        }
        return out;
    }

    private static ObjectNode entity(ClaimGraph.Node node) {
        ObjectNode out = JSON.objectNode();
        out.put("@id", iri(node.id()));
        out.put("@type", "biolink:" + BiolinkTerms.category(node.kind()));
        out.put("identifier", node.id());
        out.put("name", node.name());
        out.put("kind", node.kindWord());
        out.put("grounding", node.groundingWord());
        ArrayNode synonyms = out.putArray("synonyms");
        node.synonyms().forEach(synonyms::add);
        ArrayNode xrefs = out.putArray("xrefs");
        node.xrefs().forEach(xrefs::add);
        return out;
    }

    private static String address(String claim) {
        return CLAIM + RegistryId.encoded(claim);
    }

    private static String iri(String entity) {
        return RegistryId.of(entity).iri();
    }
}
