package org.exodyn.atlas.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.ProcessEffect;
import org.jspecify.annotations.Nullable;

/// A claim as search sees it: the entities it names with the weight of their role, and its texts with the weight of their
/// place. A weight says how much a claim is about something; only their order matters.
final class ClaimWords {
    private static final int CARGO = 10;
    private static final int TARGET = 8;
    private static final int DRUG_OR_CANCER = 8;
    private static final int CELL = 6;
    private static final int PROCESS = 5;
    private static final int STATEMENT = 3;
    private static final int ELSEWHERE = 1;

    private final SequencedMap<String, Integer> entities = new LinkedHashMap<>();
    private final SequencedMap<String, Integer> words = new LinkedHashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Set<String> prose = new HashSet<>();

    ClaimWords(Claim claim, EntityIndex index) {
        for (CargoItem item : claim.cargo()) {
            entity(item.entity(), CARGO);
            word(item.printedAs(), STATEMENT);
            word(item.cargoClass(), STATEMENT);
        }
        for (Edge edge : claim.edges()) {
            entity(edge.source(), TARGET);
            entity(edge.target(), TARGET);
        }
        claim.edges().forEach(edge -> word(edge.relation().word(), ELSEWHERE));
        word(claim.direction().name(), ELSEWHERE);
        claim.drugs().forEach(drug -> entity(drug, DRUG_OR_CANCER));
        entity(claim.cancer(), DRUG_OR_CANCER);
        for (@Nullable
        CellState cell : Arrays.asList(claim.donor(), claim.recipient())) {
            if (cell != null) {
                entity(cell.cell(), CELL);
                word(cell.state(), STATEMENT);
            }
        }
        for (ProcessEffect effect : claim.processes()) {
            entity(effect.process(), PROCESS);
            entity(effect.by(), PROCESS);
        }
        word(claim.statement(), STATEMENT);
        word(claim.phenotype(), STATEMENT);
        Stream.of(claim.note(), claim.id(), claim.reportedTerm(), claim.locator(), String.join(" ", claim.design()),
                String.join(" ", claim.flags().stream().map(ClaimFlag::word).toList()))
                .forEach(w -> word(w, ELSEWHERE));
        if (claim.vesicle() != null) {
            Stream.of(claim.vesicle().type(), claim.vesicle().isolation(), claim.vesicle().loading())
                    .forEach(w -> word(w, STATEMENT));
        }
        for (String id : List.copyOf(entities.keySet())) {
            index.find(id).ifPresent(entity -> entity.names().forEach(name -> name(name)));
            // asked for circRNA, a claim on any circRNA fits
            index.find(id).flatMap(entity -> index.find(entity.kind().word()))
                    .filter(sort -> sort.kind() == EntityKind.MOLECULE_CLASS)
                    .ifPresent(sort -> entity(sort.id(), STATEMENT));
        }
        for (CargoItem item : claim.cargo()) {
            index.find(item.cargoClass()).filter(sort -> sort.kind() == EntityKind.MOLECULE_CLASS)
                    .ifPresent(sort -> entity(sort.id(), PROCESS));
        }
    }

    private void entity(@Nullable String id, int weight) {
        if (id != null && !id.isEmpty()) {
            entities.merge(id, weight, Math::max);
        }
    }

    private void word(String text, int weight) {
        Passage passage = Passage.of(text, weight);
        passages.add(passage);
        for (String word : passage.words()) {
            words.merge(word, weight, Math::max);
            prose.add(word);
        }
    }

    /// Words of another name of what the claim is about; the claim itself may not use them.
    private void name(String name) {
        Passage.of(name, ELSEWHERE).words().forEach(word -> words.merge(word, ELSEWHERE, Math::max));
    }

    Map<String, Integer> entities() {
        return entities;
    }

    /// All words by which the claim is found.
    Set<String> vocabulary() {
        return words.keySet();
    }

    /// The words of its own texts.
    Set<String> prose() {
        return prose;
    }

    /// The weight of the best text in which a name stands; 0 if it stands in none.
    ///
    /// @param forms of the name, see [NameKey#forms]
    int named(Set<String> forms) {
        int best = 0;
        for (Passage passage : passages) {
            if (passage.weight() > best && passage.names(forms)) {
                best = passage.weight();
            }
        }
        return best;
    }

    /// The weight of the best word that is this one or of the same stem; 0 if none.
    ///
    /// @param proper names, which are no words of the language and have no stem: survival says nothing of survivin
    int weight(String word, Set<String> proper) {
        @Nullable
        Integer exact = words.get(word);
        if (exact != null) {
            return exact;
        }
        int best = 0;
        for (Map.Entry<String, Integer> entry : words.entrySet()) {
            if (WordStem.same(word, entry.getKey()) && !proper.contains(entry.getKey())) {
                best = Math.max(best, entry.getValue());
            }
        }
        return best;
    }
}
