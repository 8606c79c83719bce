package org.exodyn.engine.ode;

/// An initial-value problem that owns its exact solution, used against every solver.
abstract class KnownProblem implements OdeSystem {

    final String name;
    final double start;
    final double end;
    final boolean stiff;
    private final SparsityPattern pattern;

    KnownProblem(String name, SparsityPattern pattern, double start, double end, boolean stiff) {
        this.name = name;
        this.pattern = pattern;
        this.start = start;
        this.end = end;
        this.stiff = stiff;
    }

    /// Exact state at time t.
    abstract double[] exact(double t);

    @Override
    public int dimension() {
        return pattern.dimension();
    }

    @Override
    public SparsityPattern jacobianPattern() {
        return pattern;
    }

    @Override
    public int triggerCount() {
        return 0;
    }

    @Override
    public void triggers(double time, double[] state, double[] parameters, double[] valuesOut) {}

    @Override
    public String toString() {
        return name;
    }

    /// Tridiagonal pattern.
    static SparsityPattern banded(int n, int below, int above) {
        int[] start = new int[n + 1];
        int[] rows = new int[n * (below + above + 1)];
        int next = 0;
        for (int column = 0; column < n; column++) {
            for (int row = Math.max(0, column - above); row <= Math.min(n - 1, column + below); row++) {
                rows[next++] = row;
            }
            start[column + 1] = next;
        }
        return new SparsityPattern(n, start, java.util.Arrays.copyOf(rows, next));
    }
}
