package org.exodyn.atlas.find;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.ClaimQuery;
import org.exodyn.atlas.claim.ClaimStatus;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.EvidenceLevel;
import org.exodyn.atlas.claim.Facet;
import org.exodyn.atlas.claim.ProcessEffect;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// Tells whether a claim has what a query asks of its sides.
final class FacetFilter {
    private static final List<String> CARGO_CLASSES = List.of("DNA", "mRNA", "miRNA", "lncRNA", "circRNA", "ncRNA",
            "RNA",
            "nucleic acid",
            "protein",
            "lipid", "metabolite", "drug", "siRNA", "antimiR", "peptide");

    private final EntityIndex index;
    private final NameMatcher names;
    private final Map<String, Source> sources;
    private final SortedSet<Integer> systems;
    private final Reach reach;
    private final List<String> notes;
    private final Problems problems;
    private final Map<Facet, Predicate<Claim>> tests = new EnumMap<>(Facet.class);

    FacetFilter(EntityIndex index, NameMatcher names, Map<String, Source> sources, SortedSet<Integer> systems,
            Reach reach, ClaimQuery query, List<String> notes, Problems problems) {
        this.index = index;
        this.names = names;
        this.sources = sources;
        this.reach = reach;
        this.systems = systems;
        this.notes = notes;
        this.problems = problems;
        query.facets().forEach((facet, value) -> tests.put(facet, test(facet, value)));
    }

    boolean fits(Claim claim) {
        return tests.values().stream().allMatch(test -> test.test(claim));
    }

    private Predicate<Claim> test(Facet facet, String value) {
        return switch (facet) {
            case CARGO -> entity(facet, value, e -> true, c -> c.cargo().stream().map(CargoItem::entity));
            case DONOR -> entity(facet, value, e -> e.kind().isCell(), c -> cell(c.donor()));
            case RECIPIENT -> entity(facet, value, e -> e.kind().isCell(), c -> cell(c.recipient()));
            case TARGET -> entity(facet, value, e -> true, c -> c.edges().stream().map(Edge::target));
            case DRUG -> entity(facet, value, e -> e.kind().isDrug(), c -> c.drugs().stream());
            case CANCER ->
                entity(facet, value, e -> e.kind() == EntityKind.DISEASE, c -> optional(c.cancer()));
            case PROCESS -> entity(facet, value, e -> true,
                    c -> Stream.concat(c.processes().stream().map(ProcessEffect::process),
                            c.edges().stream().map(Edge::target).filter(this::isProcess)));
            case CARGO_CLASS -> {
                String known = word(facet, value, CARGO_CLASSES);
                yield c -> c.cargo().stream().anyMatch(item -> item.cargoClass().equals(known));
            }
            case DIRECTION -> {
                String known = word(facet, value, words(Direction.values()));
                yield c -> word(c.direction()).equals(known);
            }
            case LEVEL -> {
                String known = word(facet, value, Stream.of(EvidenceLevel.values()).map(Enum::name).toList());
                yield c -> c.level().name().equals(known);
            }
            case STATUS -> {
                String known = word(facet, value, words(ClaimStatus.values()));
                yield c -> word(c.status()).equals(known);
            }
            case FLAG -> {
                String known = word(facet, value, Stream.of(ClaimFlag.values()).map(ClaimFlag::word).toList());
                yield c -> c.flags().stream().anyMatch(flag -> flag.word().equals(known));
            }
            case CHECKLIST -> checklist(value);
            case SOURCE -> source(value);
        };
    }

    private boolean isProcess(String id) {
        return index.find(id).filter(e -> e.kind() == EntityKind.PROCESS).isPresent();
    }

    private static Stream<String> optional(@Nullable String id) {
        return id == null ? Stream.of() : Stream.of(id);
    }

    private static Stream<String> cell(@Nullable CellState state) {
        return state == null ? Stream.of() : Stream.of(state.cell());
    }

    private static List<String> words(Enum<?>[] constants) {
        return Stream.of(constants).map(FacetFilter::word).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private interface Ids {
        Stream<String> of(Claim claim);
    }

    private Predicate<Claim> entity(Facet facet, String value, Predicate<Entity> kind, Ids ids) {
        Optional<NameMatch> match = names.match(value, kind);
        if (match.isEmpty()) {
            Absence absence = names.absence(value, kind, List.of());
            unknown(facet, value, absence.nearest(),
                    absence.because("Names, synonyms, former names and ids of the atlas are understood."));
            return claim -> false;
        }
        notes.addAll(QueryNotes.of(match.get()));
        Set<String> wanted = reach.of(match.get());
        return claim -> ids.of(claim).anyMatch(wanted::contains);
    }

    private String word(Facet facet, String value, List<String> known) {
        Optional<String> found = known.stream().filter(word -> word.equalsIgnoreCase(value.strip())).findFirst();
        if (found.isEmpty()) {
            unknown(facet, value, Suggestion.nearest(value, known), "It is one of " + String.join(", ", known) + ".");
        }
        return found.orElse("");
    }

    private Predicate<Claim> checklist(String value) {
        List<Integer> wanted = new ArrayList<>();
        for (String part : value.strip().split("[,\\s]+")) {
            Integer number = part.matches("\\d{1,4}") ? Integer.valueOf(part) : null;
            if (number != null && systems.contains(number)) {
                wanted.add(number);
            } else {
                problems.error(AtlasCode.QUERY, Location.ofFile("--checklist"),
                        "The checklist has no system '" + part + "'.",
                        (systems.isEmpty() ? "This evidence has no checklist."
                                : "Its systems are numbered " + systems.first() + " to " + systems.last()
                                        + "; exodyn atlas coverage lists them."));
            }
        }
        return claim -> claim.checklist().stream().anyMatch(wanted::contains);
    }

    /// `Richards KE` is Richards: initials are the capitals at the end.
    private static String surname(String author) {
        return author.replaceFirst(" \\p{Lu}{1,3}$", "");
    }

    private Predicate<Claim> source(String value) {
        String key = NameKey.of(value);
        String number = value.strip().replaceFirst("^(?i:ref\\.?|reference)\\s*", "");
        Set<String> wanted = new HashSet<>();
        for (Source source : key.isEmpty() ? List.<Source>of() : sources.values()) {
            boolean meant = NameKey.of(source.key()).equals(key) || NameKey.of(source.firstAuthor()).equals(key)
                    || NameKey.of(surname(source.firstAuthor())).equals(key)
                    || value.strip().equalsIgnoreCase(source.doi()) || value.strip().equals(source.pmid())
                    || value.strip().equalsIgnoreCase(source.pmcid())
                    || number.equals(String.valueOf(source.reviewNumber()));
            if (meant) {
                wanted.add(source.key());
            }
        }
        if (wanted.isEmpty()) {
            unknown(Facet.SOURCE, value, Suggestion.nearest(value, sources.keySet()),
                    "Its key, first author, DOI, PubMed number or number in the review is understood.");
        }
        return claim -> wanted.contains(claim.source()) || claim.cites().stream().anyMatch(wanted::contains);
    }

    private void unknown(Facet facet, String value, List<String> fixes, String because) {
        problems.error(AtlasCode.QUERY, Location.ofFile("--" + facet.word()),
                "The atlas has no " + facet.word() + " '" + value + "'.", because,
                fixes.stream().map(fix -> "--" + facet.word() + " \"" + fix + '"').toList());
    }
}
