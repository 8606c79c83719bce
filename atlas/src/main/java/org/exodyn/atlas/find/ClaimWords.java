package org.exodyn.atlas.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
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

/// A claim as search sees it: the entities it names with the weight of their role, and its words with the weight of their
/// place. A weight says how much a claim is about something; only their order matters.
final class ClaimWords {
    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}+_]+");
    private static final Set<String> EMPTY = Set.of("and", "or", "of", "the", "in", "by", "to", "a", "an", "on", "with",
            "from",
            "for", "is", "are", "via", "that", "which", "what", "does", "do");
    private static final int CARGO = 10;
    private static final int TARGET = 8;
    private static final int DRUG_OR_CANCER = 8;
    private static final int CELL = 6;
    private static final int PROCESS = 5;
    private static final int STATEMENT = 3;
    private static final int ELSEWHERE = 1;

    private final SequencedMap<String, Integer> entities = new LinkedHashMap<>();
    private final SequencedMap<String, Integer> words = new LinkedHashMap<>();

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
            index.find(id).ifPresent(entity -> entity.names().forEach(name -> word(name, ELSEWHERE)));
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
        for (String word : split(text)) {
            words.merge(word, weight, Math::max);
        }
    }

    /// The words of a text in lower case, without those that carry nothing.
    static List<String> split(String text) {
        List<String> found = new ArrayList<>();
        for (String part : SPLIT.split(text)) {
            String key = NameKey.of(part);
            if (!key.isEmpty() && !EMPTY.contains(key)) {
                found.add(key);
            }
        }
        return found;
    }

    SequencedSet<String> vocabulary() {
        return new LinkedHashSet<>(words.keySet());
    }

    Map<String, Integer> entities() {
        return entities;
    }

    /// The weight of the best word that is this one or of the same stem; 0 if none.
    int weight(String word) {
        @Nullable
        Integer exact = words.get(word);
        if (exact != null) {
            return exact;
        }
        int best = 0;
        for (Map.Entry<String, Integer> entry : words.entrySet()) {
            String other = entry.getKey();
            boolean related = related(word, other);
            if (related) {
                best = Math.max(best, entry.getValue());
            }
        }
        return best;
    }

    /// Words of one stem, as far as letters tell: they begin alike, for at least five letters and all but the last two of the
    /// shorter one (hypoxia and hypoxic, pancreas and pancreatic).
    private static boolean related(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int alike = 0;
        while (alike < shorter && one.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        return alike >= 5 && alike >= shorter - 2;
    }
}
