package org.exodyn.study.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.Grounding;
import org.exodyn.input.Problems;
import org.exodyn.quantity.Spelling;
import org.exodyn.reference.Hit;
import org.exodyn.reference.Lookup;
import org.exodyn.reference.ReferenceStore;
import org.exodyn.reference.Term;
import org.exodyn.reference.format.Ids;
import org.exodyn.reference.format.NameSort;

/// Holds the ids of entities against their registries: they exist, they are those of the things named, and the ids of other registries
/// beside them are of the same things. Only a collection that is whole can say that an id does not exist; the account tells which are.
final class RegistryIdCheck {
    private static final Pattern MIRNA_SPECIES = Pattern.compile("([a-z]{3,4})-(mir|let|lin|lsy|bantam).*",
            Pattern.CASE_INSENSITIVE);

    /// Ids beside the own one that are of the very same thing, in registries that list its names.
    private static final List<String> SAME_THING = List.of("cellosaurus", "drugbank");

    private static final int MOST_PROPOSALS = 3;

    private final ReferenceStore store;
    private final Problems problems;
    private final RegistryAccount account;

    RegistryIdCheck(ReferenceStore store, Problems problems) {
        this.store = store;
        this.problems = problems;
        this.account = new RegistryAccount(store.collections());
    }

    /// Per registry, how many ids were found and whether a wrong one would have been seen.
    List<String> account() {
        return account.lines();
    }

    void check(Entity entity) {
        if (entity.grounding() == Grounding.REGISTRY) {
            exists(entity, "id", entity.id());
            called(entity, "id", entity.id());
        }
        Map<String, List<String>> beside = beside(entity.id());
        entity.xrefs().forEach((key, value) -> {
            String id = idBeside(key, value);
            List<String> registered = beside.getOrDefault(Ids.registry(id).orElse(""), List.of());
            if (registered.isEmpty()) {
                exists(entity, "xrefs." + key, id);
            } else {
                account.compared(id);
                if (registered.stream().noneMatch(id::equalsIgnoreCase)) {
                    problems.error(AtlasCode.NOT_IN_REGISTRY, entity.location(),
                            "The " + key + " of " + entity.name() + " is " + value + "; its registry has "
                                    + String.join(", ", registered) + ".",
                            "That is what stands under " + entity.id() + ".",
                            registered.stream().map(other -> key + ": " + other.substring(other.indexOf(':') + 1))
                                    .toList());
                }
            }
            if (SAME_THING.contains(key)) {
                called(entity, key, id);
            }
        });
    }

    /// An id as it stands under `xrefs`, whole or without the prefix that its key says.
    private static String idBeside(String key, String value) {
        return Ids.registry(value).isPresent() ? Ids.normal(value) : Ids.normal(key + ":" + value);
    }

    private Map<String, List<String>> beside(String id) {
        return store.term(id).stream().flatMap(term -> term.xrefs().stream()).distinct()
                .collect(Collectors.groupingBy(other -> Ids.registry(other).orElse("")));
    }

    private void exists(Entity entity, String field, String id) {
        Lookup found = store.lookup(id, species(entity));
        account.looked(id, species(entity), found);
        if (!found.exists().equals(Optional.of(false))) {
            return;
        }
        problems.error(AtlasCode.NOT_IN_REGISTRY, entity.location(),
                "The " + field + " " + id + " of " + entity.name() + " is not in its registry.",
                String.join(" and ", found.whole()) + " has all ids of it"
                        + (species(entity).isEmpty() ? "" : " for this species")
                        + ", in the version that was brought.",
                hits(entity, Ids.registry(id)::equals).map(hit -> "id: " + hit.id() + ", " + hit.name() + " in "
                        + hit.collection()).distinct().limit(MOST_PROPOSALS).toList());
    }

    /// The registry's names of an id and those of the entity have one in common, or its note says what the registry calls it.
    private void called(Entity entity, String field, String id) {
        List<Term> terms = store.term(id);
        String note = Spelling.fold(entity.note());
        if (terms.isEmpty() || terms.stream().anyMatch(term -> note.contains(Spelling.fold(term.name()))
                || entity.names().stream().anyMatch(term::isCalled))) {
            return;
        }
        Term term = terms.getFirst();
        List<Hit> meant = hits(entity, registry -> registry.equals(Ids.registry(id)))
                .filter(hit -> hit.sort() != NameSort.RELATED && !hit.id().equals(term.id())).toList();
        String what = "The " + field + " " + id + " of " + entity.name() + " is that of " + term.name() + ".";
        if (meant.isEmpty()) {
            problems.warning(AtlasCode.GROUNDING, entity.location(), what,
                    term.collection() + " knows it by none of the entity's names.",
                    "synonyms: [\"" + term.name() + "\"], if it is the same thing",
                    "note: its registry calls it " + term.name() + ", if it is near");
        } else {
            problems.error(AtlasCode.GROUNDING, entity.location(), what,
                    "In " + meant.getFirst().collection() + " " + meant.getFirst().matched() + " is "
                            + meant.getFirst().id() + ".",
                    meant.stream().map(hit -> field + ": " + hit.id()).distinct().limit(MOST_PROPOSALS).toList());
        }
    }

    /// What the entity's name stands for in the store, guesses left out.
    private Stream<Hit> hits(Entity entity, Predicate<Optional<String>> registry) {
        List<Hit> sure = new ArrayList<>(store.find(entity.name()));
        sure.removeIf(hit -> hit.distance() > 0 || !registry.test(Ids.registry(hit.id())));
        return sure.stream();
    }

    private static String species(Entity entity) {
        Matcher name = MIRNA_SPECIES.matcher(entity.name());
        return name.matches() ? name.group(1) : "";
    }
}
