package org.exodyn.atlas.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.Seen;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.Source.RetractionStatus;
import org.exodyn.atlas.SourceKind;
import org.exodyn.atlas.claim.Actor;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.ClaimLink;
import org.exodyn.atlas.claim.ClaimStatus;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.EvidenceLevel;
import org.exodyn.atlas.claim.Sign;
import org.exodyn.input.Problems;
import org.jspecify.annotations.Nullable;

/// What makes evidence honest beyond its form: a claim carries the flags that its sources and cells deserve, nothing is called
/// published that nobody read, and both sides of a contradiction agree on what it is about.
final class EvidenceRules {
    private static final Pattern OPPOSING = Pattern
            .compile("(?i)\\b(silenc\\w+|knock\\w*(?: \\S+){0,3} down|knock-?down|block(?:ing|ade|ed)"
                    + "|neutralis\\w+|deplet\\w+|antisense|antagomir\\w*|strateg\\w+ against|targeting|aiming at|lowering)\\b");

    private final EntityIndex entities;
    private final Map<String, Source> sources = new HashMap<>();
    private final Collection<Claim> claims;
    private final Problems problems;

    EvidenceRules(EntityIndex entities, Collection<Source> sources, Collection<Claim> claims, Problems problems) {
        this.entities = entities;
        sources.forEach(source -> this.sources.putIfAbsent(source.key(), source));
        this.claims = claims;
        this.problems = problems;
    }

    void check() {
        entities.all().forEach(this::parts);
        for (Claim claim : claims) {
            @Nullable
            Source source = sources.get(claim.source());
            if (source != null) {
                published(claim, source);
                retraction(claim, source);
            }
            printed(claim);
            level(claim);
            opposed(claim);
            cells(claim);
        }
        contradictions();
    }

    private void parts(Entity entity) {
        for (String part : entity.parts()) {
            if (entities.find(part).isEmpty()) {
                problems.error(AtlasCode.UNKNOWN_ENTITY, entity.location().child("parts"),
                        "The part '" + part + "' of " + entity.id() + " is not in the atlas.", "");
            }
        }
    }

    private void published(Claim claim, Source source) {
        if (claim.status() != ClaimStatus.AS_PUBLISHED) {
            return;
        }
        switch (source.seen()) {
            case NOT_SEEN -> demand(claim, ClaimFlag.PRIMARY_NOT_SEEN, "nothing of " + source.key() + " was read");
            case TITLE ->
                demand(claim, ClaimFlag.PRIMARY_TITLE_ONLY, "of " + source.key() + " only the title was read");
            case FULL_TEXT, ABSTRACT, ABSTRACT_COPY, PAGE -> {
                if (source.address().isEmpty()) {
                    problems.error(AtlasCode.PUBLISHED_UNSEEN, claim.location(), "The claim " + claim.id()
                            + " says what its source published, but the source has no address.",
                            "Whoever doubts it must be able to read the same text.",
                            "url: where it was read, in sources/" + source.key() + ".yaml");
                }
            }
        }
    }

    private void retraction(Claim claim, Source source) {
        boolean retracted = Stream.concat(Stream.of(source), claim.cites().stream().map(sources::get))
                .filter(Objects::nonNull)
                .anyMatch(one -> one.retraction().status() == RetractionStatus.RETRACTED);
        if (retracted) {
            demand(claim, ClaimFlag.RETRACTED_SOURCE, "a source of it was retracted");
        }
    }

    /// What the review prints is as good as what it cites.
    private void printed(Claim claim) {
        if (claim.status() != ClaimStatus.AS_PRINTED) {
            return;
        }
        List<Source> cited = claim.cites().stream().map(sources::get).filter(Objects::nonNull).toList();
        if (claim.cites().isEmpty()) {
            demandOneOf(claim, "it cites nothing", ClaimFlag.NO_REFERENCE, ClaimFlag.IMPLIED_NOT_CITED);
            return;
        }
        List<Source> primaries = cited.stream().filter(source -> source.kind() == SourceKind.PRIMARY).toList();
        if (primaries.isEmpty() && cited.size() == claim.cites().size()) {
            demandOneOf(claim, "no primary source is cited", ClaimFlag.SECONDARY_SOURCE, ClaimFlag.CORRIGENDUM);
        } else if (primaries.stream().noneMatch(EvidenceRules::wasRead)) {
            demandOneOf(claim, "no text of a primary source that it cites was read", ClaimFlag.PRIMARY_NOT_SEEN,
                    ClaimFlag.PRIMARY_TITLE_ONLY);
        }
    }

    /// A review's sentence is opinion unless the experiment behind it was looked at.
    private void level(Claim claim) {
        if (claim.level() != EvidenceLevel.E && claim.design().equals(List.of("review"))) {
            problems.error(AtlasCode.LEVEL, claim.location().child("level"), "The claim " + claim.id()
                    + " has level " + claim.level() + " and no other design than review.",
                    "Levels A to D stand for patients, animals and cells; what only a review says is level E.",
                    "level: E, or the design of the study that it cites");
        }
    }

    /// Where resistance falls because a cargo is silenced or blocked, the cargo itself does the opposite. A record that does not
    /// say so would show it in every graph as what lowers resistance.
    private void opposed(Claim claim) {
        if (claim.direction() != Direction.REDUCES || !Actor.isCargo(claim)
                || claim.cargo().stream()
                        .anyMatch(item -> item.change().equals("down") || opposes(claim, item.entity()))) {
            return;
        }
        Set<String> carried = claim.cargo().stream().map(CargoItem::entity).collect(Collectors.toSet());
        Optional<Edge> against = claim.edges().stream()
                .filter(edge -> edge.sign() == Sign.MINUS && carried.contains(edge.target())).findFirst();
        Matcher word = OPPOSING.matcher(claim.statement());
        if (against.isPresent() || word.find()) {
            problems.error(AtlasCode.OPPOSED_CARGO, claim.location().child("cargo"), "The claim " + claim.id()
                    + " would say that its cargo reduces resistance, but " + against.map(edge -> name(edge.source())
                            + " acts against " + name(edge.target()))
                            .orElseGet(() -> "its words are of '" + word.group() + "'")
                    + ".", "Where less of a molecule lowers resistance, the molecule itself raises it.",
                    "change: down at the cargo that is lowered or blocked",
                    "the inhibitor as cargo, or among the drugs with an edge that represses");
        }
    }

    private String name(String id) {
        return entities.find(id).map(Entity::name).orElse(id);
    }

    private static boolean opposes(Claim claim, String entity) {
        return claim.edges().stream().anyMatch(edge -> edge.sign() == Sign.MINUS && edge.source().equals(entity));
    }

    private static boolean wasRead(Source source) {
        return source.seen() != Seen.NOT_SEEN && source.seen() != Seen.TITLE;
    }

    private void cells(Claim claim) {
        for (CellState state : new ArrayList<>(
                Stream.of(claim.donor(), claim.recipient()).filter(Objects::nonNull).toList())) {
            Optional<Entity> cell = entities.find(state.cell());
            if (cell.isPresent() && !cell.get().caution().isEmpty()) {
                demand(claim, ClaimFlag.CONTAMINATED_CELL_LINE, cell.get().name() + ": " + cell.get().caution());
            }
        }
    }

    private void contradictions() {
        Map<String, ClaimLink> links = new HashMap<>();
        for (Claim claim : claims) {
            for (ClaimLink link : claim.links(ClaimLink.Kind.CONTRADICTS)) {
                links.put(claim.id() + " " + link.claim(), link);
            }
        }
        for (Claim claim : claims) {
            for (ClaimLink link : claim.links(ClaimLink.Kind.CONTRADICTS)) {
                @Nullable
                ClaimLink back = links.get(link.claim() + " " + claim.id());
                if (back != null && !back.scope().equals(link.scope()) && claim.id().compareTo(link.claim()) < 0) {
                    problems.error(AtlasCode.CONTRADICTION, claim.location().child("contradicts"), claim.id() + " and "
                            + link.claim() + " contradict each other on '" + link.scope() + "' here and on '"
                            + back.scope() + "' there.", "A contradiction is the same from both sides.",
                            "keep it in one of the two: it is shown from both");
                }
            }
        }
    }

    private void demand(Claim claim, ClaimFlag flag, String because) {
        demandOneOf(claim, because, flag);
    }

    private void demandOneOf(Claim claim, String because, ClaimFlag... flags) {
        if (Stream.of(flags).noneMatch(claim.flags()::contains)) {
            problems.error(AtlasCode.FLAG, claim.location(), "The claim " + claim.id() + " lacks the flag "
                    + flags[0].word() + ".", because + ".",
                    Stream.of(flags).map(flag -> "flags: [" + flag.word() + "]").toArray(String[]::new));
        }
    }
}
