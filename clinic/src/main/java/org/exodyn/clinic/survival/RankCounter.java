package org.exodyn.clinic.survival;

/// How many of the ranks seen so far lie below, at and above one; each question and each addition in logarithmic time.
///
/// Source: Fenwick 1994, doi:10.1002/spe.4380240306.
final class RankCounter {
    private final long[] tree;
    private final long[] atRank;
    private long all;

    RankCounter(int ranks) {
        tree = new long[ranks + 1];
        atRank = new long[ranks];
    }

    void add(int rank) {
        all++;
        atRank[rank]++;
        for (int i = rank + 1; i < tree.length; i += i & -i) {
            tree[i]++;
        }
    }

    long below(int rank) {
        long sum = 0;
        for (int i = rank; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    long at(int rank) {
        return atRank[rank];
    }

    long above(int rank) {
        return all - below(rank) - atRank[rank];
    }
}
