package org.exodyn.study.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.VesicleDose;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.exodyn.study.AuditOptions;
import org.exodyn.study.AuditRequest;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.run.RunCode;

/// Reads the options of an audit, all of them, and doubts numbers that no experiment has.
///
/// What is impossible is an error. What is improbable is a warning that names the record it is compared with: doses outside of those in
/// use, donors that lie inside the recipient or far beyond its neighbours, more cells than a vessel has room for.
public final class StatedConditions {

    private static final int MOST_THREADS = 1024;
    private static final List<String> FORMATS = List.of("table", "tsv", "csv", "json");
    /// Diffusion of a vesicle over a millimetre takes days, and what is farther away is no neighbour.
    private static final double FARTHEST_UM = 1000;
    private static final double CM2_PER_UM2 = 1e-8;

    private final Atlas atlas;
    private final Problems problems;

    private StatedConditions(Atlas atlas, Problems problems) {
        this.atlas = atlas;
        this.problems = problems;
    }

    /// The request, with the default for whatever cannot be read; then a problem says so.
    public static AuditRequest read(Atlas atlas, AuditOptions options, Problems problems) {
        StatedConditions reading = new StatedConditions(atlas, problems);
        AuditConditions conditions = AuditConditions.DEFAULT;
        Optional<Double> dose = reading.positive("--dose", "The dose", "vesicles per recipient are counted.",
                options.dose(), "10000");
        Optional<Double> ratio = reading.positive("--ratio", "The ratio", "donors per recipient are counted.",
                options.ratio(), "1");
        Optional<Double> distance = reading.positive("--distance", "The distance",
                "it is the way from the centre of a donor to that of the recipient, in µm.", options.distance(), "20");
        dose.ifPresent(reading::doubtDose);
        ratio.ifPresent(reading::doubtRatio);
        distance.ifPresent(reading::doubtDistance);
        if (dose.isPresent()) {
            conditions = conditions.withDose(new VesicleDose.PerCell(dose.get()));
        }
        if (ratio.isPresent()) {
            conditions = conditions.withDonorsPerRecipient(ratio.get());
        }
        if (distance.isPresent()) {
            conditions = conditions.withDistanceUm(distance.get());
        }
        int cores = Runtime.getRuntime().availableProcessors();
        long threads = reading.whole("--threads", "The number of threads", "an audit needs at least one, and more than "
                + MOST_THREADS + " only cost memory.", options.threads(), 1, MOST_THREADS, cores,
                "--threads " + cores + ", as many as this machine has processors");
        long seed = reading.whole("--seed", "The seed", "random points are scrambled by a whole number.",
                options.seed(), Long.MIN_VALUE, Long.MAX_VALUE, 1, "--seed 1");
        options.format().ifPresent(reading::format);
        return new AuditRequest(options.selection(), conditions, options.out(), seed, (int) threads);
    }

    private Optional<Double> positive(String option, String what, String because, Optional<String> typed,
            String usual) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> number = number(typed.get());
        if (number.isPresent() && number.get() > 0 && number.get() < Double.POSITIVE_INFINITY) {
            return number;
        }
        problems.error(RunCode.OPTION, Location.ofFile(option),
                what + " (" + typed.get() + ") is no positive number.", because,
                option + " " + meant(typed.get()).orElse(usual));
        return Optional.empty();
    }

    /// What may have been meant: the number without its sign, thousands separators and unit.
    private static Optional<String> meant(String typed) {
        String bare = typed.replaceAll("[,_ ']", "").replaceAll("^[-+−]", "").replaceAll("(?i)(um|µm|/cell)$", "");
        return number(bare).filter(value -> value > 0 && value < Double.POSITIVE_INFINITY).map(_ -> bare);
    }

    private static Optional<Double> number(String text) {
        try {
            double value = Double.parseDouble(text);
            return text.matches(".*[dDfF]$") || Double.isNaN(value) ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private long whole(String option, String what, String because, Optional<String> typed, long least, long most,
            long usual, String fix) {
        if (typed.isEmpty()) {
            return usual;
        }
        try {
            long value = Long.parseLong(typed.get());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as what is out of range
        }
        problems.error(RunCode.OPTION, Location.ofFile(option),
                what + " (" + typed.get() + ") is no whole number" + (least == 1 ? " from 1 to " + most : "") + ".",
                because, fix);
        return usual;
    }

    private void format(String typed) {
        if (FORMATS.stream().noneMatch(typed::equalsIgnoreCase)) {
            List<String> near = Suggestion.nearest(typed, FORMATS);
            problems.error(RunCode.OPTION, Location.ofFile("--format"),
                    "The format (" + typed + ") is none of " + String.join(", ", FORMATS) + ".",
                    "the list of claims is printed in one of these.",
                    "--format " + (near.isEmpty() ? "json" : near.getFirst()));
        }
    }

    private Optional<ParameterRecord> record(Slot slot, Context context) {
        return atlas.resolve(slot, context) instanceof Resolved found && !found.alternatives().isEmpty()
                ? Optional.of(found.alternatives().getFirst().record()).filter(one -> !one.isIncomplete())
                : Optional.empty();
    }

    private static String cited(ParameterRecord record) {
        return "record " + record.id() + ", " + range(record) + ", " + record.source();
    }

    private static String range(ParameterRecord record) {
        return text(low(record)) + " to " + text(high(record));
    }

    private static double low(ParameterRecord record) {
        Double low = record.low();
        return low == null ? Double.NaN : low;
    }

    private static double high(ParameterRecord record) {
        Double high = record.high();
        return high == null ? Double.NaN : high;
    }

    private static String text(double value) {
        return value >= 1 && value < 1e7 ? String.format(Locale.ROOT, "%,.0f", value) : NumberText.of(value);
    }

    /// As it can be typed again.
    private static String typed(double value) {
        return value == Math.rint(value) && value < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    private void doubtDose(double dose) {
        record(Slot.VESICLE_DOSE, Context.ANY).filter(known -> dose < low(known) || dose > high(known))
                .ifPresent(known -> problems.warning(RunCode.OPTION, Location.ofFile("--dose"),
                        "The dose (" + text(dose) + " vesicles per recipient) is outside of the doses in use.",
                        "a study that set out to cover them has " + range(known) + " (" + cited(known)
                                + "). Draws in which a cell would take in more than it can are left out and counted.",
                        "--dose " + typed(dose < low(known) ? low(known) : high(known))));
    }

    private void doubtDistance(double distance) {
        record(Slot.CELL_DIAMETER, Context.ofCell("carcinoma cell")).filter(cell -> distance < low(cell))
                .ifPresent(cell -> problems.warning(RunCode.OPTION, Location.ofFile("--distance"),
                        "At " + NumberText.of(distance) + " µm between centres the donors lie inside the recipient.",
                        "cells are " + range(cell) + " µm across (" + cited(cell) + ").",
                        "--distance " + typed(high(cell))));
        if (distance > FARTHEST_UM) {
            problems.warning(RunCode.OPTION, Location.ofFile("--distance"),
                    "At " + text(distance) + " µm (" + NumberText.of(distance / 1000)
                            + " mm) donors are no neighbours of the recipient.",
                    "cells in between take vesicles up, so that hardly any passes more than some µm (EQ-NEIGHBOUR-1).",
                    "--distance " + typed(AuditConditions.DEFAULT.distanceUm()));
        }
    }

    private void doubtRatio(double ratio) {
        AuditConditions usual = AuditConditions.DEFAULT;
        Double perMl = usual.cellsPerMl();
        if (perMl == null) {
            return;
        }
        double perCm2 = perMl * usual.mediumHeightUm() * 1e-4;
        record(Slot.CELL_DIAMETER, Context.ofCell("carcinoma cell")).ifPresent(cell -> {
            double room = 1 / (low(cell) * low(cell) * CM2_PER_UM2) / perCm2 - 1;
            if (ratio > room) {
                problems.warning(RunCode.OPTION, Location.ofFile("--ratio"),
                        NumberText.of(ratio) + " donors per recipient have no room in the vessel.",
                        text(perCm2) + " recipients/cm² leave room for " + NumberText.of(room) + " each, of "
                                + NumberText.of(low(cell)) + " µm across (" + cited(cell) + ").",
                        "--ratio " + typed(Math.max(1, Math.floor(room))));
            }
        });
    }
}
