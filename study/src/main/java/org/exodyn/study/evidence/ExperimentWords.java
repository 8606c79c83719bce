package org.exodyn.study.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.exodyn.atlas.experiment.Dose;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.experiment.Measured;
import org.exodyn.atlas.experiment.Observation;
import org.exodyn.atlas.experiment.Setup;
import org.exodyn.atlas.experiment.VesicleCount;
import org.exodyn.quantity.NumberText;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// How experiments were done and what was seen, in words.
final class ExperimentWords {
    private ExperimentWords() {}

    static String of(Experiment one) {
        List<String> lacks = one.setup().lacks();
        return one.what() + " [" + one.id() + "]: " + setup(one.setup()) + "; in " + one.locator() + ", "
                + ClaimTable.word(one.confidence())
                + (lacks.isEmpty() ? "" : "; not told: " + String.join(", ", lacks));
    }

    static String of(KnownDelivery one) {
        return one.statement() + " [" + one.id() + ", " + ClaimTable.word(one.requirement()) + "] Outcome: "
                + ClaimTable.word(one.outcome()) + ", told by: " + one.criterion()
                + one.observed().stream().map(o -> "; " + observation(o)).collect(Collectors.joining())
                + (one.needed() == null ? "" : "; needed: " + number(one.needed())) + "; in " + one.locator() + ", "
                + ClaimTable.word(one.confidence());
    }

    static String of(VesicleCount one) {
        List<String> numbers = new ArrayList<>();
        add(numbers, "mean", one.mean());
        add(numbers, "share that carries any", one.carrying());
        add(numbers, "in one that does", one.perCarrier());
        return one.statement() + " [" + one.id() + "] " + String.join("; ", numbers) + "; by " + one.method() + "; in "
                + one.locator() + ", " + ClaimTable.word(one.confidence());
    }

    private static void add(List<String> numbers, String what, @Nullable Measured number) {
        if (number != null) {
            numbers.add(what + ": " + number(number));
        }
    }

    private static String setup(Setup setup) {
        List<String> parts = new ArrayList<>(List.of(ClaimTable.word(setup.route())));
        setup.dose().forEach(dose -> parts.add(dose(dose)));
        add(parts, "times", setup.times());
        add(parts, "every", setup.every());
        add(parts, "donors", setup.donorCells());
        add(parts, "collected over", setup.collection());
        if (setup.donorsPerRecipient() != null) {
            parts.add(NumberText.format(setup.donorsPerRecipient()) + " donors per recipient");
        }
        add(parts, "recipients", setup.recipients());
        add(parts, "in", setup.volume());
        if (!setup.vessel().isEmpty()) {
            parts.add(setup.vessel());
        }
        add(parts, "contact", setup.contact());
        setup.drug().forEach(dose -> parts.add(dose(dose)));
        add(parts, "drug from", setup.drugFrom());
        add(parts, "read after", setup.readOut());
        add(parts, "patients", setup.patients());
        add(parts, "controls", setup.controls());
        if (setup.groupedBy() != null) {
            parts.add("grouped by " + ClaimTable.word(setup.groupedBy()));
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String what, @Nullable Object value) {
        if (value != null) {
            parts.add(what + " " + (value instanceof Quantity quantity ? quantity.format() : value.toString()));
        }
    }

    private static String dose(Dose dose) {
        return dose.amount().format() + (dose.upTo() == null ? "" : " up to " + dose.upTo().format()) + " of "
                + ClaimTable.word(dose.of()).replace('-', ' ');
    }

    private static String observation(Observation one) {
        return one.quantity() + " " + number(one.number())
                + (one.against().isEmpty() ? "" : " against " + one.against())
                + (one.at().isEmpty() ? "" : " at " + one.at());
    }

    private static String number(Measured number) {
        String unit = number.unit().readable();
        String range = number.low() == null && number.high() == null ? ""
                : end(number.low()) + " to " + end(number.high());
        String value = number.value() == null ? range
                : NumberText.format(number.value()) + (range.isEmpty() ? "" : " (" + range + ")");
        return switch (number.bound()) {
            case EXACT -> "";
            case AT_MOST -> "at most ";
            case AT_LEAST -> "at least ";
        } + value + (unit.isEmpty() ? "" : " " + unit);
    }

    private static String end(@Nullable Double end) {
        return end == null ? "?" : NumberText.format(end);
    }
}
