package org.exodyn.engine.linear;

/// A matrix has no usable pivot: its columns are linearly dependent to working precision.
public final class SingularMatrixException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int column;

    /// @param column zero-based column of the matrix, in the caller's numbering, where elimination found no pivot
    public SingularMatrixException(int column) {
        super("the matrix is singular: no pivot is left for column " + column);
        this.column = column;
    }

    /// Zero-based column, in the caller's numbering, where elimination found no pivot.
    public int column() {
        return column;
    }
}
