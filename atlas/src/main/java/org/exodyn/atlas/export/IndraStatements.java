package org.exodyn.atlas.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.atlas.claim.Sign;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Claims as INDRA statements; one per arc that INDRA can say.
///
/// | claim | statement |
/// |---|---|
/// | RNA represses or activates a molecule; anything stabilises one | DecreaseAmount, IncreaseAmount |
/// | molecule or process acts on a molecule or process | Inhibition, Activation |
/// | binds, sponges | Complex |
/// | donor gives cargo away | Translocation into extracellular vesicles |
/// | a cell, structure or disease takes part; an effect on resistance | Influence |
///
/// An unknown sign and a biomarker have no statement. A claim whose arcs have none is listed in `not-expressed.tsv`.
final class IndraStatements {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ExportedClaims from;
    private final IndraEvidence evidence;

    private IndraStatements(ExportedClaims from) {
        this.from = from;
        this.evidence = new IndraEvidence(from);
    }

    static SequencedMap<String, String> of(ExportedClaims from) {
        IndraStatements indra = new IndraStatements(from);
        ArrayNode statements = JSON.arrayNode();
        from.graph().arcs().forEach(arc -> indra.statement(arc).ifPresent(statements::add));
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put(ExportFormat.INDRA.mainFile(), ClaimJson.indented(statements));
        DelimitedText missing = new DelimitedText('\t').head(from.provenance().lines("# "))
                .row(List.of("claim", "reason"));
        omissions(from).forEach(one -> missing.row(List.of(one.claim(), one.reason())));
        files.put("not-expressed.tsv", missing.toString());
        return files;
    }

    /// Claims without a statement.
    static List<Omission> omissions(ExportedClaims from) {
        IndraStatements indra = new IndraStatements(from);
        Set<String> said = new HashSet<>();
        Set<String> silent = new HashSet<>(from.graph().bare());
        from.graph().arcs().stream().filter(arc -> indra.statement(arc).isPresent())
                .forEach(arc -> said.add(arc.claim().id()));
        List<Omission> omissions = new ArrayList<>();
        from.claims().stream().filter(claim -> !said.contains(claim.id()))
                .forEach(claim -> omissions.add(new Omission(claim.id(), silent.contains(claim.id())
                        ? ClaimGraph.BARE_REASON
                        : "no sign is known, or it tells of a biomarker: INDRA has no statement for that")));
        return omissions;
    }

    private Optional<ObjectNode> statement(Arc arc) {
        return switch (arc.form()) {
            case SECRETION -> Optional.of(translocation(arc));
            case EDGE, PROCESS -> regulation(arc);
            case RESISTANCE -> resistance(arc);
            case BIOMARKER -> Optional.empty();
        };
    }

    private ObjectNode translocation(Arc arc) {
        ObjectNode statement = head("Translocation", arc);
        statement.set("agent", evidence.agent(arc.target()));
        return statement.put("to_location", "extracellular vesicle");
    }

    private Optional<ObjectNode> regulation(Arc arc) {
        @Nullable
        Relation relation = arc.stated();
        if ((relation == Relation.BINDS || relation == Relation.SPONGES) && isMolecule(arc.source())
                && isMolecule(arc.target())) {
            ObjectNode complex = head("Complex", arc);
            complex.putArray("members").add(evidence.agent(arc.source())).add(evidence.agent(arc.target()));
            return Optional.of(complex);
        }
        if (arc.sign() == Sign.UNKNOWN) {
            return Optional.empty();
        }
        boolean regulates = relation == null || switch (relation) {
            case REPRESSES, ACTIVATES, STABILISES, MODULATES, BINDS, SPONGES -> true;
            case LOADS, KILLS, RECRUITS, POLARISES, SECRETES -> false;
        };
        if (!regulates || !isActor(arc.source()) || !isActor(arc.target())) {
            return Optional.of(influence(arc, evidence.concept(arc.target()), 1, arc.sign().value()));
        }
        boolean amount = isMolecule(arc.target()) && (isRna(arc.source()) || relation == Relation.STABILISES);
        boolean more = arc.sign() == Sign.PLUS;
        ObjectNode statement = head(
                amount ? more ? "IncreaseAmount" : "DecreaseAmount" : more ? "Activation" : "Inhibition",
                arc);
        statement.set("subj", evidence.agent(arc.source()));
        statement.set("obj", evidence.agent(arc.target()));
        if (!amount) {
            statement.put("obj_activity", "activity");
        }
        return Optional.of(statement);
    }

    /// Where the claim tells of less of a cargo, both events are turned round: that leaves the sign of the arc.
    private Optional<ObjectNode> resistance(Arc arc) {
        if (arc.sign() == Sign.UNKNOWN) {
            return Optional.empty();
        }
        int change = arc.change().equals("down") ? -1 : 1;
        return Optional.of(influence(arc, evidence.resistanceTo(arc.target()), change, change * arc.sign().value()));
    }

    private ObjectNode influence(Arc arc, ObjectNode object, int change, int effect) {
        ObjectNode statement = head("Influence", arc);
        statement.set("subj", event(arc, "subj", evidence.concept(arc.source()), change));
        statement.set("obj", event(arc, "obj", object, effect));
        return statement;
    }

    private static ObjectNode event(Arc arc, String place, ObjectNode concept, int polarity) {
        ObjectNode event = JSON.objectNode();
        event.put("type", "Event").put("id", id(arc.id() + " " + place)).set("concept", concept);
        event.putObject("delta").put("type", "qualitative").put("polarity", polarity);
        return event;
    }

    private ObjectNode head(String type, Arc arc) {
        ObjectNode statement = JSON.objectNode();
        statement.put("type", type).put("id", id(arc.id()));
        statement.putArray("evidence").add(evidence.of(arc));
        return statement;
    }

    /// The same arc of the same claim has the same id in every export.
    private static String id(String arc) {
        return UUID.nameUUIDFromBytes(("exodyn " + arc).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private boolean isMolecule(String id) {
        return from.graph().node(id).kind().map(BelTerms::isMolecule).orElse(false);
    }

    private boolean isActor(String id) {
        return from.graph().node(id).kind()
                .map(kind -> BelTerms.isMolecule(kind) || kind == EntityKind.PROCESS || kind == EntityKind.PATHWAY)
                .orElse(false);
    }

    private boolean isRna(String id) {
        return from.graph().node(id).kind().map(kind -> switch (kind) {
            case MIRNA, MIRNA_GROUP, LNCRNA, CIRCRNA, OLIGONUCLEOTIDE -> true;
            default -> false;
        }).orElse(false);
    }
}
