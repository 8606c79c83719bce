package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.assembly.audit.DeliveredCopies;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.study.response.Quantiles;

/// What is kept of the draws of one subject in one setting.
final class Draws {

    private static final int OFFERED = 0;
    private static final int TAKEN = 2;
    private static final int OPENED = 3;
    private static final int ARRIVED = 4;
    private static final int DONORS = 1;
    private static final int AMOUNT = 5;

    /// log₁₀ S, `[prior][need][draw]`; NaN where the draw cannot be.
    final double[][][] logs;
    /// Points of the unit cube.
    final double[][] points;
    private final int[][] broken = new int[Prior.values().length][];
    private final List<double[]> steps = new ArrayList<>();
    private final List<Double> responding = new ArrayList<>();
    private final List<Double> population = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<String> units = new ArrayList<>();

    Draws(int needs, int draws, int dimension) {
        logs = new double[Prior.values().length][needs][draws];
        points = new double[draws][dimension];
        Arrays.setAll(broken, _ -> new int[draws]);
    }

    void keep(Prior prior, int draw, int forbidden, Sufficiency function, boolean cells) {
        boolean possible = forbidden < 0;
        for (int need = 0; need < logs[0].length; need++) {
            logs[prior.ordinal()][need][draw] = possible ? function.log10(need) : Double.NaN;
        }
        broken[prior.ordinal()][draw] = forbidden;
        if (prior != Prior.AS_RECORDED || !possible) {
            return;
        }
        steps.add(steps(function));
        if (cells && function.tellsCells()) {
            double share = function.responding(logs[0].length - 1);
            responding.add(share);
            population.add(share / function.respondingNeeded());
        }
    }

    private double[] steps(Sufficiency function) {
        int needs = logs[0].length;
        double[] step = new double[AMOUNT + 2 * needs];
        DeliveredCopies delivered = function.delivered();
        step[OFFERED] = delivered.offered();
        step[TAKEN] = delivered.takenUp();
        step[OPENED] = delivered.opened();
        step[ARRIVED] = delivered.arrived();
        step[DONORS] = function.donorEquivalents();
        for (int need = 0; need < needs; need++) {
            step[AMOUNT + 2 * need] = function.amount(need);
            step[AMOUNT + 2 * need + 1] = function.wanted(need);
        }
        if (labels.isEmpty()) {
            name(function);
        }
        return step;
    }

    private void name(Sufficiency function) {
        AuditSubject.Kind kind = function.model().subject().kind();
        boolean way = kind == AuditSubject.Kind.COPIES || kind == AuditSubject.Kind.PAYLOAD;
        String carried = kind == AuditSubject.Kind.PAYLOAD ? "molecules" : "copies";
        boolean held = function.model().setting().isHeld();
        label(way && !held ? "vesicles offered per recipient" : "", "vesicles");
        label(function.hasDonorEquivalents() && kind != AuditSubject.Kind.EXPORT
                && kind != AuditSubject.Kind.STRANDS && !held
                        ? "donor cells that release as many in the same time"
                        : "",
                "donors");
        label(way ? "vesicles taken up" : "", "vesicles");
        label(kind == AuditSubject.Kind.COPIES ? "vesicles that open into the cytosol" : "", "vesicles");
        label(way ? carried + (carried.equals("copies") ? " that reach the cytosol" : " set free in the cell") : "",
                carried);
        String unit = Supply.unit(kind);
        for (int need = 0; need < function.needs().size(); need++) {
            label(need == 0 || kind == AuditSubject.Kind.EXPORT
                    ? way ? carried
                            + (kind == AuditSubject.Kind.PAYLOAD ? " there until the read-out, leaked ones included (D)"
                                    : " there from drug to read-out (D)")
                            : kind.label()
                    : "", unit);
            label("needed, " + function.needs().get(need).label() + " (Q)", unit);
        }
    }

    private void label(String label, String unit) {
        labels.add(label);
        units.add(unit);
    }

    /// Medians and central 90 % of the steps; what does not apply is left out.
    List<Assessment.ChainStep> chain() {
        List<Assessment.ChainStep> chain = new ArrayList<>();
        for (int step = 0; step < labels.size(); step++) {
            if (!labels.get(step).isEmpty()) {
                int place = step;
                chain.add(new Assessment.ChainStep(labels.get(step), units.get(step),
                        band(steps.stream().mapToDouble(one -> one[place]).toArray())));
            }
        }
        return chain;
    }

    Optional<Assessment.Band> responding() {
        return band(responding);
    }

    /// S_pop: that share over the share that the phenotype needs.
    Optional<Assessment.Band> population() {
        return band(population);
    }

    private static Optional<Assessment.Band> band(List<Double> values) {
        return values.isEmpty() ? Optional.empty()
                : Optional.of(band(values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private static Assessment.Band band(double[] values) {
        Quantiles quantiles = Quantiles.of(values);
        return new Assessment.Band(quantiles.at(0.05), quantiles.at(0.5), quantiles.at(0.95));
    }

    /// Draws of a prior that could not be, by what forbids them.
    Map<String, Integer> forbidden(Sufficiency function, Prior prior) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> names = function.forbidding();
        for (int index = 0; index < names.size(); index++) {
            int which = index;
            counts.put(names.get(index),
                    (int) Arrays.stream(broken[prior.ordinal()]).filter(one -> one == which).count());
        }
        return counts;
    }

    /// The share of each prior that could not be.
    List<Assessment.Impossible> impossible(Sufficiency function) {
        return Arrays.stream(Prior.values()).map(prior -> {
            Map<String, Integer> counts = forbidden(function, prior);
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            String most = all == 0 ? ""
                    : counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
            return new Assessment.Impossible(prior, (double) all / broken[prior.ordinal()].length, most);
        }).toList();
    }
}
