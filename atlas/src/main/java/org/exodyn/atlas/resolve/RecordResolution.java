package org.exodyn.atlas.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.parameter.RangeBasis;
import org.exodyn.quantity.Distribution;
import org.exodyn.quantity.LogitNormal;
import org.exodyn.quantity.Mixture;
import org.exodyn.quantity.NumberText;
import org.exodyn.quantity.Point;
import org.exodyn.quantity.Truncated;

/// Which record feeds which parameter: exact entity and cell → cell type → class → generic.
///
/// The most specific level that has usable records wins. Records of that level that are equally close are alternatives with
/// equal weights: they are drawn, never averaged, and never the first found. Each step down multiplies the ends of the central
/// 90 % outwards by the recorded rule (the record that feeds `widening-per-step`), except along axes that a record's
/// range already spans. There is no default: without a usable record the answer is a [MissingRecord].
public final class RecordResolution {
    private final EntityIndex index;
    private final Map<Slot, List<ParameterRecord>> bySlot = new EnumMap<>(Slot.class);

    public RecordResolution(EntityIndex index, Collection<ParameterRecord> records) {
        this.index = index;
        for (ParameterRecord record : records) {
            record.feeds().forEach(s -> bySlot.computeIfAbsent(s, k -> new ArrayList<>()).add(record));
        }
        bySlot.values().forEach(l -> l.sort(Comparator.comparing(ParameterRecord::id)));
    }

    public Resolution resolve(Slot slot, Context context) {
        Telling told = new Telling(slot, context);
        unknownNames(context, told);
        Fitting fitting = new Fitting(index, slot, context);
        List<Fit> usable = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        for (ParameterRecord record : bySlot.getOrDefault(slot, List.of())) {
            Optional<Fit> fit = fitting.fit(record);
            if (fit.isPresent() && RecordDistribution.of(record, slot).isPresent()) {
                usable.add(fit.get());
            } else if (fit.isPresent()) {
                unusable.add(record.id());
                told.unusable(fit.get().level(), record);
            }
        }
        List<Fit> closest = closest(usable, told);
        int steps = closest.stream().mapToInt(Fit::steps).max().orElse(0);
        OptionalDouble perStep = steps == 0 ? OptionalDouble.of(1) : wideningPerStep();
        if (closest.isEmpty()) {
            told.missing();
            return new MissingRecord(slot, context, unusable, told.steps());
        }
        if (perStep.isEmpty()) {
            told.noRule(steps);
            return new MissingRecord(Slot.WIDENING, Context.ANY, List.of(), told.steps());
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (Fit fit : closest) {
            alternatives.add(alternative(fit, slot, perStep.getAsDouble(), 1.0 / closest.size(), told));
        }
        List<Distribution> distributions = alternatives.stream().map(Alternative::distribution).toList();
        Distribution drawn = distributions.size() == 1 ? distributions.getFirst() : Mixture.ofEqual(distributions);
        return new Resolved(slot, context, drawn, alternatives, told.steps());
    }

    private void unknownNames(Context context, Telling told) {
        for (String name : new String[] {context.entity(), context.drug(), context.exactCell()}) {
            if (name != null && index.find(name).isEmpty()) {
                told.unknown(name);
            }
        }
    }

    /// The usable records of the most specific level, and of these the closest.
    private static List<Fit> closest(List<Fit> usable, Telling told) {
        Map<Level, List<Fit>> byLevel = usable.stream()
                .collect(Collectors.groupingBy(Fit::level, () -> new TreeMap<>(), Collectors.toList()));
        for (Level level : Level.values()) {
            List<Fit> here = byLevel.getOrDefault(level, List.of());
            if (here.isEmpty()) {
                told.nothingAt(level);
                continue;
            }
            int nearest = here.stream().mapToInt(Fit::distance).min().orElseThrow();
            List<Fit> chosen = here.stream().filter(f -> f.distance() == nearest).toList();
            told.chosen(level, chosen, here.stream().filter(f -> f.distance() > nearest).toList());
            return chosen;
        }
        return List.of();
    }

    private OptionalDouble wideningPerStep() {
        return bySlot.getOrDefault(Slot.WIDENING, List.of()).stream()
                .flatMap(r -> RecordDistribution.of(r, Slot.WIDENING).stream())
                .mapToDouble(d -> d.distribution().median()).findFirst();
    }

    private static Alternative alternative(Fit fit, Slot slot, double perStep, double weight, Telling told) {
        ParameterRecord record = fit.record();
        RecordDistribution own = RecordDistribution.of(record, slot).orElseThrow();
        double factor = 1;
        for (int i = 0; i < fit.steps(); i++) {
            factor *= perStep;
        }
        Distribution kept = kept(own.distribution(), factor, record, slot);
        boolean cut = factor > 1 && !kept.equals(widened(own.distribution(), factor, slot));
        told.record(fit, own, kept, factor, perStep, cut);
        return new Alternative(record, weight, kept, fit.level(), fit.steps(), factor);
    }

    /// What a record says, its ends moved outwards by a factor, within what is possible.
    static Distribution kept(Distribution own, double factor, ParameterRecord record, Slot slot) {
        Distribution moved = factor > 1 ? widened(own, factor, slot) : own;
        return Truncated.within(moved, RecordDistribution.minimum(record, slot), slot.support().max());
    }

    /// A share without a range is widened on the logit scale, as shares with one are.
    private static Distribution widened(Distribution own, double factor, Slot slot) {
        if (own instanceof Point(double value) && slot.support() == Support.FRACTION && value > 0 && value < 1) {
            double odds = value / (1 - value);
            return LogitNormal.ofCentral90(odds / factor / (1 + odds / factor), odds * factor / (1 + odds * factor));
        }
        return own.widened(factor);
    }

    /// Sentences in the order of the decisions.
    private static final class Telling {
        private final Slot slot;
        private final Context context;
        private final List<Step> steps = new ArrayList<>();

        Telling(Slot slot, Context context) {
            this.slot = slot;
            this.context = context;
            steps.add(new Step(null, null, "Wanted: " + slot.meaning() + ", for " + context.text() + "."));
        }

        List<Step> steps() {
            return List.copyOf(steps);
        }

        void unknown(String name) {
            steps.add(
                    new Step(null, null, "'" + name + "' is not in the atlas, so that only generic records can fit."));
        }

        void unusable(Level level, ParameterRecord record) {
            steps.add(new Step(level, record.id(), record.id() + " fits (" + level.word() + "), but has no value."));
        }

        void nothingAt(Level level) {
            steps.add(new Step(level, null, "No usable record is " + (level == Level.EXACT ? "exact"
                    : "of level "
                            + level.word())
                    + "."));
        }

        void chosen(Level level, List<Fit> chosen, List<Fit> left) {
            String ids = chosen.stream().map(f -> f.record().id()).collect(Collectors.joining(", "));
            String also = left.isEmpty() ? ""
                    : " Less close at this level, and not used: "
                            + left.stream().map(f -> f.record().id()).collect(Collectors.joining(", ")) + ".";
            steps.add(new Step(level, null, (chosen.size() == 1 ? "Taken at level " + level.word() + ": " + ids + "."
                    : "Alternatives at level " + level.word() + ", drawn with equal weights: " + ids + ".") + also));
        }

        void record(Fit fit, RecordDistribution own, Distribution widened, double factor, double perStep, boolean cut) {
            ParameterRecord record = fit.record();
            StringBuilder text = new StringBuilder(record.id()).append(" (")
                    .append(record.confidence().name().toLowerCase(Locale.ROOT).replace('_', '-')).append(", range ")
                    .append(record.rangeBasis() == RangeBasis.REPORTED ? "reported"
                            : own.rangeUnknown() ? "unknown" : "assumed")
                    .append("): ").append(own.distribution().describe());
            if (factor > 1) {
                text.append("; ").append(fit.steps()).append(fit.steps() == 1 ? " step" : " steps")
                        .append(" down, so each end is moved outwards ").append(NumberText.format(factor))
                        .append("-fold (")
                        .append(NumberText.format(perStep)).append(" per step): ").append(widened.describe());
            } else if (fit.level() != Level.EXACT) {
                text.append("; not widened, because its range already spans what differs");
            }
            if (cut) {
                text.append(slot.support() == Support.FRACTION ? "; cut at 1, since a share cannot be larger"
                        : "; cut at what is possible");
            }
            text.append(", in ").append(slot.unit().symbol()).append('.');
            steps.add(new Step(fit.level(), record.id(), text.toString()));
        }

        void noRule(int needed) {
            steps.add(new Step(null, null, "The range must be widened for " + needed
                    + " steps, but no record gives widening-per-step."));
        }

        void missing() {
            steps.add(new Step(null, null, "No record gives " + slot.key() + " for " + context.text() + "."));
        }
    }
}
