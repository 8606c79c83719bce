package org.exodyn.quantity;

/// No distribution of a family has the given central 90 % interval.
public final class DistributionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public DistributionException(String message) {
        super(message);
    }

    static DistributionException interval(String family, double low, double high, String why) {
        return new DistributionException(
                "No " + family + " has its central 90 % from low = " + low + " to high = " + high
                        + ": " + why);
    }
}
