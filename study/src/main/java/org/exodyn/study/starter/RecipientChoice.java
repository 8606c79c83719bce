package org.exodyn.study.starter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.Level;
import org.exodyn.atlas.resolve.MissingRecord;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.atlas.resolve.Slot;
import org.jspecify.annotations.Nullable;

/// Which cells a scenario asks about. What the claim names goes first; where it names a type of cell only, or none, the
/// line of that type for which the evidence has most of what the drug's effect needs stands in, and the scenario says so.
final class RecipientChoice {
    private static final String MALIGNANT = "malignant cell";

    private final Atlas atlas;

    RecipientChoice(Atlas atlas) {
        this.atlas = atlas;
    }

    /// The recipients for a claim and a drug; empty if neither the claim nor others of its cancer name cells that have an IC50.
    Optional<ChosenCell> of(Claim claim, Entity drug) {
        Entity named = claim.recipient() == null ? null : atlas.entity(claim.recipient().cell()).orElse(null);
        if (named != null && named.kind() == EntityKind.CELL_LINE) {
            return responds(named, drug) ? Optional.of(new ChosenCell(named, "")) : Optional.empty();
        }
        Optional<Entity> donor = Optional.ofNullable(claim.donor()).flatMap(cell -> atlas.entity(cell.cell()))
                .filter(cell -> cell.kind() == EntityKind.CELL_LINE && isMalignant(cell))
                .filter(cell -> named == null || atlas.entities().isBelow(cell.id(), named.id()))
                .filter(cell -> responds(cell, drug));
        if (donor.isPresent()) {
            return donor.map(cell -> new ChosenCell(cell, says(named) + " " + cell.name()
                    + " is the line of the donors too."));
        }
        Optional<ChosenCell> ofType = Optional.ofNullable(named).filter(cell -> cell.kind() == EntityKind.CELL_TYPE)
                .flatMap(type -> ofType(type, drug));
        if (ofType.isPresent() || named != null && !mayBeMalignant(named)) {
            return ofType;
        }
        Set<String> types = cellsOf(claim);
        return best(lines(types), drug)
                .or(() -> types.stream().flatMap(id -> atlas.entity(id).stream()).filter(cell -> responds(cell, drug))
                        .findFirst())
                .map(cell -> new ChosenCell(cell, says(named)
                        + " Other claims on this cancer use " + kindOf(cell, types) + "; " + cell.name() + " is taken"
                        + reason(cell, drug)))
                .or(() -> Optional.ofNullable(named).filter(cell -> responds(cell, drug))
                        .map(cell -> new ChosenCell(cell, "")));
    }

    /// The best line of a type, or the type itself.
    private Optional<ChosenCell> ofType(Entity type, Entity drug) {
        return best(lines(Set.of(type.id())), drug)
                .map(cell -> new ChosenCell(cell, says(type) + " " + cell.name() + " is such a line"
                        + reason(cell, drug)))
                .or(() -> Optional.of(type).filter(cell -> responds(cell, drug))
                        .map(cell -> new ChosenCell(cell, "")));
    }

    private static String says(@Nullable Entity named) {
        return named == null ? "The claim names no recipients." : "The claim says " + named.name() + ".";
    }

    private String kindOf(Entity cell, Set<String> types) {
        return types.stream().filter(id -> atlas.entities().isBelow(cell.id(), id)).findFirst()
                .flatMap(atlas::entity).map(Wording::plural).orElse(cell.name());
    }

    private String reason(Entity cell, Entity drug) {
        return (isExact(cell, drug) ? ", with an IC50 of " + drug.name() + " of its own in the evidence"
                : ", with the IC50 of a wider group of cells") + ".";
    }

    /// Malignant cells that claims on the same cancer name as donor or recipient, most frequent first.
    private Set<String> cellsOf(Claim claim) {
        String cancer = claim.cancer();
        if (cancer == null) {
            return Set.of();
        }
        List<String> met = atlas.claims().stream()
                .filter(other -> other.cancer() != null && atlas.entities().isBelow(other.cancer(), cancer))
                .flatMap(other -> Stream.of(other.recipient(), other.donor()).filter(Objects::nonNull))
                .map(CellState::cell)
                .filter(id -> atlas.entity(id).filter(this::isMalignant).isPresent())
                .toList();
        List<String> byCount = new ArrayList<>(new LinkedHashSet<>(met));
        byCount.sort(Comparator.comparingLong((String id) -> -met.stream().filter(id::equals).count()));
        return new LinkedHashSet<>(byCount);
    }

    /// Whether other malignant cells may stand in for a cell; an immune cell is no cancer cell that was left open.
    private boolean mayBeMalignant(Entity cell) {
        return isMalignant(cell) || cell.name().equals(MALIGNANT) || cell.kind() == EntityKind.CELL_CLASS
                && atlas.entity(MALIGNANT).filter(broad -> atlas.entities().isBelow(broad.id(), cell.id())).isPresent();
    }

    /// A cell below the class of malignant cells, but not the class itself, which is no recipient in particular.
    private boolean isMalignant(Entity cell) {
        return atlas.entity(MALIGNANT).filter(broad -> !broad.equals(cell)
                && atlas.entities().isBelow(cell.id(), broad.id())).isPresent();
    }

    private List<Entity> lines(Set<String> types) {
        return atlas.entities().all().stream().filter(entity -> entity.kind() == EntityKind.CELL_LINE)
                .filter(line -> types.stream().anyMatch(type -> atlas.entities().isBelow(line.id(), type))).toList();
    }

    private Optional<Entity> best(List<Entity> lines, Entity drug) {
        return lines.stream().filter(line -> responds(line, drug))
                .min(Comparator.comparing((Entity line) -> !isExact(line, drug))
                        .thenComparing(line -> !line.caution().isEmpty()).thenComparing(Entity::name));
    }

    /// Whether the records have what the effect of a drug on a cell takes.
    private boolean responds(Entity cell, Entity drug) {
        return lacks(cell, drug).isEmpty();
    }

    /// The sentence that names what the records lack for the effect of a drug on a cell; empty if they have it.
    String lacks(Entity cell, Entity drug) {
        for (Slot slot : List.of(Slot.VIABILITY_IC50, Slot.DOUBLING_TIME)) {
            Context context = Context.ofCell(cell.name()).withDrug(slot == Slot.DOUBLING_TIME ? null : drug.name());
            if (atlas.resolve(slot, context) instanceof MissingRecord missing) {
                return missing.sentence();
            }
        }
        return "";
    }

    private boolean isExact(Entity cell, Entity drug) {
        return ic50(cell, drug)
                .filter(found -> found.alternatives().stream().allMatch(one -> one.level() == Level.EXACT))
                .isPresent();
    }

    /// Whether any record gives an IC50 of a drug, on whatever cells.
    boolean hasIc50(Entity drug) {
        return atlas.parameters().stream().anyMatch(record -> record.feeds().contains(Slot.VIABILITY_IC50)
                && record.about().drugs().contains(drug.id()));
    }

    /// The IC50 that a run would draw from.
    Optional<Resolved> ic50(Entity cell, Entity drug) {
        return atlas.resolve(Slot.VIABILITY_IC50,
                Context.ofCell(cell.name()).withDrug(drug.name())) instanceof Resolved resolved
                        ? Optional.of(resolved)
                        : Optional.empty();
    }
}
