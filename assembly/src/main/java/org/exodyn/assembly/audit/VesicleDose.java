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

    /// Counted vesicles per volume of medium.
    ///
    /// @param perMl vesicles per mL
    record Suspended(double perMl) implements VesicleDose {
        public Suspended {
            positive(perMl);
        }
    }

    /// Weighed vesicle protein per volume of medium.
    ///
    /// @param ugPerMl µg/mL
    record SuspendedProtein(double ugPerMl) implements VesicleDose {
        public SuspendedProtein {
            positive(ugPerMl);
        }
    }

    /// A dose that nobody printed; drawn from a record of the doses that experiments use.
    record NotPrinted() implements VesicleDose {}

    private static void positive(double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A dose must be positive, not " + value);
        }
    }
}
