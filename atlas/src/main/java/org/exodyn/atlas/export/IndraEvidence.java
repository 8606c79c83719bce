package org.exodyn.atlas.export;

import java.util.List;
import java.util.SequencedMap;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.ClaimStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The parts of an INDRA statement that are the same for all types: agents and evidence.
///
/// The text of an evidence is our own statement, and an annotation says so. `negated` is true for refuted claims only.
final class IndraEvidence {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ExportedClaims from;

    IndraEvidence(ExportedClaims from) {
        this.from = from;
    }

    /// An agent with its ids under INDRA's names of registries. What no registry has stands under our own name.
    ObjectNode agent(String entity) {
        return concept(entity);
    }

    /// Concepts and agents have the same JSON.
    ObjectNode concept(String entity) {
        ClaimGraph.Node node = from.graph().node(entity);
        ObjectNode out = JSON.objectNode();
        out.put("name", node.name());
        ObjectNode refs = out.putObject("db_refs");
        refs.put("TEXT", node.name());
        RegistryId id = RegistryId.of(entity);
        switch (id.prefix()) {
            case "HGNC", "DRUGBANK", "CVCL" -> refs.put(id.prefix(), id.local());
            case "MIRBASE" -> refs.put("MIRBASEM", id.local());
            case "GO", "DOID", "CL", "CHEBI", "UBERON", "MONDO" -> refs.put(id.prefix(), entity);
            case RegistryId.OURS -> refs.put(RegistryId.OURS, id.local());
            default -> {
                // a registry that INDRA does not know
            }
        }
        if (node.entity() instanceof Entity known) {
            known.xrefs().forEach((registry, number) -> {
                switch (registry) {
                    case "chebi" -> refs.put("CHEBI", number.startsWith("CHEBI:") ? number : "CHEBI:" + number);
                    case "entrez" -> refs.put("EGID", number);
                    default -> {
                        // not a registry of INDRA
                    }
                }
            });
        }
        return out;
    }

    ObjectNode resistanceTo(String drug) {
        String name = "resistance to " + from.name(drug);
        ObjectNode out = JSON.objectNode().put("name", name);
        out.putObject("db_refs").put("TEXT", name).put(RegistryId.OURS, RegistryId.resistanceTo(drug).local());
        return out;
    }

    ObjectNode of(Arc arc) {
        Claim claim = arc.claim();
        ObjectNode out = JSON.objectNode();
        out.put("source_api", "exodyn");
        out.put("source_id", claim.id());
        ObjectNode texts = JSON.objectNode();
        from.source(claim).ifPresent(source -> {
            if (source.pmid() != null) {
                out.put("pmid", source.pmid());
                texts.put("PMID", source.pmid());
            }
            if (source.doi() != null && source.doiStatus().isVerified()) {
                texts.put("DOI", source.doi());
            }
        });
        if (!texts.isEmpty()) {
            out.set("text_refs", texts);
        }
        out.put("text", claim.statement());
        out.set("annotations", annotations(arc, claim));
        out.putObject("epistemics").put("direct", false).put("negated", claim.status() == ClaimStatus.REFUTED);
        context(out, arc, claim);
        return out;
    }

    private ObjectNode annotations(Arc arc, Claim claim) {
        ObjectNode out = JSON.objectNode();
        out.put("claim", claim.id());
        out.put("arc", arc.id());
        out.put("subject", arc.source()).put("relation", arc.relation()).put("object", arc.target());
        out.put("status", ClaimJson.word(claim.status()));
        out.put("level", claim.level().name());
        out.put("primary", claim.primary());
        ArrayNode flags = out.putArray("flags");
        claim.flags().stream().map(ClaimFlag::word).forEach(flags::add);
        out.put("locator", claim.locator());
        ArrayNode references = out.putArray("references");
        from.references(claim).forEach(references::add);
        if (claim.donor() != null) {
            out.put("donor", from.name(claim.donor().cell()));
        }
        if (claim.recipient() != null) {
            out.put("recipient", from.name(claim.recipient().cell()));
        }
        SequencedMap<String, String> provenance = from.provenance().entries();
        for (String key : List.of("exodyn_version", "evidence_sha256", "claims_sha256", "licence", "attribution",
                "wording")) {
            out.put(key, provenance.get(key));
        }
        return out;
    }

    private void context(ObjectNode out, Arc arc, Claim claim) {
        ObjectNode context = JSON.objectNode().put("type", "bio");
        if (arc.cell() instanceof String cell) {
            boolean line = from.graph().node(cell).kind().filter(kind -> kind == EntityKind.CELL_LINE).isPresent();
            context.set(line ? "cell_line" : "cell_type", concept(cell));
        }
        @Nullable
        String cancer = claim.cancer();
        if (cancer != null) {
            context.set("disease", concept(cancer));
        }
        if (context.size() > 1) {
            out.set("context", context);
        }
    }
}
