package org.exodyn.study.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private static final int SIZE = 47;

    @Test
    void patientsStayTogetherAndClassesAreSpread() {
        int[] patients = IntStream.range(0, SIZE).map(i -> i / 2).toArray();
        int[] classes = IntStream.range(0, SIZE).map(i -> i / 2 % 3 == 0 ? 1 : 0).toArray();
        for (int seed = 0; seed < 20; seed++) {
            int[] folds = Folds.draw(IntStream.range(0, SIZE).toArray(), patients, classes, 4,
                    new SplittableRandom(seed));
            Map<Integer, Integer> foldOf = new HashMap<>();
            int[][] people = new int[2][5];
            for (int i = 0; i < SIZE; i++) {
                Integer before = foldOf.putIfAbsent(patients[i], folds[i]);
                assertEquals(before == null ? folds[i] : before, folds[i], "seed " + seed);
                people[classes[i]][folds[i]] += before == null ? 1 : 0;
            }
            for (int[] ofClass : people) {
                int[] used = IntStream.rangeClosed(1, 4).map(fold -> ofClass[fold]).sorted().toArray();
                // a patient at the end with one sample is a kind of his own, which moves the turn by one
                assertTrue(used[3] - used[0] <= 2, "seed " + seed);
            }
        }
    }

    @Test
    void sameSeedSameFoldsAndOthersAreLeftOut() {
        int[] patients = IntStream.range(0, SIZE).toArray();
        int[] rows = IntStream.range(10, SIZE).toArray();
        int[] first = Folds.draw(rows, patients, new int[SIZE], 5, new SplittableRandom(4));
        assertArrayEquals(first, Folds.draw(rows, patients, new int[SIZE], 5, new SplittableRandom(4)));
        assertEquals(0, IntStream.range(0, 10).map(i -> first[i]).sum());
        assertTrue(IntStream.of(rows).allMatch(i -> first[i] >= 1 && first[i] <= 5));
    }
}
