package org.exodyn.biology.scenario;

/// Names of the quantities for which a [Vocabulary] may know a usual range.
public final class Slots {

    /// Dose of a drug in culture; entity: the drug.
    public static final String DRUG_DOSE = "drug.dose";

    /// Dose of an inhibitor in culture; entity: the inhibitor.
    public static final String INHIBITOR_DOSE = "inhibitor.dose";

    /// Vesicles per volume; entity: the donor cell.
    public static final String VESICLE_DOSE = "donor.dose";

    /// Diameter of a rounded cell; entity: the cell.
    public static final String CELL_DIAMETER = "cell.diameter";

    private Slots() {}
}
