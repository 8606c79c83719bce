package org.exodyn.atlas.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.ChecklistItem;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.SensitivePhase;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimLink;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// What records of different files must satisfy together: ids once, references known, no circles.
final class CrossCheck {
    private final Unread unread;
    private final Problems problems;

    /// @param unread files that were not read as a whole; what refers to their lost parts is not judged
    CrossCheck(Unread unread, Problems problems) {
        this.unread = unread;
        this.problems = problems;
    }

    <T> void unique(String what, Collection<T> all, Function<T, String> id, Function<T, Location> location,
            String fix) {
        Map<String, Location> first = new HashMap<>();
        for (T one : all) {
            if (id.apply(one).equals(location.apply(one).path())) {
                continue; // it has no id of its own, which was told
            }
            @Nullable
            Location before = first.putIfAbsent(id.apply(one), location.apply(one));
            if (before != null) {
                problems.error(AtlasCode.DUPLICATE_ID, location.apply(one), "The " + what + " id '" + id.apply(one)
                        + "' is used twice.", "It stands first at " + before.place() + ".",
                        fix.replace("ID", id.apply(one)));
            }
        }
    }

    void names(Collection<Entity> entities) {
        Map<String, Entity> owner = new HashMap<>();
        for (Entity entity : entities) {
            List<String> names = new ArrayList<>(List.of(entity.name()));
            names.addAll(entity.synonyms());
            for (String name : names) {
                @Nullable
                Entity other = owner.putIfAbsent(name.toLowerCase(Locale.ROOT), entity);
                if (other != null && !other.id().equals(entity.id())) {
                    problems.error(AtlasCode.AMBIGUOUS_NAME, entity.location(), "The name '" + name + "' stands for "
                            + entity.id() + " and for " + other.id() + ".",
                            "The other is at " + other.location().place()
                                    + ".",
                            "keep it as a synonym of one of them");
                }
            }
        }
    }

    void ladders(Collection<Entity> entities) {
        Map<String, Entity> byId = new LinkedHashMap<>();
        entities.forEach(e -> byId.putIfAbsent(e.id(), e));
        for (Entity entity : entities) {
            for (String parent : entity.isA()) {
                if (!byId.containsKey(parent) && !unread.mayHoldEntity(parent)) {
                    problems.error(AtlasCode.UNKNOWN_ENTITY, entity.location().child("isA"), "The entity '" + parent
                            + "' above " + entity.id() + " is not in the atlas.", "",
                            Suggestion.nearest(parent, byId.keySet()));
                }
            }
        }
        circles("isA", byId, Entity::isA, Entity::location);
    }

    /// The phase in which a drug kills has a source that can be read.
    void phases(Collection<Entity> entities, Set<String> sources) {
        for (Entity entity : entities) {
            SensitivePhase killing = entity.killsIn();
            if (killing == null) {
                continue;
            }
            if (!sources.contains(killing.source())) {
                problems.error(AtlasCode.UNKNOWN_SOURCE, entity.location().child("killsIn"),
                        "The source '" + killing.source()
                                + "' of the phase in which " + entity.name() + " kills is not in the atlas.",
                        "",
                        near(killing.source(), sources, "add sources/" + killing.source() + ".yaml"));
            }
        }
    }

    void claims(Collection<Claim> claims, Set<String> sources) {
        Map<String, Claim> byId = new LinkedHashMap<>();
        claims.forEach(c -> byId.putIfAbsent(c.id(), c));
        for (Claim claim : claims) {
            for (ClaimLink link : claim.links()) {
                if (link.claim().equals(claim.id())) {
                    toItself(claim, link, byId.keySet());
                } else if (!byId.containsKey(link.claim()) && !unread.mayHoldClaim(link.claim())) {
                    problems.error(AtlasCode.UNKNOWN_CLAIM,
                            claim.location().child(link.kind().name().toLowerCase(Locale.ROOT)),
                            "The claim '" + link.claim() + "' that " + claim.id() + " refers to is not in the atlas.",
                            "",
                            Suggestion.nearest(link.claim(), byId.keySet()));
                }
            }
            // a source whose file is there is known, whatever is wrong with it
            for (String cited : claim.cites()) {
                if (!sources.contains(cited)) {
                    problems.error(AtlasCode.UNKNOWN_SOURCE, claim.location().child("cites"), "The source '" + cited
                            + "' that " + claim.id() + " cites is not in the atlas.", "",
                            near(cited, sources, "add sources/" + cited + ".yaml"));
                }
            }
        }
        circles("supersedes", byId, c -> others(c, ClaimLink.Kind.SUPERSEDES), Claim::location);
        circles("corrects", byId, c -> others(c, ClaimLink.Kind.CORRECTS), Claim::location);
    }

    private static List<String> others(Claim claim, ClaimLink.Kind kind) {
        return claim.links(kind).stream().map(ClaimLink::claim).filter(other -> !other.equals(claim.id())).toList();
    }

    private void toItself(Claim claim, ClaimLink link, Set<String> known) {
        String verb = link.kind().name().toLowerCase(Locale.ROOT);
        List<String> near = Suggestion.nearest(claim.id(),
                known.stream().filter(id -> !id.equals(claim.id())).toList());
        problems.error(AtlasCode.CYCLIC_REFERENCE, claim.location().child(verb), "The claim " + claim.id() + " " + verb
                + " itself.", "A link joins two claims.",
                near.isEmpty() ? List.of("remove it, or name the other claim") : near);
    }

    /// Systems that claims serve are systems of the checklist.
    ///
    /// @param file whether there is a checklist at all
    /// @param where it would lie
    void checklist(Collection<Claim> claims, Collection<ChecklistItem> items, boolean file, Location where) {
        unique("system", items, item -> String.valueOf(item.number()), ChecklistItem::location, "the next number");
        NavigableSet<Integer> known = new TreeSet<>();
        items.forEach(item -> known.add(item.number()));
        Map<Integer, List<Claim>> served = new TreeMap<>();
        for (Claim claim : claims) {
            claim.checklist().stream().filter(number -> !known.contains(number))
                    .forEach(number -> served.computeIfAbsent(number, key -> new ArrayList<>()).add(claim));
        }
        if (served.isEmpty()) {
            return;
        }
        if (!file) {
            problems.error(AtlasCode.CHECKLIST, where, "There is no checklist, but claims serve " + served.size()
                    + (served.size() == 1 ? " system" : " systems") + " of it.",
                    "Which systems of a review are covered is counted by it.", "checklist.yaml of the review");
            return;
        }
        served.forEach((number, asking) -> {
            if (known.isEmpty() || unread.mayHoldSystem(number)) {
                return;
            }
            Claim first = asking.getFirst();
            problems.error(AtlasCode.CHECKLIST, first.location().child("checklist"), "The checklist has no system "
                    + number + "; " + first.id() + (asking.size() == 1 ? " serves it."
                            : " and " + (asking.size() - 1) + " more serve it."),
                    "Its systems are numbered " + known.getFirst() + " to " + known.getLast() + ".",
                    "checklist: [" + nearest(number, known) + "]", "add system " + number + " to checklist.yaml");
        });
    }

    private static int nearest(int number, NavigableSet<Integer> known) {
        @Nullable
        Integer below = known.floor(number);
        return below == null ? known.first() : below;
    }

    void parameters(Collection<ParameterRecord> records) {
        Map<String, ParameterRecord> byId = new LinkedHashMap<>();
        records.forEach(r -> byId.putIfAbsent(r.id(), r));
        for (ParameterRecord record : records) {
            for (String from : record.derivedFrom()) {
                if (!byId.containsKey(from) && !unread.mayHoldParameter(from)) {
                    problems.error(AtlasCode.UNKNOWN_PARAMETER, record.location().child("derivedFrom"),
                            "The record '" + from
                                    + "' from which " + record.id() + " is derived is not in the atlas.",
                            "",
                            near(from, byId.keySet(), "add it, or remove it from derivedFrom"));
                }
            }
        }
        circles("derivedFrom", byId, ParameterRecord::derivedFrom, ParameterRecord::location);
    }

    void sources(Collection<Source> sources) {
        unique("source", sources, Source::key, Source::location, "keep all of a source in one file, ID.yaml");
    }

    private static List<String> near(String word, Collection<String> known, String otherwise) {
        List<String> near = Suggestion.nearest(word, known);
        return near.isEmpty() ? List.of(otherwise) : near;
    }

    /// Follows references depth-first and reports each circle once, at its first member.
    private <T> void circles(String key, Map<String, T> byId, Function<T, List<String>> next,
            Function<T, Location> place) {
        Set<String> done = new HashSet<>();
        for (String start : byId.keySet()) {
            follow(key, start, new ArrayList<>(), done, byId, next, place);
        }
    }

    private <T> void follow(String key, String id, List<String> way, Set<String> done, Map<String, T> byId,
            Function<T, List<String>> next, Function<T, Location> place) {
        @Nullable
        T record = byId.get(id);
        if (record == null || done.contains(id)) {
            return;
        }
        int at = way.indexOf(id);
        if (at >= 0) {
            List<String> circle = new ArrayList<>(way.subList(at, way.size()));
            circle.add(id);
            problems.error(AtlasCode.CYCLIC_REFERENCE, place.apply(record).child(key), "The references by " + key
                    + " run in a circle: " + String.join(" → ", circle) + ".",
                    "What comes later cannot also come before.",
                    "remove " + key + " from " + way.getLast());
            return;
        }
        way.add(id);
        for (String other : next.apply(record)) {
            follow(key, other, way, done, byId, next, place);
        }
        way.removeLast();
        done.add(id);
    }
}
