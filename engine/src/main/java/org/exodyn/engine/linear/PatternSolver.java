package org.exodyn.engine.linear;

import org.exodyn.engine.ode.SparsityPattern;
import org.jspecify.annotations.Nullable;

/// Solves A x = b for matrices that share one pattern, by sparse LU, dense LU or GMRES, whichever suits size and fill.
///
/// Dense up to [#SMALL] unknowns or where L + U would fill more than half of the square; GMRES where either LU would hold more
/// than [#LARGEST_FILL] entries; otherwise sparse. A sparse
/// factorisation with a degraded pivot is repeated by dense LU with partial pivoting and counted.
/// Not thread-safe; one instance per thread.
public final class PatternSolver {

    /// Below this dimension indirect addressing costs more than it saves.
    static final int SMALL = 8;
    /// Above this many entries of L + U, 160 MB, a factorisation takes seconds.
    static final int LARGEST_FILL = 20_000_000;

    private final SparsityPattern pattern;
    private final @Nullable SparseLu sparse;
    private final @Nullable Krylov krylov;
    private @Nullable DenseLu dense;
    private boolean lastDense;
    private long denseFallbacks;

    public PatternSolver(SparsityPattern pattern) {
        this(pattern, LARGEST_FILL);
    }

    /// @param largestFill above this many entries of L + U the system is iterated
    PatternSolver(SparsityPattern pattern, int largestFill) {
        this.pattern = pattern;
        int n = pattern.dimension();
        SparseLu candidate = null;
        if (n > SMALL && pattern.entryCount() < 0.5 * n * n) {
            SparseStructure structure = new SparseStructure(pattern);
            if (structure.fill() < 0.5 * n * n) {
                candidate = new SparseLu(structure);
            }
        }
        double fill = candidate == null ? (double) n * n : candidate.fill();
        krylov = fill > largestFill ? new Krylov(pattern) : null;
        sparse = krylov == null ? candidate : null;
    }

    public SparsityPattern pattern() {
        return pattern;
    }

    /// The factorisation in regular use.
    public LinearSolverKind kind() {
        return krylov != null ? LinearSolverKind.KRYLOV
                : sparse == null ? LinearSolverKind.DENSE : LinearSolverKind.SPARSE;
    }

    /// How many sparse factorisations had to be repeated densely since construction.
    public long denseFallbacks() {
        return denseFallbacks;
    }

    /// Factorises the matrix with these values, in pattern order; the array is only read.
    ///
    /// @throws SingularMatrixException where no pivot is left
    public void factorise(double[] values) {
        if (krylov != null) {
            krylov.factorise(values);
            return;
        }
        if (sparse != null) {
            if (sparse.factorise(values)) {
                lastDense = false;
                return;
            }
            denseFallbacks++;
        }
        DenseLu lu = dense;
        if (lu == null) {
            lu = new DenseLu(pattern.dimension());
            dense = lu;
        }
        lu.clear();
        int[] start = pattern.columnStart();
        int[] rowIndex = pattern.rowIndex();
        for (int column = 0; column < pattern.dimension(); column++) {
            for (int e = start[column]; e < start[column + 1]; e++) {
                lu.row(rowIndex[e])[column] = values[e];
            }
        }
        lastDense = true;
        lu.factorise();
    }

    /// Overwrites `rightHandSide` by the solution with the last factorised matrix.
    ///
    /// @throws SingularMatrixException if an iteration does not converge
    public void solve(double[] rightHandSide) {
        if (krylov != null) {
            krylov.solve(rightHandSide);
            return;
        }
        if (!lastDense && sparse != null) {
            sparse.solve(rightHandSide);
        } else if (dense != null) {
            dense.solve(rightHandSide);
        } else {
            throw new IllegalStateException("solve before factorise");
        }
    }
}
