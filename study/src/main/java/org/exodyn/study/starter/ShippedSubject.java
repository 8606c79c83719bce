package org.exodyn.study.starter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.find.NameMatch;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Problems;

/// What a shipped scenario is about, so that a wish can lead to it.
///
/// @param name by which `--starter` copies it
/// @param drug name of its drug
/// @param deliveries how its donors' vesicles come, as words of the language
record ShippedSubject(Atlas atlas, String name, String drug, Map<StarterSide, List<Entity>> subjects,
        Set<String> deliveries) {

    /// All shipped scenarios, by name.
    static List<ShippedSubject> all(Atlas atlas) {
        AtlasVocabulary vocabulary = new AtlasVocabulary(atlas);
        List<ShippedSubject> all = new ArrayList<>();
        ShippedScenarios.texts().forEach((name, text) -> {
            ScenarioDocument read = ScenarioReader.read(name, text.getBytes(StandardCharsets.UTF_8), vocabulary,
                    new Problems());
            if (read != null) {
                all.add(of(atlas, name, read.scenario()));
            }
        });
        return List.copyOf(all);
    }

    private static ShippedSubject of(Atlas atlas, String name, Scenario scenario) {
        Set<String> deliveries = new LinkedHashSet<>();
        scenario.donors().values().forEach(donor -> deliveries.add(delivery(donor).word()));
        Stream<String> cargo = scenario.evidence().claims().stream().flatMap(id -> atlas.claim(id).stream())
                .map(Claim::cargo).flatMap(List::stream).map(CargoItem::entity);
        return new ShippedSubject(atlas, name, scenario.drug().name().id(),
                Map.of(StarterSide.DRUG, entities(atlas, Stream.of(scenario.drug().name().id())),
                        StarterSide.CANCER, entities(atlas, Stream.of(scenario.cancer().id())),
                        StarterSide.CARGO, entities(atlas, cargo)),
                deliveries);
    }

    private static StarterDelivery delivery(Donor donor) {
        return switch (donor) {
            case Donor.ConditionedMedium _ -> StarterDelivery.CONDITIONED_MEDIUM;
            case Donor.CoCulture _ -> StarterDelivery.CO_CULTURE;
            case Donor.PurifiedVesicles _ -> StarterDelivery.PURIFIED;
        };
    }

    private static List<Entity> entities(Atlas atlas, Stream<String> ids) {
        return ids.distinct().flatMap(id -> atlas.entity(id).stream()).toList();
    }

    /// What is said where it is offered: `lymphoma-rituximab-decoy (rituximab)`.
    String shown() {
        return name + " (" + drug + ")";
    }

    /// What it has on a side, as a list of names.
    String subject(StarterSide side) {
        return String.join(", ", subjects.getOrDefault(side, List.of()).stream().map(Entity::name).toList());
    }

    /// Whether it is about what was typed: the same, something below it, or with this word in its name.
    boolean isAbout(StarterSide side, String typed) {
        List<Entity> meant = atlas.search().names().exact(typed, side.kind()).map(NameMatch::entities)
                .orElse(List.of());
        return subjects.getOrDefault(side, List.of()).stream().anyMatch(subject -> meant.isEmpty()
                ? subject.names().stream().anyMatch(known -> StarterNames.hasWord(known, typed))
                : meant.stream().anyMatch(entity -> atlas.entities().isBelow(subject.id(), entity.id())));
    }

    /// Whether it answers everything that a wish says.
    boolean answers(ScenarioWish wish) {
        return is(StarterSide.DRUG, wish.drug()) && is(StarterSide.CANCER, wish.cancer())
                && is(StarterSide.CARGO, wish.cargo())
                && wish.delivery().map(word -> deliveries.contains(word.toLowerCase(Locale.ROOT))).orElse(true);
    }

    private boolean is(StarterSide side, Optional<String> typed) {
        return typed.map(name -> isAbout(side, name)).orElse(true);
    }
}
