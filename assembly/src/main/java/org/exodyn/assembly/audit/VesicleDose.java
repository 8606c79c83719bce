package org.exodyn.assembly.audit;

/// How many vesicles are given per recipient, as whoever gave them counts.
public sealed interface VesicleDose {

    /// Counted vesicles.
    ///
    /// @param vesicles per recipient
    record PerCell(double vesicles) implements VesicleDose {
        public PerCell {
            positive(vesicles);
        }
    }

    /// Weighed vesicle protein; vesicles per mass are drawn from records.
    ///
    /// @param ugPerCell µg per recipient
    record Protein(double ugPerCell) implements VesicleDose {
        public Protein {
            positive(ugPerCell);
        }
    }

    /// What donors released; their release is drawn from records.
    ///
    /// @param donorsPerCell donors per recipient
    /// @param hours for which their medium was collected
    record Released(double donorsPerCell, double hours) implements VesicleDose {
        public Released {
            positive(donorsPerCell);
            positive(hours);
        }
    }

    private static void positive(double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A dose must be positive, not " + value);
        }
    }
}
