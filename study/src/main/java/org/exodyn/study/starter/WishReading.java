package org.exodyn.study.starter;

import java.util.List;
import java.util.Optional;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.find.NameMatch;
import org.exodyn.biology.scenario.ScenarioCode;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// Finds the claims of a wish, or says which part of the wish leaves none and what would.
final class WishReading {
    private final Atlas atlas;
    private final SimulableClaims claims;
    private final Problems problems;
    private boolean drugsOpen;

    WishReading(Atlas atlas, SimulableClaims claims, Problems problems) {
        this.atlas = atlas;
        this.claims = claims;
        this.problems = problems;
    }

    /// @return the pairs that are wished for; empty after reporting why there are none
    List<ClaimPair> pairs(ScenarioWish wish) {
        List<ClaimPair> left = claims.pairs();
        String so = "";
        for (StarterSide side : StarterSide.values()) {
            Optional<String> typed = side.of(wish);
            if (typed.isEmpty()) {
                continue;
            }
            List<String> chosen = chosen(side, typed.get(), left, so);
            if (chosen.isEmpty()) {
                return List.of();
            }
            left = left.stream().filter(pair -> side.of(pair).stream().anyMatch(chosen::contains)).toList();
            so += " --" + side.word() + " " + typed.get();
        }
        StarterNames drugs = new StarterNames(atlas, StarterSide.DRUG, left);
        if (drugs.counts().size() > 1) {
            drugsOpen = true;
            List<String> names = drugs.counts().keySet().stream().map(Entity::name).toList();
            problems.error(ScenarioCode.STARTER, Location.ofFile("--drug"), "The claims leave several drugs open.",
                    "a scenario has one, and there are claims on " + Suggestion.oneOf(names) + ".",
                    names.stream().limit(3).map(name -> "--drug " + Wording.shell(name)).toList());
            return List.of();
        }
        return StarterRank.sorted(left);
    }

    /// Whether there are claims, but on several drugs.
    boolean leavesDrugsOpen() {
        return drugsOpen;
    }

    /// The delivery of a wish; conditioned medium if it says none.
    ///
    /// @return null after reporting that there is none of this name
    @Nullable
    StarterDelivery delivery(ScenarioWish wish) {
        String word = wish.delivery().orElse(StarterDelivery.CONDITIONED_MEDIUM.word());
        Optional<StarterDelivery> named = StarterDelivery.of(word);
        if (named.isEmpty()) {
            List<String> near = Suggestion.nearest(word, StarterDelivery.words());
            problems.error(ScenarioCode.STARTER, Location.ofFile("--delivery"), "There is no delivery '" + word + "'.",
                    "it is one of " + String.join(", ", StarterDelivery.words()) + ".",
                    near.isEmpty() ? StarterDelivery.words() : near);
        }
        return named.orElse(null);
    }

    private List<String> chosen(StarterSide side, String typed, List<ClaimPair> left, String so) {
        StarterNames here = new StarterNames(atlas, side, left);
        StarterNames.Meaning meaning = here.meaning(typed.matches("\\d+") ? "#" + typed : typed);
        if (!meaning.chosen().isEmpty()) {
            return meaning.chosen();
        }
        Optional<Entity> known = atlas.search().names().exact(typed, side.kind()).map(NameMatch::entities)
                .map(List::getFirst);
        Optional<String> whyNot = known.flatMap(entity -> claims.whyNot(side, entity));
        StarterNames anywhere = new StarterNames(atlas, side, claims.pairs());
        boolean elsewhere = !so.isEmpty() && (known.isPresent() || !anywhere.meaning(typed).chosen().isEmpty());
        List<String> fixes = meaning.nearest().isEmpty()
                ? here.counts().keySet().stream().map(Entity::name).limit(3).toList()
                : meaning.nearest();
        problems.error(ScenarioCode.STARTER, Location.ofFile("--" + side.word()),
                elsewhere
                        ? "No claim that can be simulated has this " + side.word() + " (" + typed + ") with" + so + "."
                        : whyNot.orElse(meaning.why()),
                elsewhere ? "with" + so + " there " + (here.counts().size() == 1 ? "is " : "are ")
                        + Suggestion.oneOf(here.counts().keySet().stream().map(Entity::name).toList()) + "."
                        : "scenarios are written from claims that can be simulated; exodyn new --list counts them.",
                fixes.stream().map(name -> "--" + side.word() + " " + Wording.shell(name)).toList());
        return List.of();
    }
}
