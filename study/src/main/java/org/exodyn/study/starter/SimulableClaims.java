package org.exodyn.study.starter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Sign;
import org.exodyn.study.starter.ScenarioPlan.OptionalArm;
import org.exodyn.study.starter.ScenarioPlanner.Planned;

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
        List<String> reasons = candidates.parallelStream().map(all::why).toList();
        for (int pair = 0; pair < reasons.size(); pair++) {
            if (reasons.get(pair).isEmpty()) {
                all.pairs.add(candidates.get(pair));
            } else {
                all.refused.put(candidates.get(pair), reasons.get(pair));
            }
        }
        return all;
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

    /// Drugs that claims name, whether or not any of them can be simulated.
    List<Entity> drugs() {
        return Stream.concat(pairs.stream(), refused.keySet().stream()).map(ClaimPair::drug).distinct().toList();
    }

    /// The pairs of a drug.
    List<ClaimPair> of(Entity drug) {
        return pairs.stream().filter(pair -> pair.drug().equals(drug)).toList();
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
