package org.exodyn.study.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.SourceKind;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.ClaimStatus;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.EvidenceLevel;
import org.exodyn.atlas.claim.ProcessEffect;
import org.exodyn.atlas.write.EvidenceWriter;
import org.exodyn.input.Location;
import org.jspecify.annotations.Nullable;

/// A claim while it is asked for. What was answered can be written at any time, so that no answer is lost.
final class ClaimDraft {
    final Set<ClaimPart> answered = EnumSet.noneOf(ClaimPart.class);
    String source = "";
    String slug = "";
    String statement = "";
    String locator = "";
    ClaimStatus status = ClaimStatus.AS_PUBLISHED;
    List<String> cites = new ArrayList<>();
    @Nullable
    CellState donor;
    List<CargoItem> cargo = new ArrayList<>();
    @Nullable
    CellState recipient;
    List<Edge> edges = new ArrayList<>();
    List<ProcessEffect> processes = new ArrayList<>();
    String phenotype = "";
    List<String> drugs = new ArrayList<>();
    List<String> cancers = new ArrayList<>();
    Direction direction = Direction.CONTEXT;
    EvidenceLevel level = EvidenceLevel.E;
    List<String> design = new ArrayList<>();
    List<Integer> systems = new ArrayList<>();
    List<ClaimFlag> flags = new ArrayList<>();
    String note = "";

    private final Atlas atlas;

    ClaimDraft(Atlas atlas) {
        this.atlas = atlas;
    }

    /// The claim as far as it was answered.
    Claim claim() {
        boolean primary = atlas.source(source).map(one -> one.kind() == SourceKind.PRIMARY).orElse(false);
        return new Claim(source + "." + slug, status, statement, source, cites, locator, primary, "", donor, null,
                cargo, recipient, edges, processes, phenotype, drugs, cancers.isEmpty() ? null : cancers.getFirst(),
                direction, level, design, null, null, systems, flags, List.of(), List.of(), note,
                Location.ofFile("new"));
    }

    /// The answers as an item of `claims:`; empty before there is an id.
    String yaml() {
        if (!answered.contains(ClaimPart.ID)) {
            return "";
        }
        return EvidenceWriter.claim(claim(), id -> atlas.entity(id).map(Entity::name).orElse(id),
                key -> ClaimPart.of(key)
                        .map(answered::contains).orElse(true));
    }
}
