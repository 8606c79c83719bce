package org.exodyn.engine.linear;

/// Which factorisation serves a pattern.
public enum LinearSolverKind {
    /// Dense LU with partial pivoting: small or nearly full matrices.
    DENSE,
    /// Sparse LU with a fixed pivot order; a degraded pivot falls back to dense LU for that matrix.
    SPARSE,
    /// GMRES with an incomplete LU as preconditioner: matrices whose LU would be too large.
    KRYLOV,
    /// No linear system is solved (explicit methods).
    NONE
}
