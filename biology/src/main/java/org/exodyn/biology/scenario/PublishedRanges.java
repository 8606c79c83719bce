package org.exodyn.biology.scenario;

import java.util.Optional;
import org.exodyn.quantity.Quantity;

/// Ranges that are known without an atlas; a [Vocabulary] that knows better is asked first.
final class PublishedRanges {

    /// Vesicles in healthy plasma: 10¹⁰/mL, methods spread over 10⁸–10¹².
    static final ReferenceRange VESICLES_IN_PLASMA = new ReferenceRange(Quantity.parse("1e8 vesicles/mL"),
            Quantity.parse("1e12 vesicles/mL"),
            "plasma of healthy people, Johnsen 2019, doi:10.1016/j.bbcan.2018.11.006 (EV_PLASMA_CONC)", false);

    /// Diameter of a rounded cancer cell: 17 µm, 12–22 µm.
    static final ReferenceRange CELL_DIAMETER = new ReferenceRange(Quantity.parse("12 um"), Quantity.parse("22 um"),
            "cancer cells, Abramczyk 2015, PMID 25730442 (CELL_DIAM_BRCA)", false);

    /// Diameter of exosomes as the founding review prints it.
    static final ReferenceRange VESICLE_DIAMETER = new ReferenceRange(Quantity.parse("30 nm"), Quantity.parse("150 nm"),
            "exosomes, Pan 2024, doi:10.20517/cdr.2024.97 (EV_DIAM_REV)", true);

    /// Concentrations of compounds that are given to cells in culture: from the affinity of the best antibodies to what dissolves
    /// without harm to all cells.
    static final ReferenceRange DOSE = new ReferenceRange(Quantity.parse("1 pM"), Quantity.parse("10 mM"),
            "compounds given to cells in culture", false);

    /// Diffusivity of a 100-nm sphere in water at 37 °C, Stokes–Einstein with 0.69 mPa·s.
    static final Quantity VESICLE_DIFFUSIVITY = Quantity.parse("6.57 um2/s");

    private PublishedRanges() {}

    static Optional<ReferenceRange> find(Vocabulary vocabulary, String slot, String entityId) {
        return vocabulary.range(slot, entityId).or(() -> switch (slot) {
            case Slots.VESICLE_DOSE -> Optional.of(VESICLES_IN_PLASMA);
            case Slots.CELL_DIAMETER -> Optional.of(CELL_DIAMETER);
            case Slots.DRUG_DOSE, Slots.INHIBITOR_DOSE -> Optional.of(DOSE);
            default -> Optional.empty();
        });
    }
}
