package org.exodyn.atlas.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.Seen;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.Source.RetractionStatus;
import org.exodyn.atlas.SourceKind;

/// The flags that follow from a claim's sources, cells and names. Whoever checks claims and whoever asks for one take them from
/// here, so that nobody is asked for less than what will be checked.
public final class DemandedFlags {
    /// An arm at the end of a name of miRBase, and the star of its older names, which says the arm too.
    private static final Pattern ARM = Pattern.compile("(?i).*(-[35]p|\\*)$");

    private final EntityIndex entities;
    private final Function<String, Optional<Source>> sources;

    /// A flag that a claim must carry.
    ///
    /// @param oneOf words that satisfy it, the usual one first
    /// @param because why, as the end of a sentence
    public record Demand(List<ClaimFlag> oneOf, String because) {
        public Demand {
            oneOf = List.copyOf(oneOf);
        }

        /// Whether one of these flags satisfies it.
        public boolean isMetBy(List<ClaimFlag> flags) {
            return oneOf.stream().anyMatch(flags::contains);
        }
    }

    /// @param sources sources by key; nothing is demanded for those that are not known
    public DemandedFlags(EntityIndex entities, Function<String, Optional<Source>> sources) {
        this.entities = entities;
        this.sources = sources;
    }

    /// Everything that the claim must carry, whether or not it does.
    public List<Demand> of(Claim claim) {
        List<Demand> demands = new ArrayList<>();
        published(claim, demands);
        retraction(claim, demands);
        printed(claim, demands);
        for (CellState state : Stream.of(claim.donor(), claim.recipient()).filter(Objects::nonNull).toList()) {
            entities.find(state.cell()).filter(cell -> !cell.caution().isEmpty())
                    .ifPresent(cell -> demand(demands, cell.name() + ": " + cell.caution(),
                            ClaimFlag.CONTAMINATED_CELL_LINE));
        }
        for (CargoItem item : claim.cargo()) {
            entities.find(item.entity()).filter(entity -> isArmOf(entity, item.printedAs()))
                    .ifPresent(entity -> demand(demands, entity.name() + " is printed as " + item.printedAs(),
                            ClaimFlag.ARM_INFERRED, ClaimFlag.WRONG_ARM));
        }
        return List.copyOf(demands);
    }

    /// Whether the entity is one arm of a miRNA and the name says none: somebody inferred the arm.
    public static boolean isArmOf(Entity entity, String printed) {
        return entity.kind() == EntityKind.MIRNA && ARM.matcher(entity.name()).matches() && !printed.isBlank()
                && !ARM.matcher(printed.strip()).matches();
    }

    /// Whether of the paper behind a claim no more than the title was read.
    public boolean isByTitleOnly(Claim claim) {
        List<ClaimFlag> unread = List.of(ClaimFlag.PRIMARY_NOT_SEEN, ClaimFlag.PRIMARY_TITLE_ONLY);
        return claim.flags().stream().anyMatch(unread::contains)
                || of(claim).stream().anyMatch(demand -> unread.contains(demand.oneOf().getFirst()));
    }

    private void published(Claim claim, List<Demand> demands) {
        if (claim.status() == ClaimStatus.AS_PUBLISHED) {
            sources.apply(claim.source()).ifPresent(source -> {
                if (source.seen() == Seen.NOT_SEEN) {
                    demand(demands, "nothing of " + source.key() + " was read", ClaimFlag.PRIMARY_NOT_SEEN);
                } else if (source.seen() == Seen.TITLE) {
                    demand(demands, "of " + source.key() + " only the title was read", ClaimFlag.PRIMARY_TITLE_ONLY);
                }
            });
        }
    }

    private void retraction(Claim claim, List<Demand> demands) {
        if (Stream.concat(Stream.of(claim.source()), claim.cites().stream()).map(sources).flatMap(Optional::stream)
                .anyMatch(one -> one.retraction().status() == RetractionStatus.RETRACTED)) {
            demand(demands, "a source of it was retracted", ClaimFlag.RETRACTED_SOURCE);
        }
    }

    /// What the review prints is as good as what it cites.
    private void printed(Claim claim, List<Demand> demands) {
        if (claim.status() != ClaimStatus.AS_PRINTED) {
            return;
        }
        if (claim.cites().isEmpty()) {
            demand(demands, "it cites nothing", ClaimFlag.NO_REFERENCE, ClaimFlag.IMPLIED_NOT_CITED);
            return;
        }
        List<Source> cited = claim.cites().stream().map(sources).flatMap(Optional::stream).toList();
        if (cited.size() < claim.cites().size()) {
            return; // what a source that is not known would demand, nobody knows
        }
        List<Source> primaries = cited.stream().filter(source -> source.kind() == SourceKind.PRIMARY).toList();
        if (primaries.isEmpty()) {
            demand(demands, "no primary source is cited", ClaimFlag.SECONDARY_SOURCE, ClaimFlag.CORRIGENDUM);
        } else if (primaries.stream()
                .allMatch(source -> source.seen() == Seen.NOT_SEEN || source.seen() == Seen.TITLE)) {
            boolean titles = primaries.stream().anyMatch(source -> source.seen() == Seen.TITLE);
            demand(demands, "no text of a primary source that it cites was read",
                    titles ? ClaimFlag.PRIMARY_TITLE_ONLY : ClaimFlag.PRIMARY_NOT_SEEN,
                    titles ? ClaimFlag.PRIMARY_NOT_SEEN : ClaimFlag.PRIMARY_TITLE_ONLY);
        }
    }

    private static void demand(List<Demand> demands, String because, ClaimFlag... oneOf) {
        demands.add(new Demand(List.of(oneOf), because));
    }
}
