package org.exodyn.atlas;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.exodyn.input.Location;
import org.jspecify.annotations.Nullable;

/// A gene, RNA, drug, disease, cell or process that claims and parameter records speak of.
///
/// @param id a registry's id (`HGNC:18022`, `MIMAT0000680`, `DB00441`, `CL:0000057`), or ours (`EXODYN:…`)
/// @param synonyms other spellings, among them those the review prints
/// @param isA ids of the broader entities; for cells the ladder of record resolution
/// @param xrefs ids in other registries
/// @param resistanceSign for processes: +1 where more of it raises a drug's EC50, −1 where it lowers it, 0 otherwise
/// @param formerNames names that its registry gave up
/// @param homonyms names that stand for other things too, with what is meant here
/// @param parts for regimens, complexes and fusions: ids of what they consist of
/// @param caution what a registry warns of, for example the contamination of a cell line
/// @param killsIn for drugs: the phase in which they kill; null where nobody was found to say one
/// @param note for what no registry has, why not
/// @param location where it is written
public record Entity(String id, EntityKind kind, String name, List<String> synonyms, List<String> isA,
        SequencedMap<String, String> xrefs, Grounding grounding, int resistanceSign,
        List<FormerName> formerNames, List<Homonym> homonyms, List<String> parts, String caution,
        @Nullable SensitivePhase killsIn,
        String note, Location location) {
    public Entity {
        synonyms = List.copyOf(synonyms);
        isA = List.copyOf(isA);
        formerNames = List.copyOf(formerNames);
        homonyms = List.copyOf(homonyms);
        parts = List.copyOf(parts);
        xrefs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(xrefs));
    }

    /// A name that the registry used before.
    ///
    /// @param until the last release that had it, as the registry numbers them
    public record FormerName(String name, String until) {}

    /// A name that other things bear too.
    ///
    /// @param name the name in question
    /// @param others what else it stands for: ids or symbols
    /// @param because why this entity is meant
    public record Homonym(String name, List<String> others, String because) {
        public Homonym {
            others = List.copyOf(others);
        }
    }

    /// Name, synonyms and former names, in this order.
    public List<String> names() {
        return Stream.of(Stream.of(name), synonyms.stream(), formerNames.stream().map(FormerName::name))
                .flatMap(names -> names).distinct().toList();
    }
}
