package org.exodyn.biology.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.exodyn.input.YamlMap;
import org.exodyn.input.YamlScalar;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Reads one donor; which fields it may have depends on its delivery.
final class DonorReading {

    private enum Delivery {
        CONDITIONED_MEDIUM(ScenarioField.RATIO, ScenarioField.CONDITIONING, ScenarioField.TRANSFERRED,
                ScenarioField.CARRY_OVER, ScenarioField.SOLUBLE),
        CO_CULTURE(ScenarioField.RATIO, ScenarioField.RESPONDS_TO_DRUG),
        PURIFIED(ScenarioField.VESICLE_DOSE, ScenarioField.ENGINEERED);

        private final List<ScenarioField> fields;

        Delivery(ScenarioField... fields) {
            this.fields = List.of(fields);
        }
    }

    private final Vocabulary vocabulary;
    private final Draft draft;
    private final Problems problems;

    DonorReading(Vocabulary vocabulary, Draft draft, Problems problems) {
        this.vocabulary = vocabulary;
        this.draft = draft;
        this.problems = problems;
    }

    Draft.DonorDraft read(String key, YamlMap map) {
        Section section = new Section(map, "donors.*", "donor " + key, " of donor " + key, problems);
        Term cell = section.term(ScenarioField.DONOR_CELL, vocabulary.cells(), "cell");
        Term treatment = section.has(ScenarioField.TREATMENT)
                ? treatment(section)
                : null;
        Delivery delivery = section.word(ScenarioField.DELIVERY, Delivery.class);
        if (delivery != null) {
            refuseForeignFields(section, key, delivery);
        }
        Donor donor = delivery == null ? null : switch (delivery) {
            case CONDITIONED_MEDIUM -> conditionedMedium(section, cell, treatment);
            case CO_CULTURE -> coCulture(section, cell, treatment);
            case PURIFIED -> purified(section, cell, treatment);
        };
        return new Draft.DonorDraft(section, donor);
    }

    /// A state of which records tell only at stated shares of oxygen is named with one of them.
    private @Nullable Term treatment(Section section) {
        Names treatments = vocabulary.treatments();
        String written = section.node(ScenarioField.TREATMENT) instanceof YamlScalar scalar ? scalar.text().strip()
                : "";
        List<String> shares = treatments.all().stream()
                .filter(known -> known.startsWith(written.toLowerCase(Locale.ROOT) + "-") && known.endsWith("-percent"))
                .toList();
        if (shares.isEmpty() || treatments.resolve(written).isPresent()) {
            return section.term(ScenarioField.TREATMENT, treatments, "treatment");
        }
        problems.error(ScenarioCode.UNKNOWN_ENTITY, section.location(ScenarioField.TREATMENT),
                section.the(ScenarioField.TREATMENT) + " (" + written + ") needs a share of oxygen.",
                "how much it changes release depends on that; records tell of " + Suggestion.oneOf(shares) + ".",
                shares.stream().map(share -> "treatment: " + share).toList());
        return null;
    }

    private @Nullable Donor conditionedMedium(Section section, @Nullable Term cell, @Nullable Term treatment) {
        Double ratio = section.number(ScenarioField.RATIO);
        Quantity conditioning = positive(section, ScenarioField.CONDITIONING);
        Quantity transferred = Bounds.share(positive(section, ScenarioField.TRANSFERRED), section,
                ScenarioField.TRANSFERRED);
        Quantity carryOver = Bounds.notNegative(section.optionalQuantity(ScenarioField.CARRY_OVER), section,
                ScenarioField.CARRY_OVER);
        if (!section.has(ScenarioField.CARRY_OVER)) {
            draft.defaults.put(section.location(ScenarioField.CARRY_OVER).path(), "not stated");
        }
        return cell == null || ratio == null || conditioning == null || transferred == null ? null
                : new Donor.ConditionedMedium(cell, treatment, ratio, conditioning, transferred, carryOver,
                        soluble(section));
    }

    private @Nullable SolubleFactors soluble(Section section) {
        if (!section.has(ScenarioField.SOLUBLE)) {
            return null;
        }
        YamlMap map = section.map(ScenarioField.SOLUBLE);
        if (map == null) {
            return null;
        }
        Section soluble = new Section(map, ScenarioField.SOLUBLE.path(), "the soluble factors" + section.owner(),
                " of the soluble factors" + section.owner(), problems);
        for (ScenarioField field : List.of(ScenarioField.SOLUBLE_FOLD, ScenarioField.SOLUBLE_HALF_LIFE)) {
            if (!soluble.has(field)) {
                draft.defaults.put(soluble.location(field).path(), "drawn from records");
            }
        }
        Double fold = soluble.has(ScenarioField.SOLUBLE_FOLD) ? soluble.number(ScenarioField.SOLUBLE_FOLD) : null;
        Quantity halfLife = soluble.has(ScenarioField.SOLUBLE_HALF_LIFE)
                ? positive(soluble, ScenarioField.SOLUBLE_HALF_LIFE)
                : null;
        return new SolubleFactors(fold, halfLife);
    }

    private @Nullable Donor coCulture(Section section, @Nullable Term cell, @Nullable Term treatment) {
        Double ratio = section.number(ScenarioField.RATIO);
        boolean responds = section.has(ScenarioField.RESPONDS_TO_DRUG)
                && section.word(ScenarioField.RESPONDS_TO_DRUG, Truth.class) == Truth.TRUE;
        if (!section.has(ScenarioField.RESPONDS_TO_DRUG)) {
            draft.defaults.put(section.location(ScenarioField.RESPONDS_TO_DRUG).path(), "false");
        }
        return cell == null || ratio == null ? null : new Donor.CoCulture(cell, treatment, ratio, responds);
    }

    private @Nullable Donor purified(Section section, @Nullable Term cell, @Nullable Term treatment) {
        Quantity dose = positive(section, ScenarioField.VESICLE_DOSE);
        Engineering engineered = new EngineeringReading(vocabulary, draft, problems).read(section);
        return cell == null || dose == null ? null : new Donor.PurifiedVesicles(cell, treatment, dose, engineered);
    }

    private void refuseForeignFields(Section section, String key, Delivery delivery) {
        for (ScenarioField field : List.of(ScenarioField.RATIO, ScenarioField.CONDITIONING, ScenarioField.TRANSFERRED,
                ScenarioField.CARRY_OVER, ScenarioField.SOLUBLE, ScenarioField.RESPONDS_TO_DRUG,
                ScenarioField.VESICLE_DOSE, ScenarioField.ENGINEERED)) {
            if (delivery.fields.contains(field) || !section.has(field)) {
                continue;
            }
            List<String> fixes = new ArrayList<>(List.of("delete '" + field.key() + "'"));
            for (Delivery other : Delivery.values()) {
                if (other.fields.contains(field)) {
                    fixes.add("delivery: " + WordField.spelling(other));
                }
            }
            problems.error(ScenarioCode.CONTRADICTION, section.location(field),
                    "Donor " + key + " has '" + field.key() + "', but its delivery is " + WordField.spelling(delivery)
                            + ".",
                    "with " + WordField.spelling(delivery) + " a donor is described by " + names(delivery) + ".",
                    fixes);
        }
    }

    private static String names(Delivery delivery) {
        List<String> keys = delivery.fields.stream().map(ScenarioField::key).toList();
        return keys.size() == 1 ? keys.getFirst()
                : String.join(", ", keys.subList(0, keys.size() - 1)) + " and " + keys.getLast();
    }

    private static @Nullable Quantity positive(Section section, ScenarioField field) {
        return Bounds.positive(section.quantity(field), section, field);
    }
}
