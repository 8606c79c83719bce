package org.exodyn.study.starter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.find.NameMatch;
import org.exodyn.input.Suggestion;
import org.exodyn.study.evidence.Dialogue;
import org.jspecify.annotations.Nullable;

/// Asks what a scenario is to be about. Each question offers what the claims that can be simulated leave open; an answer that is none
/// of it is told at once, with what may be meant, and asked again.
final class ScenarioInterview {
    private static final String ALL = "all";

    private final Atlas atlas;
    private final Dialogue dialogue;
    private final SimulableClaims claims;
    private List<ClaimPair> left;
    private List<ShippedSubject> shipped;

    ScenarioInterview(Atlas atlas, SimulableClaims claims, Dialogue dialogue) {
        this.atlas = atlas;
        this.claims = claims;
        this.dialogue = dialogue;
        left = claims.pairs();
        shipped = ShippedSubject.all(atlas);
    }

    /// Nobody answers any more.
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// What was chosen: pairs, the first of which decides on the cells, and how vesicles come; or a shipped scenario.
    ///
    /// @param copy the shipped scenario, or null
    /// @param alsoShipped shipped scenarios that are about the chosen pairs' subjects too
    record Chosen(List<ClaimPair> pairs, StarterDelivery delivery, @Nullable ShippedSubject copy,
            List<ShippedSubject> alsoShipped) {}

    /// @throws Ended if nobody answers any more
    Chosen ask() {
        for (StarterSide side : StarterSide.values()) {
            ShippedSubject copy = ask(side);
            if (copy != null) {
                return new Chosen(List.of(), StarterDelivery.CONDITIONED_MEDIUM, copy, List.of());
            }
        }
        return new Chosen(StarterRank.sorted(left), delivery(), null, shipped);
    }

    /// @return the shipped scenario that was chosen instead, or null
    private @Nullable ShippedSubject ask(StarterSide side) {
        StarterNames names = new StarterNames(atlas, side, left);
        if (names.counts().isEmpty()) {
            return null;
        }
        if (names.counts().size() == 1) {
            Entity only = names.counts().firstEntry().getKey();
            dialogue.say(Wording.sentence(side.word()) + ": " + only.name() + ", the only one that is left.");
            keepShipped(side, only.name());
            return null;
        }
        offer(side, names);
        while (true) {
            String answer = answer(side.question(), "a number or a name"
                    + (side == StarterSide.DRUG ? "" : "; empty for all of them"));
            if (side != StarterSide.DRUG && (answer.isEmpty() || answer.equalsIgnoreCase(ALL))) {
                return null;
            }
            Optional<ShippedSubject> named = shipped.stream().filter(one -> one.name().equals(answer)).findFirst();
            if (named.isPresent()) {
                return named.get();
            }
            StarterNames.Meaning meaning = names.meaning(answer);
            if (side == StarterSide.DRUG && meaning.chosen().size() > 1) {
                dialogue.say("  A scenario has one drug; '" + answer + "' stands for several. Maybe "
                        + String.join(", or ", meaning.chosen().stream().limit(3)
                                .map(id -> atlas.entity(id).map(Entity::name).orElse(id)).toList())
                        + ".");
                continue;
            }
            meaning.notes().forEach(note -> dialogue.say("  " + note));
            if (!meaning.chosen().isEmpty()) {
                left = left.stream().filter(pair -> side.of(pair).stream().anyMatch(meaning.chosen()::contains))
                        .toList();
                String chosen = meaning.chosen().getFirst();
                keepShipped(side, atlas.entity(chosen).map(Entity::name).orElse(chosen));
                return null;
            }
            List<ShippedSubject> instead = answer.isEmpty() || answer.matches("\\d+") ? List.of()
                    : shipped.stream().filter(one -> one.isAbout(side, answer)).toList();
            if (instead.size() == 1) {
                dialogue.say("  No claim alone answers " + answer + "; the shipped scenario "
                        + instead.getFirst().shown() + " does, and is copied.");
                return instead.getFirst();
            }
            if (instead.size() > 1) {
                dialogue.say("  Shipped scenarios on " + answer + ": "
                        + String.join(", ", instead.stream().map(ShippedSubject::name).toList())
                        + ". Answer with one of these names to copy it.");
                continue;
            }
            dialogue.say("  " + refusal(side, answer, meaning));
        }
    }

    /// Shipped scenarios that are about an answer stay on offer.
    private void keepShipped(StarterSide side, String answer) {
        shipped = shipped.stream().filter(one -> one.isAbout(side, answer)).toList();
    }

    private void offer(StarterSide side, StarterNames names) {
        dialogue.say("");
        int number = 1;
        int width = names.counts().keySet().stream().mapToInt(entity -> entity.name().length()).max().orElse(0);
        for (Map.Entry<Entity, Integer> choice : names.counts().entrySet()) {
            String name = choice.getKey().name();
            dialogue.say(String.format(Locale.ROOT, "  %2d  %s%s  %d claim%s", number++, name,
                    " ".repeat(width - name.length()), choice.getValue(), choice.getValue() == 1 ? "" : "s"));
        }
        if (names.unsaid() > 0) {
            dialogue.say("      (" + names.unsaid() + " more name no " + side.word() + ")");
        }
        if (!shipped.isEmpty() && side != StarterSide.CANCER) {
            dialogue.say("  or, copied as it is, a scenario that comes with Exodyn (its name, or --starter NAME):");
            shipped.forEach(one -> dialogue.say("      " + one.name() + ": " + one.subject(side)));
        }
    }

    /// Why an answer is none, with the reason where the evidence has claims on it that cannot be simulated.
    private String refusal(StarterSide side, String answer, StarterNames.Meaning meaning) {
        String near = meaning.nearest().isEmpty() ? "" : " Maybe " + String.join(", or ", meaning.nearest()) + ".";
        Optional<String> known = atlas.search().names().exact(answer, side.kind()).map(NameMatch::entities)
                .flatMap(entities -> claims.whyNot(side, entities.getFirst()));
        return known.orElse(answer.isEmpty() ? "An answer is needed." : meaning.why()) + near;
    }

    private StarterDelivery delivery() {
        dialogue.say("");
        List<String> words = StarterDelivery.words();
        for (StarterDelivery delivery : StarterDelivery.values()) {
            dialogue.say("   " + (delivery.ordinal() + 1) + "  " + delivery.word() + ": " + delivery.meaning());
        }
        while (true) {
            String answer = answer("How do vesicles come?", "a number or a word; empty for " + words.getFirst());
            if (answer.isEmpty()) {
                return StarterDelivery.CONDITIONED_MEDIUM;
            }
            Optional<StarterDelivery> meant = answer.matches("[1-3]")
                    ? Optional.of(StarterDelivery.values()[Integer.parseInt(answer) - 1])
                    : StarterDelivery.of(answer.replace(' ', '-').toLowerCase(Locale.ROOT));
            if (meant.isPresent()) {
                return meant.get();
            }
            List<String> near = Suggestion.nearest(answer, words);
            dialogue.say("  '" + answer + "' cannot be taken." + (near.isEmpty() ? ""
                    : " Maybe "
                            + String.join(", or ", near) + "."));
        }
    }

    private String answer(String question, String hint) {
        String answer = dialogue.ask(question, hint);
        if (answer == null) {
            throw new Ended();
        }
        return answer.strip();
    }
}
