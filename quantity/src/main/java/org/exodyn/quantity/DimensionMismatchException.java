package org.exodyn.quantity;

/// A quantity was asked for in a unit of another dimension.
public final class DimensionMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Dimension actual;
    private final transient Dimension wanted;

    public DimensionMismatchException(String subject, Dimension actual, Dimension wanted) {
        super(subject + " has dimension " + actual.inWords() + ", not " + wanted.inWords());
        this.actual = actual;
        this.wanted = wanted;
    }

    public Dimension actual() {
        return actual;
    }

    public Dimension wanted() {
        return wanted;
    }
}
