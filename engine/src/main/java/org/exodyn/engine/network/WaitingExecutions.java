package org.exodyn.engine.network;

import java.util.Arrays;

/// Executions that have been triggered and not yet done, in the order of their triggers. Grows, never shrinks.
final class WaitingExecutions {

    private int[] event = new int[8];
    private double[] due = new double[8];
    private double[] triggered = new double[8];
    private double[][] values = new double[8][0];
    private int count;

    int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    int event(int place) {
        return event[place];
    }

    double due(int place) {
        return due[place];
    }

    double triggered(int place) {
        return triggered[place];
    }

    double[] values(int place) {
        return values[place];
    }

    /// Adds an execution and returns the array that shall hold its values.
    double[] add(int newEvent, double triggerTime, double dueTime, int valueCount) {
        if (count == event.length) {
            event = Arrays.copyOf(event, 2 * count);
            due = Arrays.copyOf(due, 2 * count);
            triggered = Arrays.copyOf(triggered, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
            Arrays.fill(values, count, values.length, new double[0]);
        }
        event[count] = newEvent;
        due[count] = dueTime;
        triggered[count] = triggerTime;
        if (values[count].length < valueCount) {
            values[count] = new double[valueCount];
        }
        return values[count++];
    }

    double earliest() {
        double next = Double.POSITIVE_INFINITY;
        for (int place = 0; place < count; place++) {
            next = Math.min(next, due[place]);
        }
        return next;
    }

    void removeAllOf(int removed) {
        for (int place = count - 1; place >= 0; place--) {
            if (event[place] == removed) {
                remove(place);
            }
        }
    }

    /// Takes an execution off the list, keeping the order of the others and the array of values for later use.
    void remove(int place) {
        double[] freed = values[place];
        int moved = --count - place;
        System.arraycopy(event, place + 1, event, place, moved);
        System.arraycopy(due, place + 1, due, place, moved);
        System.arraycopy(triggered, place + 1, triggered, place, moved);
        System.arraycopy(values, place + 1, values, place, moved);
        values[count] = freed;
    }
}
