package org.exodyn.atlas.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.Seen;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.Actor;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimLink;
import org.exodyn.atlas.claim.ClaimStatus;
import org.exodyn.atlas.claim.DemandedFlags;
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
                    + "|neutralis\\w+|deplet\\w+|antisense|antagomir\\w*|strateg\\w+ against|targeting|aiming at|lowering|si-?RNA|sh-?RNA|RNAi|CRISPR"
                    + "|loss of|lack of|absence of|down-?regulat\\w+|decreas\\w+|less|taking(?: \\S+){1,3} away|removal of)\\b");

    private final EntityIndex entities;
    private final Map<String, Source> sources = new HashMap<>();
    private final Collection<Claim> claims;
    private final DemandedFlags demanded;
    private final Unread unread;
    private final Told told;
    private final Problems problems;

    EvidenceRules(EntityIndex entities, Collection<Source> sources, Collection<Claim> claims, Unread unread,
            Problems problems) {
        this.entities = entities;
        this.unread = unread;
        told = new Told(problems);
        // what a source demands that could not be read, nobody knows
        sources.stream().filter(source -> !told.at(source.location(), "kind", "seen", "retraction")
                && !told.at(source.location().child("retraction"), "status"))
                .forEach(source -> this.sources.putIfAbsent(source.key(), source));
        this.claims = claims;
        this.problems = problems;
        demanded = new DemandedFlags(entities, key -> Optional.ofNullable(this.sources.get(key)));
    }

    void check() {
        entities.all().forEach(this::parts);
        for (Claim claim : claims) {
            @Nullable
            Source source = sources.get(claim.source());
            if (source != null) {
                published(claim, source);
            }
            flags(claim);
            level(claim);
            opposed(claim);
        }
        contradictions();
    }

    private void parts(Entity entity) {
        for (String part : entity.parts()) {
            if (entities.find(part).isEmpty() && !unread.mayHoldEntity(part)) {
                problems.error(AtlasCode.UNKNOWN_ENTITY, entity.location().child("parts"),
                        "The part '" + part + "' of " + entity.id() + " is not in the atlas.", "");
            }
        }
    }

    private void published(Claim claim, Source source) {
        boolean read = source.seen() != Seen.NOT_SEEN && source.seen() != Seen.TITLE;
        if (claim.status() == ClaimStatus.AS_PUBLISHED && read && source.address().isEmpty()) {
            problems.error(AtlasCode.PUBLISHED_UNSEEN, claim.location(), "The claim " + claim.id()
                    + " says what its source published, but the source has no address.",
                    "Whoever doubts it must be able to read the same text.",
                    "url: where it was read, in sources/" + source.key() + ".yaml");
        }
    }

    private void flags(Claim claim) {
        if (told.at(claim.location(), "flags", "cites")) {
            return;
        }
        for (DemandedFlags.Demand demand : demanded.of(claim)) {
            boolean misspelt = demand.oneOf().stream()
                    .anyMatch(flag -> told.proposed(claim.location(), "flags", flag.word()));
            if (!demand.isMetBy(claim.flags()) && !misspelt) {
                problems.error(AtlasCode.FLAG, claim.location(), "The claim " + claim.id() + " lacks the flag "
                        + demand.oneOf().getFirst().word() + ".", demand.because() + ".",
                        demand.oneOf().stream().map(flag -> "flags: [" + flag.word() + "]").toList());
            }
        }
    }

    /// A review's sentence or a title is opinion unless the experiment behind it was looked at.
    private void level(Claim claim) {
        if (claim.level() == EvidenceLevel.E) {
            return;
        }
        if (claim.design().equals(List.of("review"))) {
            problems.error(AtlasCode.LEVEL, claim.location().child("level"), "The claim " + claim.id()
                    + " has level " + claim.level() + " and no other design than review.",
                    "Levels A to D stand for patients, animals and cells; what only a review says is level E.",
                    "level: E, or the design of the study that it cites");
        } else if (demanded.isByTitleOnly(claim)) {
            problems.error(AtlasCode.LEVEL, claim.location().child("level"), "The claim " + claim.id()
                    + " has level " + claim.level() + ", but nobody read more than the title of the paper behind it.",
                    "Levels A to D stand for patients, animals and cells that somebody read about; a title alone is level E.",
                    "level: E, or seen: abstract in the source once it was read");
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
}
