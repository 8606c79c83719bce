package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How long each sample was followed, and whether the event or censoring ended it. Immutable; any unit of time.
public final class SurvivalTimes {
    private final double[] times;
    private final boolean[] events;

    private SurvivalTimes(double[] times, boolean[] events) {
        this.times = times;
        this.events = events;
    }

    /// @param times  finite and not negative; copied
    /// @param events whether the event ended the follow-up; copied
    /// @throws IllegalArgumentException naming the rows at fault
    public static SurvivalTimes of(double[] times, boolean[] events) {
        if (times.length != events.length) {
            throw new IllegalArgumentException(times.length + " times, but " + events.length + " ends of follow-up");
        }
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            if (!(times[i] >= 0 && times[i] < Double.POSITIVE_INFINITY)) {
                wrong.add("row " + i + " (" + times[i] + ")");
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "Survival times are finite and not negative, unlike " + String.join(", ", wrong));
        }
        return new SurvivalTimes(times.clone(), events.clone());
    }

    public int size() {
        return times.length;
    }

    public double time(int row) {
        return times[row];
    }

    public boolean isEvent(int row) {
        return events[row];
    }

    /// Number of events.
    public int events() {
        return (int) IntStream.range(0, events.length).filter(i -> events[i]).count();
    }

    /// These samples, in this order; a row may come more than once.
    public SurvivalTimes rows(int... rows) {
        double[] chosenTimes = new double[rows.length];
        boolean[] chosenEvents = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosenTimes[i] = times[rows[i]];
            chosenEvents[i] = events[rows[i]];
        }
        return new SurvivalTimes(chosenTimes, chosenEvents);
    }

    /// The given rows from the first time to the last; at equal times in their given order.
    int[] inOrder(IntStream rows) {
        return rows.boxed().sorted(Comparator.comparingDouble(row -> times[row])).mapToInt(Integer::intValue).toArray();
    }
}
