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
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.find.NameMatch;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Engineering;
import org.exodyn.biology.scenario.Intervention;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.biology.scenario.Term;
import org.exodyn.input.Problems;

/// What a shipped scenario is about, so that a wish can lead to it.
///
/// @param name by which `--starter` copies it
/// @param drug name of its drug
/// @param words its title and question
/// @param deliveries how its donors' vesicles come, as words of the language
record ShippedSubject(Atlas atlas, String name, String drug, String words, Map<StarterSide, List<Entity>> subjects,
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
        return new ShippedSubject(atlas, name, scenario.drug().name().id(),
                scenario.title() + " " + scenario.question(),
                Map.of(StarterSide.DRUG, entities(atlas, drugs(scenario)),
                        StarterSide.CANCER, entities(atlas, Stream.of(scenario.cancer().id())),
                        StarterSide.CARGO, entities(atlas, cargo(atlas, scenario))),
                deliveries);
    }

    /// The drug, then what arms get beside it and what was loaded.
    private static Stream<String> drugs(Scenario scenario) {
        List<Term> drugs = new ArrayList<>(List.of(scenario.drug().name()));
        for (Arm arm : scenario.arms()) {
            arm.inhibitors().forEach(inhibitor -> drugs.add(inhibitor.name()));
            for (Intervention intervention : arm.interventions()) {
                switch (intervention) {
                    case Intervention.SecondDrug second -> drugs.add(second.name());
                    case Intervention.Interception binder -> drugs.add(binder.name());
                    case Intervention.Mimetic _,Intervention.Silencing _ -> {
                    }
                }
            }
        }
        engineered(scenario).forEach(made -> {
            if (made.drug() != null) {
                drugs.add(made.drug().cargo());
            }
        });
        return drugs.stream().map(Term::id);
    }

    /// What the claims' vesicles carry, what was loaded into vesicles or put on them, and the RNA that strands are against.
    private static Stream<String> cargo(Atlas atlas, Scenario scenario) {
        Set<String> cargo = new LinkedHashSet<>();
        List<Claim> claims = scenario.evidence().claims().stream().flatMap(id -> atlas.claim(id).stream()).toList();
        claims.forEach(claim -> claim.cargo().forEach(item -> cargo.add(item.entity())));
        engineered(scenario).forEach(made -> {
            made.payload().forEach(loaded -> cargo.add(loaded.cargo().id()));
            Stream.of(Optional.ofNullable(made.fusogen()), Optional.ofNullable(made.ligand()))
                    .forEach(put -> put.ifPresent(term -> cargo.add(term.id())));
        });
        claims.forEach(claim -> claim.edges().stream().filter(edge -> isStrand(atlas, edge.source()))
                .forEach(edge -> cargo.add(edge.target())));
        scenario.arms().stream().flatMap(arm -> arm.interventions().stream()).forEach(intervention -> {
            if (intervention instanceof Intervention.Silencing silencing) {
                cargo.add(silencing.against().id());
            }
        });
        return cargo.stream();
    }

    private static Stream<Engineering> engineered(Scenario scenario) {
        return scenario.donors().values().stream().flatMap(donor -> Stream.ofNullable(donor.engineering()));
    }

    private static boolean isStrand(Atlas atlas, String id) {
        return atlas.entity(id).filter(entity -> entity.kind() == EntityKind.OLIGONUCLEOTIDE).isPresent();
    }

    private static StarterDelivery delivery(Donor donor) {
        return switch (donor) {
            case Donor.ConditionedMedium _ -> StarterDelivery.CONDITIONED_MEDIUM;
            case Donor.CoCulture _ -> StarterDelivery.CO_CULTURE;
            case Donor.PurifiedVesicles _ -> StarterDelivery.PURIFIED;
        };
    }

    private static List<Entity> entities(Atlas atlas, Stream<String> ids) {
        return ids.flatMap(id -> atlas.entity(id).stream()).distinct().toList();
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
        return !meant(side, typed).isEmpty();
    }

    /// Its subjects that a typed name means.
    private List<Entity> meant(StarterSide side, String typed) {
        List<Entity> named = atlas.search().names().exact(typed, side.kind()).map(NameMatch::entities)
                .orElse(List.of());
        return subjects.getOrDefault(side, List.of()).stream().filter(subject -> named.isEmpty()
                ? subject.names().stream().anyMatch(known -> StarterNames.hasWord(known, typed))
                : named.stream().anyMatch(entity -> atlas.entities().isBelow(subject.id(), entity.id()))).toList();
    }

    /// Whether it answers everything that a wish says.
    boolean answers(ScenarioWish wish) {
        return Stream.of(StarterSide.values()).allMatch(side -> side.of(wish).map(typed -> isAbout(side, typed))
                .orElse(true))
                && wish.delivery().map(word -> deliveries.contains(word.toLowerCase(Locale.ROOT))).orElse(true);
    }

    /// Whether its title or question speaks of everything that a wish says, so that this is not just a control in it.
    boolean asksAbout(ScenarioWish wish) {
        return Stream.of(StarterSide.values()).allMatch(side -> side.of(wish).map(typed -> meant(side, typed).stream()
                .flatMap(entity -> entity.names().stream()).anyMatch(known -> StarterNames.hasWord(words, known)))
                .orElse(true));
    }
}
