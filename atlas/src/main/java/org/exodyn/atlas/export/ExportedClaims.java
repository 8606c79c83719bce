package org.exodyn.atlas.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.Claim;

/// What every writer works from: claims, each once, with the atlas they stand in.
record ExportedClaims(Atlas atlas, List<Claim> claims, ClaimJson json, Provenance provenance, ClaimGraph graph) {

    static ExportedClaims of(Atlas atlas, List<Claim> claims, String exodynVersion) {
        Map<String, Claim> once = new LinkedHashMap<>();
        claims.forEach(claim -> once.putIfAbsent(claim.id(), claim));
        List<Claim> distinct = List.copyOf(once.values());
        ClaimJson json = new ClaimJson(atlas);
        return new ExportedClaims(atlas, distinct, json,
                Provenance.of(exodynVersion, atlas.contentHash(), distinct, json), ClaimGraph.of(atlas, distinct));
    }

    /// The entity's name, or the id if the atlas does not have it.
    String name(String entityId) {
        return atlas.entity(entityId).map(Entity::name).orElse(entityId);
    }

    Optional<Source> source(Claim claim) {
        return atlas.source(claim.source());
    }

    /// The claim's own source first, then those that it cites.
    List<String> references(Claim claim) {
        List<String> keys = new ArrayList<>(
                new LinkedHashSet<>(Stream.concat(Stream.of(claim.source()), claim.cites().stream()).toList()));
        return keys.stream().map(this::reference).toList();
    }

    /// Ids of the claims that correct or replace a claim.
    List<String> correctors(Claim claim) {
        return json().correctors(claim);
    }

    /// Citation, DOI, PubMed number and key in one line. A DOI that was not verified says so.
    private String reference(String key) {
        return atlas.source(key).map(source -> {
            StringBuilder text = new StringBuilder(source.citation());
            if (source.doi() != null) {
                text.append(", doi:").append(source.doi())
                        .append(source.doiStatus().isVerified() ? "" : " (not verified)");
            }
            if (source.pmid() != null) {
                text.append(", pmid:").append(source.pmid());
            }
            return text.append(" [").append(key).append(']').toString();
        }).orElse("[" + key + "]");
    }
}
