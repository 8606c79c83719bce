package org.exodyn.engine.ode;

/// Finds where triggers rise through zero within a step, in order of time, by dense output.
///
/// The step is looked at in [#PARTS] equal parts, or more if parts would be longer than asked for, so that a trigger that rises and falls again within one step is seen
/// unless both happen within a part. In the first part with a rise the earliest root is enclosed by the Illinois variant
/// of regula falsi, with bisection when it stalls; all triggers that have risen at the right end of the last bracket are
/// reported together.
/// Source: Dahlquist & Björck 1974, Numerical Methods, §6.4 (Illinois); Hiebert & Shampine 1980, SAND80-0180.
final class RootSearch {

    private static final int PARTS = 4;
    private static final int MOST_PARTS = 10_000;
    private static final int MAX_ITERATIONS = 200;

    private final Stepper stepper;
    final double[] scratch;
    private final double[] look;
    private double[] left = {};
    private double[] right = {};
    private double[] middle = {};
    /// A trigger is armed when it was last seen negative.
    private boolean[] armed = {};
    private int[] fired = {};
    private int count;
    private int triggers;
    private double root;
    private double lookEvery = Double.POSITIVE_INFINITY;

    RootSearch(Stepper stepper) {
        this.stepper = stepper;
        scratch = new double[stepper.dimension];
        look = new double[stepper.dimension];
    }

    void begin(OdeSystem system, double[] parameters, double t, double[] state) {
        triggers = system.triggerCount();
        if (left.length != triggers) {
            left = new double[triggers];
            right = new double[triggers];
            middle = new double[triggers];
            armed = new boolean[triggers];
            fired = new int[triggers];
        }
        if (triggers > 0) {
            system.triggers(t, state, parameters, left);
            check(t, left);
            for (int i = 0; i < triggers; i++) {
                armed[i] = left[i] < 0;
            }
        }
    }

    /// Sets the longest time between two looks.
    void lookEvery(double longest) {
        lookEvery = longest;
    }

    double time() {
        return root;
    }

    int[] fired() {
        return fired;
    }

    int count() {
        return count;
    }

    /// Whether an armed trigger is no longer negative for a state changed at time t; if so they are listed.
    boolean riseAt(double t, double[] state) {
        if (triggers == 0) {
            return false;
        }
        stepper.system.triggers(t, state, stepper.parameters, left);
        check(t, left);
        return list(left);
    }

    /// Arms the triggers by a state changed at time t, without listing any.
    void rearm(double t, double[] state) {
        if (triggers > 0) {
            stepper.system.triggers(t, state, stepper.parameters, left);
            check(t, left);
            arm(left);
        }
    }

    /// Finds the first rise in (from, to], both within the last step. `left` holds the triggers at `from`.
    boolean find(double from, double to, double tolerance) {
        if (triggers == 0 || from >= to) {
            return false;
        }
        double span = to - from;
        double a = from;
        int parts = (int) Math.clamp(Math.ceil(span / lookEvery), PARTS, MOST_PARTS);
        for (int part = 1; part <= parts; part++) {
            double b = part == parts ? to : from + span * part / parts;
            evaluate(b, right);
            if (rises(right)) {
                enclose(a, b, tolerance * Math.max(Math.abs(b), span));
                return true;
            }
            arm(right);
            swapLeftRight();
            a = b;
        }
        return false;
    }

    private void enclose(double start, double end, double tolerance) {
        double a = start;
        double b = end;
        double weight = 1;
        int side = 0;
        for (int iteration = 0; iteration < MAX_ITERATIONS && b - a > tolerance; iteration++) {
            double fraction = 1;
            for (int i = 0; i < triggers; i++) {
                if (armed[i] && right[i] >= 0) {
                    double low = side > 0 ? left[i] * weight : left[i];
                    double high = side < 0 ? right[i] * weight : right[i];
                    double mine = low / (low - high);
                    fraction = Math.min(fraction, Double.isNaN(mine) ? 0.5 : mine);
                }
            }
            if (iteration % 4 == 3) {
                fraction = 0.5;
            }
            double margin = Math.min(0.1, 0.5 * tolerance / (b - a));
            double m = a + (b - a) * Math.clamp(fraction, margin, 1 - margin);
            if (m <= a || m >= b) {
                break;
            }
            evaluate(m, middle);
            if (rises(middle)) {
                b = m;
                double[] swap = right;
                right = middle;
                middle = swap;
                weight = side > 0 ? weight * 0.5 : 1;
                side = 1;
            } else {
                a = m;
                arm(middle);
                double[] swap = left;
                left = middle;
                middle = swap;
                weight = side < 0 ? weight * 0.5 : 1;
                side = -1;
            }
        }
        root = b;
        list(right);
        swapLeftRight();
    }

    private void swapLeftRight() {
        double[] swap = left;
        left = right;
        right = swap;
    }

    private boolean rises(double[] values) {
        for (int i = 0; i < triggers; i++) {
            if (armed[i] && values[i] >= 0) {
                return true;
            }
        }
        return false;
    }

    private void arm(double[] values) {
        for (int i = 0; i < triggers; i++) {
            armed[i] = values[i] < 0;
        }
    }

    /// Lists the armed triggers that have risen and arms by the new values.
    private boolean list(double[] values) {
        count = 0;
        for (int i = 0; i < triggers; i++) {
            if (armed[i] && values[i] >= 0) {
                fired[count++] = i;
            }
            armed[i] = values[i] < 0;
        }
        return count > 0;
    }

    private void evaluate(double t, double[] valuesOut) {
        if (t == stepper.time) {
            System.arraycopy(stepper.state(), 0, look, 0, look.length);
        } else {
            stepper.interpolate(t, look);
        }
        stepper.system.triggers(t, look, stepper.parameters, valuesOut);
        check(t, valuesOut);
    }

    private void check(double t, double[] values) {
        for (int i = 0; i < triggers; i++) {
            if (Double.isNaN(values[i])) {
                throw new NumericalFailure("Trigger " + i + " is not a number", t, -1, 0,
                        "Check the condition of this event.");
            }
        }
    }
}
