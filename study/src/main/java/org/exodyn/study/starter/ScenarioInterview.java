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

/// Asks what a scenario is to be about. Each question offers what the claims that can be simulated leave open; an answer that is none
/// of it is told at once, with what may be meant, and asked again.
final class ScenarioInterview {
    private static final String ALL = "all";

    private final Atlas atlas;
    private final Dialogue dialogue;
    private final SimulableClaims claims;
    private List<ClaimPair> left;

    ScenarioInterview(Atlas atlas, SimulableClaims claims, Dialogue dialogue) {
        this.atlas = atlas;
        this.claims = claims;
        this.dialogue = dialogue;
        left = claims.pairs();
    }

    /// Nobody answers any more.
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// The pairs that were chosen, the first of which decides on the cells, and how vesicles come.
    record Chosen(List<ClaimPair> pairs, StarterDelivery delivery) {}

    /// @throws Ended if nobody answers any more
    Chosen ask() {
        for (StarterSide side : StarterSide.values()) {
            ask(side);
        }
        return new Chosen(StarterRank.sorted(left), delivery());
    }

    private void ask(StarterSide side) {
        StarterNames names = new StarterNames(atlas, side, left);
        if (names.counts().isEmpty()) {
            return;
        }
        if (names.counts().size() == 1) {
            Entity only = names.counts().firstEntry().getKey();
            dialogue.say(Wording.sentence(side.word()) + ": " + only.name() + ", the only one that is left.");
            return;
        }
        offer(side, names);
        while (true) {
            String answer = answer(side.question(), "a number or a name"
                    + (side == StarterSide.DRUG ? "" : "; empty for all of them"));
            if (side != StarterSide.DRUG && (answer.isEmpty() || answer.equalsIgnoreCase(ALL))) {
                return;
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
                return;
            }
            dialogue.say("  " + refusal(side, answer, meaning));
        }
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
