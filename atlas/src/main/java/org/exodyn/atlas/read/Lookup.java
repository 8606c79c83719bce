package org.exodyn.atlas.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.EntityKind;
import org.exodyn.input.Fields;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.exodyn.input.YamlList;
import org.exodyn.input.YamlNode;
import org.exodyn.input.YamlScalar;
import org.jspecify.annotations.Nullable;

/// Turns names in records into entity ids, reporting those that are not known or are of another kind.
final class Lookup {
    private static final Predicate<Entity> ANY = e -> true;

    private final EntityIndex index;
    private final Unread unread;
    private final Told told;
    private final Problems problems;

    /// @param unread files of entities that were not read as a whole
    Lookup(EntityIndex index, Unread unread, Problems problems) {
        this.index = index;
        this.unread = unread;
        this.problems = problems;
        told = new Told(problems);
    }

    EntityIndex index() {
        return index;
    }

    /// The id under a required key; the name itself if it is not known.
    String id(Fields fields, String key) {
        @Nullable
        String name = fields.text(key);
        if (name == null || !fields.isComplete() && index.find(name).isEmpty()) {
            return name == null ? "" : name; // where a map breaks off, the words of its last value may be those of the next line
        }
        return id(name, fields.location(key), ANY, "entity");
    }

    @Nullable
    String optionalCell(Fields fields, String key) {
        @Nullable
        String name = fields.optionalText(key);
        return name == null ? null : id(name, fields.location(key), e -> e.kind().isCell(), "cell");
    }

    @Nullable
    String optionalDisease(Fields fields, String key) {
        @Nullable
        String name = fields.optionalText(key);
        return name == null ? null
                : id(name, fields.location(key), e -> e.kind() == EntityKind.DISEASE, "disease");
    }

    List<String> drugs(Fields fields, String key) {
        return ids(fields, key, e -> e.kind().isDrug(), "drug");
    }

    List<String> cells(Fields fields, String key) {
        return ids(fields, key, e -> e.kind().isCell(), "cell");
    }

    List<String> entities(Fields fields, String key) {
        return ids(fields, key, ANY, "entity");
    }

    /// Ids of one name or of a list of names.
    private List<String> ids(Fields fields, String key, Predicate<Entity> fits, String what) {
        List<String> ids = new ArrayList<>();
        for (YamlScalar scalar : scalars(fields.optionalNode(key))) {
            ids.add(id(scalar.text(), scalar.location(), fits, what));
        }
        return ids;
    }

    /// One text or a list of texts.
    static List<String> texts(Fields fields, String key) {
        return scalars(fields.optionalNode(key)).stream().map(YamlScalar::text).toList();
    }

    static List<YamlScalar> scalars(@Nullable YamlNode node) {
        return switch (node) {
            case null -> List.of();
            case YamlScalar scalar -> List.of(scalar);
            case YamlList list ->
                list.items().stream().filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast).toList();
            default -> List.of();
        };
    }

    String id(String name, Location location, Predicate<Entity> fits, String what) {
        Optional<Entity> found = index.find(name);
        if (found.isEmpty() && unread.mayHoldEntity(name)) {
            return name;
        }
        if (found.isEmpty()) {
            problems.error(AtlasCode.UNKNOWN_ENTITY, location, "The " + what + " '" + name + "' is not in the atlas.",
                    "Every name must be an entity with an id, or a record that says that it has none.",
                    Suggestion.nearest(name, index.names(fits)));
            return name;
        }
        Entity entity = found.get();
        if (!fits.test(entity) && !told.at(entity.location(), "kind")) {
            problems.error(AtlasCode.WRONG_KIND_OF_ENTITY, location, "'" + name + "' is a " + entity.kind().word()
                    + "; a " + what + " is wanted here.", "", fixes(name, entity, fits));
        }
        return entity.id();
    }

    /// Close names of the wanted kind, or where this name belongs.
    private List<String> fixes(String name, Entity entity, Predicate<Entity> fits) {
        List<String> near = Suggestion.nearest(name, index.names(fits));
        if (!near.isEmpty()) {
            return near;
        }
        EntityKind kind = entity.kind();
        return List.of(kind.isCell() ? "recipient: {cell: " + name + "}"
                : kind.isDrug() ? "drugs: [" + name + "]"
                        : kind == EntityKind.DISEASE ? "cancer: " + name
                                : "an edge with " + name + " as source or target");
    }
}
