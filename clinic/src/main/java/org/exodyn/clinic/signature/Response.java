package org.exodyn.clinic.signature;

import java.util.Arrays;
import java.util.List;
import org.exodyn.clinic.survival.SurvivalTimes;

/// What a signature is to predict. Immutable.
public sealed interface Response {
    /// Number of samples.
    int size();

    /// These samples, in this order; a row may come more than once.
    Response rows(int... rows);

    /// A finite number per sample.
    static Response ofNumbers(double... values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("The response of row " + i + " is not finite: " + values[i]);
            }
        }
        return new Numbers(Arrays.stream(values).boxed().toList());
    }

    /// Whether each sample belongs to the class whose probability is predicted.
    static Response ofClasses(boolean... positive) {
        Boolean[] boxed = new Boolean[positive.length];
        Arrays.setAll(boxed, i -> positive[i]);
        return new Classes(List.of(boxed));
    }

    static Response ofTimes(SurvivalTimes times) {
        return new Times(times);
    }

    /// A number per sample; normal errors.
    record Numbers(List<Double> values) implements Response {
        public Numbers {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public Numbers rows(int... rows) {
            return new Numbers(Arrays.stream(rows).mapToObj(values::get).toList());
        }
    }

    /// One of two classes per sample; the log odds are linear.
    record Classes(List<Boolean> positive) implements Response {
        public Classes {
            positive = List.copyOf(positive);
        }

        @Override
        public int size() {
            return positive.size();
        }

        @Override
        public Classes rows(int... rows) {
            return new Classes(Arrays.stream(rows).mapToObj(positive::get).toList());
        }
    }

    /// A time until an event or censoring; proportional hazards, Breslow's ties.
    record Times(SurvivalTimes times) implements Response {
        @Override
        public int size() {
            return times.size();
        }

        @Override
        public Times rows(int... rows) {
            return new Times(times.rows(rows));
        }
    }
}
