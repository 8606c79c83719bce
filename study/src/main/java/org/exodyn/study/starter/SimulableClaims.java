package org.exodyn.study.starter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Sign;
import org.exodyn.study.starter.ScenarioPlan.OptionalArm;
import org.exodyn.study.starter.ScenarioPlanner.Planned;
import org.jspecify.annotations.Nullable;

/// Every claim with each of its drugs: those of which a scenario can be written that runs, and why the others cannot. Found out by
/// writing, reading and assembling one for each.
final class SimulableClaims {
    private final Atlas atlas;
    private final ScenarioPlanner planner;
    private final StarterTrial trial;
    private final List<ClaimPair> pairs = new ArrayList<>();
    private final SequencedMap<ClaimPair, String> refused = new LinkedHashMap<>();

    private SimulableClaims(Atlas atlas) {
        this.atlas = atlas;
        planner = new ScenarioPlanner(atlas);
        trial = new StarterTrial(atlas);
    }

    /// Of the evidence that comes with Exodyn; found out once, in about a second.
    static SimulableClaims embedded() {
        return Embedded.CLAIMS;
    }

    static SimulableClaims of(Atlas atlas) {
        SimulableClaims all = new SimulableClaims(atlas);
        List<ClaimPair> candidates = new ArrayList<>();
        for (Claim claim : atlas.claims()) {
            for (String drug : claim.drugs()) {
                atlas.entity(drug).ifPresent(entity -> candidates.add(new ClaimPair(claim, entity)));
            }
        }
        List<Tried> tried = candidates.parallelStream().map(all::tried).toList();
        for (int pair = 0; pair < tried.size(); pair++) {
            if (tried.get(pair).why().isEmpty()) {
                all.pairs.add(tried.get(pair).pair());
            } else {
                all.refused.put(candidates.get(pair), tried.get(pair).why());
            }
        }
        return all;
    }

    /// @param why why no scenario can be written of the pair; empty if one can
    private record Tried(ClaimPair pair, String why) {}

    /// A pair of a claim and a class of drugs stands for the first drug of the class with which the claim can be simulated.
    private Tried tried(ClaimPair pair) {
        Tried asNamed = new Tried(pair, why(pair));
        if (pair.drug().kind() != EntityKind.DRUG_CLASS || pair.claim().cargo().isEmpty()) {
            return asNamed;
        }
        String first = "";
        for (Entity member : members(pair)) {
            String why = why(new ClaimPair(pair.claim(), member));
            if (why.isEmpty()) {
                return new Tried(new ClaimPair(pair.claim(), member, pair.drug()), "");
            }
            first = first.isEmpty() ? pair.drug().name() + " is a class; with " + member.name() + " of it: " + why
                    : first;
        }
        return first.isEmpty() ? asNamed : new Tried(pair, first);
    }

    /// Drugs of a class that have an IC50 and that the claim does not name beside it; first those that most claims on the same cancer
    /// name, then those that most claims name.
    private List<Entity> members(ClaimPair pair) {
        return atlas.entities().all().stream()
                .filter(one -> one.kind() == EntityKind.DRUG && planner.hasIc50(one)
                        && atlas.entities().isBelow(one.id(), pair.drug().id())
                        && !pair.claim().drugs().contains(one.id()))
                .sorted(Comparator.comparingLong((Entity one) -> -named(one, pair.claim().cancer()))
                        .thenComparingLong(one -> -named(one, null)).thenComparing(Entity::name))
                .toList();
    }

    private long named(Entity drug, @Nullable String cancer) {
        return atlas.claims().stream().filter(claim -> claim.drugs().contains(drug.id())
                && (cancer == null || cancer.equals(claim.cancer()))).count();
    }

    /// Pairs of which a scenario can be written that runs, in the order of the evidence.
    List<ClaimPair> pairs() {
        return List.copyOf(pairs);
    }

    /// The other pairs with the reason for each.
    Map<ClaimPair, String> refused() {
        return refused;
    }

    private String why(ClaimPair pair) {
        Planned planned = planner.plan(pair, List.of(), StarterDelivery.CONDITIONED_MEDIUM);
        String why = planned.plan() == null ? planned.why() : trial.why(ScenarioText.brief(planned.plan(), atlas));
        boolean open = pair.claim().edges().stream().anyMatch(edge -> edge.sign() == Sign.UNKNOWN);
        return why.equals(StarterTrial.NO_EFFECT) && open ? "the claim leaves the sign of an arrow open" : why;
    }

    /// The text of a scenario for a pair, with all arms that the model takes.
    ///
    /// @param others further pairs of the same wish
    Optional<String> text(ClaimPair lead, Collection<ClaimPair> others, StarterDelivery delivery) {
        ScenarioPlan plan = planner.plan(lead, others, delivery).plan();
        if (plan == null) {
            return Optional.empty();
        }
        List<OptionalArm> taken = new ArrayList<>();
        for (OptionalArm arm : ScenarioText.further(plan, atlas)) {
            if (trial.lastArmIsOfItsOwn(ScenarioText.of(plan.with(List.of(arm)), atlas))) {
                taken.add(arm);
            }
        }
        return Optional.of(ScenarioText.of(plan.with(taken), atlas));
    }

    /// Ids of the claims that a scenario of these pairs tests; the first pair decides.
    List<String> under(List<ClaimPair> pairs) {
        ScenarioPlan plan = planner.plan(pairs.getFirst(), pairs, StarterDelivery.CONDITIONED_MEDIUM).plan();
        return plan == null ? List.of() : plan.claims().stream().map(Claim::id).toList();
    }

    /// Drugs and classes of drugs that claims name, whether or not any of them can be simulated.
    List<Entity> drugs() {
        return Stream.concat(pairs.stream(), refused.keySet().stream())
                .map(pair -> pair.group() == null ? pair.drug() : pair.group()).distinct().toList();
    }

    /// The pairs of a drug or of a class of drugs.
    List<ClaimPair> of(Entity drug) {
        return pairs.stream().filter(pair -> pair.drug().equals(drug) || drug.equals(pair.group())).toList();
    }

    /// Why claims that have an entity on a side cannot be simulated, most frequent reason first, with the number of claims.
    SequencedMap<String, Integer> reasons(StarterSide side, Entity entity) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        refused.forEach((pair, why) -> {
            if (side.of(pair).contains(entity.id())) {
                counts.merge(why, 1, Integer::sum);
            }
        });
        SequencedMap<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /// A sentence on an entity whose claims cannot be simulated; empty if there are no such claims.
    Optional<String> whyNot(StarterSide side, Entity entity) {
        SequencedMap<String, Integer> reasons = reasons(side, entity);
        return reasons.isEmpty() ? Optional.empty()
                : Optional.of("No claim on " + entity.name() + " can be simulated: "
                        + Wording.withoutStop(reasons.firstEntry().getKey()) + ".");
    }

    private static final class Embedded {
        private static final SimulableClaims CLAIMS = of(Atlas.loadEmbedded());
    }
}
