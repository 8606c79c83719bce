package org.exodyn.engine.linear;

/// Which factorisation serves a pattern.
public enum LinearSolverKind {
    /// Dense LU with partial pivoting: small or nearly full matrices.
    DENSE,
    /// Sparse LU with a fixed pivot order; a degraded pivot falls back to dense LU for that matrix.
    SPARSE,
    /// No linear system is solved (explicit methods).
    NONE
}
