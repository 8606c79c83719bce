package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A label per sample, for groups that are compared, strata with a baseline of their own, or clusters. Immutable.
///
/// Levels are numbered in order of their first sample.
public final class Strata {
    private final List<String> levels;
    private final int[] levelOfRow;

    private Strata(List<String> levels, int[] levelOfRow) {
        this.levels = levels;
        this.levelOfRow = levelOfRow;
    }

    public static Strata of(List<String> labels) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] levelOfRow = new int[labels.size()];
        for (int i = 0; i < levelOfRow.length; i++) {
            String label = labels.get(i);
            Integer known = numbers.get(label);
            int number = known == null ? numbers.size() : known;
            numbers.put(label, number);
            levelOfRow[i] = number;
        }
        return new Strata(List.copyOf(numbers.keySet()), levelOfRow);
    }

    /// One stratum that holds all samples.
    public static Strata none(int size) {
        return new Strata(List.of("all"), new int[size]);
    }

    public int size() {
        return levelOfRow.length;
    }

    public List<String> levels() {
        return levels;
    }

    public int levelOf(int row) {
        return levelOfRow[row];
    }

    /// The rows of each level, in order of rows.
    public List<int[]> rowsByLevel() {
        List<List<Integer>> rows = new ArrayList<>();
        levels.forEach(_ -> rows.add(new ArrayList<>()));
        for (int i = 0; i < levelOfRow.length; i++) {
            rows.get(levelOfRow[i]).add(i);
        }
        return rows.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList();
    }

    /// The labels of these samples, in this order. Levels without a sample are gone.
    public Strata rows(int... rows) {
        return of(Arrays.stream(rows).mapToObj(row -> levels.get(levelOfRow[row])).toList());
    }

    void checkSize(int expected, String what) {
        if (levelOfRow.length != expected) {
            throw new IllegalArgumentException(
                    what + " need a label for each of " + expected + " samples, not " + levelOfRow.length);
        }
    }
}
