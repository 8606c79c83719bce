package org.exodyn.atlas.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.parameter.Axis;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.parameter.Reach;
import org.jspecify.annotations.Nullable;

/// Fits records to one context. Along each axis on which the slot depends, a record is exact, of the cell type, of the
/// class, or generic (it says nothing there); a record that names something else does not fit.
final class Fitting {
    /// Added to the distance of a record that says nothing along an axis.
    private static final int FAR = 10;

    private final EntityIndex index;
    private final Slot slot;
    private final SequencedMap<Entity, Integer> cells;
    private final SequencedMap<Entity, Integer> drugs;
    private final @Nullable String entity;
    private final @Nullable String cargoClass;
    private final @Nullable String treatment;

    Fitting(EntityIndex index, Slot slot, Context context) {
        this.index = index;
        this.slot = slot;
        cells = ladder(context.exactCell());
        Optional<Entity> treatedWith = find(context.treatment()).filter(e -> e.kind().isDrug());
        drugs = ladder(context.drug() != null ? context.drug() : treatedWith.map(Entity::id).orElse(null));
        treatment = treatedWith.isPresent() ? null : context.treatment();
        entity = find(context.entity()).map(Entity::id).orElse(context.entity());
        cargoClass = context.cargoClass() != null ? context.cargoClass()
                : find(context.entity()).map(e -> classOf(e.kind())).orElse(null);
    }

    private Optional<Entity> find(@Nullable String name) {
        return name == null ? Optional.empty() : index.find(name);
    }

    private SequencedMap<Entity, Integer> ladder(@Nullable String name) {
        return find(name).map(index::ladder).orElseGet(LinkedHashMap::new);
    }

    private static @Nullable String classOf(EntityKind kind) {
        return switch (kind) {
            case MIRNA, MIRNA_GROUP, LNCRNA, CIRCRNA, LIPID -> kind.word().replace("-group", "");
            default -> null;
        };
    }

    /// How the record fits; empty if it does not.
    Optional<Fit> fit(ParameterRecord record) {
        int worst = 0;
        int steps = 0;
        int distance = 0;
        for (Axis axis : slot.axes()) {
            @Nullable
            Rung rung = switch (axis) {
                case CELL -> cell(record);
                case ENTITY -> molecule(record);
                case DRUG -> drug(record);
                case TREATMENT -> treatment(record);
            };
            if (rung == null) {
                return Optional.empty();
            }
            int level = rung.level().ordinal();
            worst = Math.max(worst, level);
            distance += rung.distance();
            steps = record.spans().contains(axis) ? steps : Math.max(steps, level);
        }
        return Optional.of(new Fit(record, Level.values()[worst], distance, steps));
    }

    private @Nullable Rung cell(ParameterRecord record) {
        List<String> stated = record.about().cells();
        if (stated.isEmpty()) {
            return cells.isEmpty() ? Rung.EXACT : Rung.GENERIC;
        }
        @Nullable
        Rung best = null;
        for (String id : stated) {
            best = Rung.nearer(best, cell(id, record.reach()));
        }
        return best;
    }

    private @Nullable Rung cell(String id, Reach reach) {
        @Nullable
        Entity stated = index.find(id).orElse(null);
        if (stated == null) {
            return null;
        }
        @Nullable
        Integer on = cells.get(stated);
        if (on != null) {
            return on == 0 ? Rung.EXACT : new Rung(level(stated), on);
        }
        for (Entity broader : index.ladder(stated).keySet()) {
            @Nullable
            Integer common = cells.get(broader);
            if (common != null && reach.ordinal() >= level(broader).ordinal()) {
                return new Rung(level(broader), common + 1);
            }
        }
        return reach == Reach.GENERIC ? Rung.GENERIC : null;
    }

    private static Level level(Entity cell) {
        return cell.kind() == EntityKind.CELL_CLASS ? Level.CLASS : Level.CELL_TYPE;
    }

    private @Nullable Rung molecule(ParameterRecord record) {
        List<String> entities = record.about().entities();
        List<String> classes = record.about().cargoClasses();
        if (!classes.isEmpty() && (cargoClass == null || !classes.contains(cargoClass))) {
            return null;
        }
        if (!entities.isEmpty()) {
            return entity != null && entities.contains(entity) ? Rung.EXACT : null;
        }
        if (!classes.isEmpty()) {
            return entity == null ? Rung.EXACT : new Rung(Level.CLASS, 1);
        }
        return entity == null && cargoClass == null ? Rung.EXACT : Rung.GENERIC;
    }

    private @Nullable Rung drug(ParameterRecord record) {
        List<String> stated = record.about().drugs();
        if (stated.isEmpty()) {
            return drugs.isEmpty() ? Rung.EXACT : Rung.GENERIC;
        }
        @Nullable
        Rung best = null;
        for (Map.Entry<Entity, Integer> rung : drugs.entrySet()) {
            if (stated.contains(rung.getKey().id())) {
                best = Rung.nearer(best, rung.getValue() == 0 ? Rung.EXACT : new Rung(Level.CLASS, rung.getValue()));
            }
        }
        return best;
    }

    private @Nullable Rung treatment(ParameterRecord record) {
        List<String> stated = record.about().treatments();
        if (stated.isEmpty()) {
            return treatment == null ? Rung.EXACT : null;
        }
        return treatment != null && stated.contains(treatment) ? Rung.EXACT : null;
    }

    /// A place on the ladder of one axis.
    private record Rung(Level level, int distance) {
        private static final Rung EXACT = new Rung(Level.EXACT, 0);
        private static final Rung GENERIC = new Rung(Level.GENERIC, FAR);

        static @Nullable Rung nearer(@Nullable Rung a, @Nullable Rung b) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            return b.distance < a.distance ? b : a;
        }
    }
}
