package org.exodyn.biology.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// The order of times and of doses.
final class TimesAndDoses {

    /// More records than any figure can show; a smaller interval is a slip of the unit.
    static final double MOST_RECORDS = 100_000;

    private final Problems problems;

    TimesAndDoses(Problems problems) {
        this.problems = problems;
    }

    void check(Draft draft) {
        times(draft);
        repeats(draft);
        if (draft.drugSection != null && draft.allDosesRead) {
            doses(draft.doses, draft.drugSection);
        }
        measurement(draft);
    }

    private void times(Draft draft) {
        Section drug = draft.drugSection;
        Quantity duration = draft.duration;
        if (drug == null) {
            return;
        }
        Quantity from = draft.from;
        Quantity to = draft.to;
        if (from != null && duration != null && hours(from) >= hours(duration)) {
            error(drug.location(ScenarioField.DRUG_FROM),
                    "The drug is added at " + from.format() + ", but the scenario ends at " + duration.format() + ".",
                    "viability is read between drug addition and the end.",
                    "duration: " + Quantity.of(hours(from) + 72, "h").format() + ", for 72 h of drug",
                    "an earlier addition, such as from: " + Quantity.of(hours(duration) / 4, "h").format());
        } else if (from != null && to != null && hours(to) <= hours(from)) {
            error(drug.location(ScenarioField.DRUG_TO),
                    "The drug is washed out at " + to.format() + ", but added at " + from.format() + ".",
                    "both count from the start of the scenario; an exposure ends after it begins.",
                    "to: " + Quantity.of(hours(from) + hours(to), "h").format() + ", if " + to.format()
                            + " of exposure are meant",
                    "from: " + to.format() + " and to: " + from.format());
        } else if (to != null && duration != null && hours(to) > hours(duration)) {
            error(drug.location(ScenarioField.DRUG_TO),
                    "The drug is washed out at " + to.format() + ", but the scenario ends at " + duration.format()
                            + ".",
                    "nothing happens after the end.", "delete 'to': without it the drug stays until the end",
                    "duration: " + to.format());
        }
    }

    /// An exposure ends before the next begins, and all begin before the end.
    private void repeats(Draft draft) {
        Section drug = draft.drugSection;
        if (drug == null || draft.repeat == null || draft.from == null || draft.duration == null) {
            return;
        }
        double every = hours(draft.repeat.every());
        double last = hours(draft.from) + (draft.repeat.times() - 1) * every;
        if (draft.to != null && hours(draft.to) - hours(draft.from) >= every) {
            error(drug.location(ScenarioField.REPEAT),
                    "The drug is added every " + draft.repeat.every().format() + ", but stays for "
                            + Quantity.of(hours(draft.to) - hours(draft.from), "h").format() + ".",
                    "an exposure is washed out before the next addition.",
                    "every: " + Quantity.of(2 * (hours(draft.to) - hours(draft.from)), "h").format(),
                    "delete 'to', if each addition comes on top of what is left");
        } else if (last >= hours(draft.duration)) {
            int fit = (int) Math.floor((hours(draft.duration) - hours(draft.from)) / every) + 1;
            error(drug.location(ScenarioField.REPEAT),
                    "The last of " + draft.repeat.times() + " additions is at " + Quantity.of(last, "h").format()
                            + ", but the scenario ends at " + draft.duration.format() + ".",
                    "nothing happens after the end.",
                    "duration: " + Quantity.of(last + 72, "h").format(),
                    fit < 2 ? "delete 'repeat' for a single addition" : "times: " + fit);
        }
    }

    private void measurement(Draft draft) {
        Section measure = draft.measureSection;
        Quantity every = draft.every;
        Quantity duration = draft.duration;
        if (measure == null || every == null || duration == null) {
            return;
        }
        double records = hours(duration) / hours(every);
        if (records < 1) {
            error(measure.location(ScenarioField.EVERY),
                    "The measuring interval (" + every.format() + ") is longer than the scenario (" + duration.format()
                            + ").",
                    "nothing would be recorded between start and end.",
                    "every: " + Quantity.of(hours(duration) / 24, "h").format());
        } else if (records > MOST_RECORDS) {
            error(measure.location(ScenarioField.EVERY),
                    "The measuring interval (" + every.format() + ") gives " + Quantity.of(records, "1").format()
                            + " records in " + duration.format() + ".",
                    "at most " + Quantity.of(MOST_RECORDS, "1").format() + " are kept per arm, dose and draw.",
                    "every: " + Quantity.of(hours(duration) / 24, "h").format());
        }
    }

    private void doses(List<Draft.Placed<Quantity>> doses, Section drug) {
        List<Draft.Placed<Quantity>> kept = new ArrayList<>();
        for (Draft.Placed<Quantity> dose : doses) {
            Draft.Placed<Quantity> same = find(kept, dose.value());
            if (same == null) {
                kept.add(dose);
            } else {
                String also = same.value().format().equals(dose.value().format()) ? ""
                        : " (it is the same as " + same.value().format() + ")";
                problems.error(ScenarioCode.DUPLICATE, dose.location(),
                        "The dose " + dose.value().format() + " stands here twice" + also + ".",
                        "each dose is simulated once.", "delete this one");
            }
        }
        Comparator<Draft.Placed<Quantity>> ascending = Comparator.comparingDouble(dose -> nanomolar(dose.value()));
        List<Draft.Placed<Quantity>> sorted = kept.stream().sorted(ascending).toList();
        Draft.Placed<Quantity> misplaced = firstDescent(kept);
        if (misplaced != null) {
            problems.error(ScenarioCode.DOSES, misplaced.location(),
                    "The dose " + misplaced.value().format() + " is lower than the one before it.",
                    "doses are listed in ascending order, so that a slip of the unit shows.",
                    "doses: " + list(sorted.stream().map(Draft.Placed::value).toList()));
        }
        if (nanomolar(sorted.getFirst().value()) > 0) {
            List<Quantity> withZero = new ArrayList<>(sorted.stream().map(Draft.Placed::value).toList());
            withZero.addFirst(new Quantity(0, withZero.getFirst().unit()));
            problems.error(ScenarioCode.DOSES, drug.location(ScenarioField.DOSES),
                    "The doses have no untreated control.",
                    "viability is relative to the same arm without drug, and it is not assumed.",
                    "doses: " + list(withZero));
        }
        long treated = sorted.stream().filter(dose -> dose.value().value() > 0).count();
        if (treated < 3) {
            problems.warning(ScenarioCode.UNUSUAL_VALUE, drug.location(ScenarioField.DOSES),
                    "There " + (treated == 1 ? "is 1 dose" : "are " + treated + " doses") + " above zero.",
                    "a dose–response curve has three unknowns (EC50, slope, effect at high dose); fewer than three doses "
                            + "do not determine them.",
                    "a series over three decades around the drug's IC50");
        }
    }

    private static Draft.@Nullable Placed<Quantity> find(List<Draft.Placed<Quantity>> doses, Quantity dose) {
        for (Draft.Placed<Quantity> other : doses) {
            // Equal but for the rounding of a change of unit, as in 0.1 uM and 100 nM.
            double larger = Math.max(nanomolar(other.value()), nanomolar(dose));
            if (Math.abs(nanomolar(other.value()) - nanomolar(dose)) <= 1e-12 * larger) {
                return other;
            }
        }
        return null;
    }

    private static Draft.@Nullable Placed<Quantity> firstDescent(List<Draft.Placed<Quantity>> doses) {
        for (int index = 1; index < doses.size(); index++) {
            if (nanomolar(doses.get(index).value()) < nanomolar(doses.get(index - 1).value())) {
                return doses.get(index);
            }
        }
        return null;
    }

    private static String list(List<Quantity> doses) {
        return doses.stream().map(Quantity::format).collect(Collectors.joining(", ", "[", "]"));
    }

    private void error(Location place, String what, String because, String... fixes) {
        problems.error(ScenarioCode.TIMES, place, what, because, fixes);
    }

    private static double hours(Quantity time) {
        return time.in("h");
    }

    private static double nanomolar(Quantity dose) {
        return dose.in("nM");
    }
}
