package org.exodyn.study.starter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.biology.scenario.ScenarioCode;
import org.exodyn.biology.scenario.ScenarioStarter;
import org.exodyn.biology.scenario.ScenarioTemplate;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.study.Listing;
import org.exodyn.study.evidence.Dialogue;
import org.exodyn.tables.ListTable;
import org.jspecify.annotations.Nullable;

/// Writes scenarios to begin with: a shipped one, or one from the claims that a person asks for.
public final class Starters {
    private static final Pattern TITLE = Pattern.compile("(?m)^title: (.+)$");
    private static final Pattern SCHEMA = Pattern.compile("\\A# yaml-language-server:.*\n");

    private Starters() {}

    /// A file that was written.
    ///
    /// @param claims ids of the claims that were chosen; none for a shipped starter
    /// @param notes what else answers the wish, or why a shipped scenario was copied
    public record Written(Path file, List<String> claims, List<String> notes) {
        public Written {
            claims = List.copyOf(claims);
            notes = List.copyOf(notes);
        }

        private Written noting(List<String> more) {
            return new Written(file, claims, more);
        }
    }

    /// The starters that can be asked for by name: the explained one, then the shipped scenarios.
    static List<ScenarioTemplate> templates() {
        List<ScenarioTemplate> all = new ArrayList<>(List.of(ScenarioStarter.explained()));
        ShippedScenarios.texts().forEach((name, text) -> all.add(template(name, text)));
        return all;
    }

    /// Their names.
    public static List<String> names() {
        return templates().stream().map(ScenarioTemplate::name).toList();
    }

    private static ScenarioTemplate template(String name, String text) {
        Matcher title = TITLE.matcher(text);
        String summary = title.find() ? title.group(1).replaceAll("^\"|\"$", "") : name;
        return new ScenarioTemplate(name, summary, "{{schema-line}}\n"
                + SCHEMA.matcher(text).replaceFirst("").replace("scenarios/" + name + ".yaml", "{{file}}"));
    }

    /// Writes a starter.
    ///
    /// @throws org.exodyn.input.ScientificInputException if there is no such starter, or the file exists or cannot be written
    public static Written write(Path target, String starter) {
        Problems problems = new Problems();
        ScenarioTemplate template = ScenarioStarter.named(starter, templates(), problems);
        problems.throwIfErrors();
        return written(target, template, List.of(), problems);
    }

    /// Writes a scenario from the claims of a wish.
    ///
    /// @throws org.exodyn.input.ScientificInputException if no claim that can be simulated fulfils it, or the file exists
    public static Written write(Path target, ScenarioWish wish) {
        Problems problems = new Problems();
        Atlas atlas = Atlas.loadEmbedded();
        SimulableClaims claims = SimulableClaims.embedded();
        WishReading reading = new WishReading(atlas, claims, problems);
        StarterDelivery delivery = reading.delivery(wish);
        List<ShippedSubject> shipped = ShippedSubject.all(atlas).stream().filter(one -> one.answers(wish)).toList();
        List<ClaimPair> pairs = reading.pairs(wish);
        boolean none = pairs.isEmpty() && delivery != null && !reading.leavesDrugsOpen();
        List<ShippedSubject> asking = shipped.size() == 1 ? shipped
                : shipped.stream().filter(one -> one.asksAbout(wish)).toList();
        if (none && asking.size() == 1) {
            return copied(target, asking.getFirst(), shipped, problems.list().getFirst().what());
        }
        if (none && shipped.size() > 1) {
            Problems several = new Problems();
            several.error(ScenarioCode.STARTER, Location.ofFile("exodyn new"),
                    "No claim alone answers this wish, but " + shipped.size() + " shipped scenarios do.",
                    Wording.withoutStop(problems.list().getFirst().what()) + ".",
                    shipped.stream().map(one -> "--starter " + one.name()).toList());
            several.throwIfErrors();
        }
        problems.throwIfErrors();
        return written(target, claims, pairs, delivery == null ? StarterDelivery.CONDITIONED_MEDIUM : delivery,
                problems).noting(alsoShipped(shipped));
    }

    /// Copies the one shipped scenario that answers what claims do not, or of several the one that asks about it.
    private static Written copied(Path target, ShippedSubject chosen, List<ShippedSubject> shipped, String why) {
        List<String> notes = new ArrayList<>(List.of(Wording.withoutStop(why) + "; the shipped scenario "
                + chosen.name() + " answers it, and this is a copy of it."));
        notes.addAll(alsoShipped(shipped.stream().filter(one -> !one.equals(chosen)).toList()));
        return write(target, chosen.name()).noting(notes);
    }

    private static List<String> alsoShipped(List<ShippedSubject> shipped) {
        return shipped.isEmpty() ? List.of()
                : List.of((shipped.size() == 1 ? "A scenario that comes with Exodyn is about this too: "
                        : "Scenarios that come with Exodyn have this too: ")
                        + String.join(", ", shipped.stream().map(one -> "--starter " + one.name()).toList()) + ".");
    }

    /// Asks what the scenario is to be about and writes it.
    ///
    /// @return empty if the answers ended too soon; nothing is written then
    /// @throws org.exodyn.input.ScientificInputException if the file exists or cannot be written
    public static Optional<Written> ask(Path target, Dialogue dialogue) {
        Atlas atlas = Atlas.loadEmbedded();
        dialogue.say("Looking which claims can be simulated …");
        SimulableClaims claims = SimulableClaims.embedded();
        dialogue.say(
                claims.pairs().size() + " claims can be simulated, each with a drug of which the evidence has what the"
                        + " model needs.");
        try {
            ScenarioInterview.Chosen chosen = new ScenarioInterview(atlas, claims, dialogue).ask();
            if (chosen.copy() != null) {
                return Optional.of(write(target, chosen.copy().name()).noting(List.of(
                        "This is a copy of the shipped scenario " + chosen.copy().name() + ".")));
            }
            return Optional.of(written(target, claims, chosen.pairs(), chosen.delivery(), new Problems())
                    .noting(alsoShipped(chosen.alsoShipped())));
        } catch (ScenarioInterview.Ended _) {
            dialogue.say("");
            return Optional.empty();
        }
    }

    /// What there is to begin with, as a list: the option to give, and what it is about. Of drugs, how many claims can be simulated
    /// and how many cannot, with the most frequent reason.
    public static Listing list() {
        ListTable.Rows rows = ListTable.columns("option", "about").unbroken("option");
        templates().forEach(template -> rows.add("--starter " + template.name(), template.summary()));
        SimulableClaims claims = SimulableClaims.embedded();
        List<ShippedSubject> subjects = ShippedSubject.all(Atlas.loadEmbedded());
        Map<Entity, Integer> can = new LinkedHashMap<>();
        claims.drugs().forEach(drug -> can.put(drug, claims.of(drug).size()));
        can.entrySet().stream().sorted(Map.Entry.<Entity, Integer>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Entity::name))))
                .forEach(entry -> rows.add("--drug " + Wording.shell(entry.getKey().name()),
                        about(entry.getValue(), claims.reasons(StarterSide.DRUG, entry.getKey()))
                                + byMembers(claims.of(entry.getKey()), entry.getKey())
                                + shipped(entry.getValue(), entry.getKey().name(), subjects)));
        return Listing.of(rows.table());
    }

    /// The shipped scenarios on a drug where no claim alone can be simulated.
    private static String shipped(int can, String drug, List<ShippedSubject> subjects) {
        List<String> names = can > 0 ? List.of()
                : subjects.stream().filter(one -> one.isAbout(StarterSide.DRUG, drug)).map(ShippedSubject::name)
                        .toList();
        return names.isEmpty() ? "" : "; but --starter " + Wording.list(names) + " is about it";
    }

    /// With which drugs claims on a class are simulated.
    private static String byMembers(List<ClaimPair> pairs, Entity group) {
        List<String> members = pairs.stream().filter(pair -> group.equals(pair.group())).map(pair -> pair.drug().name())
                .distinct().sorted().toList();
        return members.isEmpty() ? "" : "; simulated with " + Wording.list(members);
    }

    private static String about(int can, SequencedMap<String, Integer> reasons) {
        int not = reasons.values().stream().mapToInt(Integer::intValue).sum();
        String most = reasons.isEmpty() ? "" : Wording.withoutStop(reasons.firstEntry().getKey());
        if (can == 0) {
            return (not == 1 ? "its claim cannot be simulated: "
                    : "none of its " + not + " claims can be simulated, most often: ") + most;
        }
        return (can == 1 ? "1 claim that can be simulated" : can + " claims that can be simulated")
                + (not == 0 ? "" : "; " + not + " that cannot, most often: " + most);
    }

    private static Written written(Path target, SimulableClaims claims, List<ClaimPair> pairs, StarterDelivery delivery,
            Problems problems) {
        String text = claims.text(pairs.getFirst(), pairs, delivery)
                .orElseThrow(() -> new IllegalStateException(
                        "impossible state: a claim that can be simulated has no scenario"));
        return written(target, new ScenarioTemplate("", "", text), claims.under(pairs), problems);
    }

    private static Written written(Path target, @Nullable ScenarioTemplate template, List<String> claims,
            Problems problems) {
        Path file = template == null ? null : ScenarioStarter.write(target, template, problems);
        problems.throwIfErrors();
        if (file == null) {
            throw new IllegalStateException("impossible state: no file was written and no problem reported");
        }
        return new Written(file, claims, List.of());
    }
}
