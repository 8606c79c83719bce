package org.exodyn.atlas;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.exodyn.input.Location;

/// A gene, RNA, drug, disease, cell or process that claims and parameter records speak of.
///
/// @param id a registry's id (`HGNC:18022`, `MIMAT0000680`, `DB00441`, `CL:0000057`), or ours (`EXODYN:…`)
/// @param synonyms other spellings, among them those the review prints
/// @param isA ids of the broader entities; for cells the ladder of record resolution
/// @param xrefs ids in other registries
/// @param resistanceSign for processes: +1 where more of it raises a drug's EC50, −1 where it lowers it, 0 otherwise
/// @param location where it is written
public record Entity(String id, EntityKind kind, String name, List<String> synonyms, List<String> isA,
        SequencedMap<String, String> xrefs, Grounding grounding, int resistanceSign, String note, Location location) {
    public Entity {
        synonyms = List.copyOf(synonyms);
        isA = List.copyOf(isA);
        xrefs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(xrefs));
    }
}
