package org.exodyn.study.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Draws folds: samples of one patient stay together, and each fold gets about the same share of each class. Same seed, same folds.
final class Folds {
    private Folds() {}

    /// @param rows     which samples are parted
    /// @param patients a number per sample, the same for samples of one patient
    /// @param classes  a number per sample: a class, or whether the event was seen
    /// @return a fold per sample from 1 on; 0 for samples that are not parted
    static int[] draw(int[] rows, int[] patients, int[] classes, int folds, RandomGenerator random) {
        Map<Integer, List<Integer>> samples = new LinkedHashMap<>();
        for (int row : rows) {
            samples.computeIfAbsent(patients[row], _ -> new ArrayList<>()).add(row);
        }
        // a patient with samples of several classes is a kind of his own
        Map<String, List<List<Integer>>> kinds = new java.util.TreeMap<>();
        for (List<Integer> own : samples.values()) {
            String kind = String.join(" ", own.stream().map(row -> Integer.toString(classes[row])).sorted().toList());
            kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(own);
        }
        int[] fold = new int[patients.length];
        int next = 0;
        for (List<List<Integer>> kind : kinds.values()) {
            int[] order = order(kind.size(), random);
            for (int at : order) {
                int label = next++ % folds + 1;
                kind.get(at).forEach(row -> fold[row] = label);
            }
        }
        return fold;
    }

    /// Fisher and Yates.
    private static int[] order(int size, RandomGenerator random) {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
