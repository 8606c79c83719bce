package org.exodyn.biology.scenario;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlMap;
import org.exodyn.input.YamlNode;
import org.exodyn.input.YamlScalar;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Reads the interventions of one arm; which fields one may have depends on its kind.
final class InterventionReading {

    private enum Kind {
        MIMETIC(ScenarioField.INTERVENTION_VESICLES),
        INTERCEPTION(ScenarioField.INTERVENTION_NAME, ScenarioField.INTERVENTION_DOSE),
        DRUG(ScenarioField.INTERVENTION_NAME, ScenarioField.INTERVENTION_DOSE),
        ANTIMIR(ScenarioField.INTERVENTION_AGAINST, ScenarioField.INTERVENTION_DOSE, ScenarioField.INTERVENTION_TO),
        SIRNA(ScenarioField.INTERVENTION_AGAINST, ScenarioField.INTERVENTION_DOSE, ScenarioField.INTERVENTION_TO);

        private final List<ScenarioField> fields;

        Kind(ScenarioField... fields) {
            this.fields = List.of(fields);
        }
    }

    private final Vocabulary vocabulary;
    private final Draft draft;
    private final Problems problems;

    InterventionReading(Vocabulary vocabulary, Draft draft, Problems problems) {
        this.vocabulary = vocabulary;
        this.draft = draft;
        this.problems = problems;
    }

    List<Draft.Placed<Intervention>> read(Section arm) {
        List<Draft.Placed<Intervention>> all = new ArrayList<>();
        if (!arm.has(ScenarioField.INTERVENTIONS)) {
            return all;
        }
        for (YamlNode node : arm.items(ScenarioField.INTERVENTIONS)) {
            if (!(node instanceof YamlMap map)) {
                problems.error(ScenarioCode.WRONG_SHAPE, node.location(),
                        "An intervention" + arm.owner() + " must be a map, not " + node.kind() + ".",
                        "an intervention has a kind and a dose.", "- { kind: mimetic, vesicles: 1e10 vesicles/mL }");
                continue;
            }
            Intervention intervention = one(map, arm);
            if (intervention == null) {
                continue;
            }
            if (all.stream().anyMatch(other -> other.value().label().equals(intervention.label()))) {
                problems.error(ScenarioCode.DUPLICATE, node.location(),
                        "The intervention (" + intervention.label() + ")" + arm.owner() + " stands here twice.",
                        "each has one dose in an arm.", "delete this one", "put the two doses into two arms");
            } else {
                all.add(new Draft.Placed<>(intervention, node.location()));
            }
        }
        return all;
    }

    private @Nullable Intervention one(YamlMap map, Section arm) {
        String named = map.get("kind") instanceof YamlScalar scalar ? " '" + scalar.text().strip() + "'" : "";
        Section section = new Section(map, "arms[].interventions[]", "the intervention" + named + arm.owner(),
                " of the intervention" + named + arm.owner(), problems);
        Kind kind = section.word(ScenarioField.INTERVENTION_KIND, Kind.class);
        if (kind == null) {
            return null;
        }
        refuseForeignFields(section, named, kind);
        Quantity from = from(section);
        return switch (kind) {
            case MIMETIC -> {
                Quantity vesicles = positive(section, ScenarioField.INTERVENTION_VESICLES);
                yield from == null || vesicles == null ? null : new Intervention.Mimetic(vesicles, from);
            }
            case INTERCEPTION -> {
                Term name = section.term(ScenarioField.INTERVENTION_NAME, vocabulary.interceptors(), "binder");
                Quantity dose = positive(section, ScenarioField.INTERVENTION_DOSE);
                yield name == null || dose == null || from == null ? null
                        : new Intervention.Interception(name, dose, from);
            }
            case DRUG -> {
                Term name = section.term(ScenarioField.INTERVENTION_NAME, vocabulary.drugs(), "drug");
                Quantity dose = positive(section, ScenarioField.INTERVENTION_DOSE);
                yield name == null || dose == null || from == null ? null
                        : new Intervention.SecondDrug(name, dose, from);
            }
            case ANTIMIR -> silencing(section, Intervention.Strand.ANTIMIR, vocabulary.mirnas(), "miRNA",
                    vocabulary.transcripts(), Kind.SIRNA, from);
            case SIRNA -> silencing(section, Intervention.Strand.SIRNA, vocabulary.transcripts(),
                    "gene, lncRNA or circRNA", vocabulary.mirnas(), Kind.ANTIMIR, from);
        };
    }

    /// @param others what the other kind of strand is made against
    private static @Nullable Intervention silencing(Section section, Intervention.Strand strand, Names names,
            String noun, Names others, Kind other, @Nullable Quantity from) {
        boolean isOther = section.node(ScenarioField.INTERVENTION_AGAINST) instanceof YamlScalar scalar
                && others.resolve(scalar.text().strip()).isPresent();
        Term against = section.term(ScenarioField.INTERVENTION_AGAINST, names, noun,
                isOther ? List.of("kind: " + WordField.spelling(other)) : List.of());
        Quantity dose = positive(section, ScenarioField.INTERVENTION_DOSE);
        InhibitorTarget to = section.word(ScenarioField.INTERVENTION_TO, InhibitorTarget.class);
        return against == null || dose == null || to == null || from == null ? null
                : new Intervention.Silencing(strand, against, dose, to, from);
    }

    private @Nullable Quantity from(Section section) {
        if (!section.has(ScenarioField.INTERVENTION_FROM)) {
            draft.defaults.put(section.location(ScenarioField.INTERVENTION_FROM).path(), "0 h");
            return Quantity.of(0, "h");
        }
        return Bounds.notNegative(section.quantity(ScenarioField.INTERVENTION_FROM), section,
                ScenarioField.INTERVENTION_FROM);
    }

    private void refuseForeignFields(Section section, String named, Kind kind) {
        for (ScenarioField field : List.of(ScenarioField.INTERVENTION_NAME, ScenarioField.INTERVENTION_AGAINST,
                ScenarioField.INTERVENTION_DOSE, ScenarioField.INTERVENTION_VESICLES, ScenarioField.INTERVENTION_TO)) {
            if (section.has(field) && !kind.fields.contains(field)) {
                List<String> fixes = new ArrayList<>(List.of("delete '" + field.key() + "'"));
                for (Kind other : Kind.values()) {
                    if (other.fields.contains(field)) {
                        fixes.add("kind: " + WordField.spelling(other));
                    }
                }
                problems.error(ScenarioCode.CONTRADICTION, section.location(field),
                        "An intervention of kind" + named + " has no '" + field.key() + "'.",
                        "it is described by "
                                + String.join(", ", kind.fields.stream().map(ScenarioField::key).toList())
                                + " and from.",
                        fixes.stream().limit(3).toList());
            }
        }
    }

    private static @Nullable Quantity positive(Section section, ScenarioField field) {
        return Bounds.positive(section.quantity(field), section, field);
    }
}
