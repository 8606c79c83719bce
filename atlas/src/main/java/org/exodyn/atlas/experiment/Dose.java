package org.exodyn.atlas.experiment;

import java.util.List;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// How much was given at once, in the unit that is printed. Nothing is converted: how many vesicles a mass of vesicle protein
/// stands for is a parameter of its own ([org.exodyn.atlas.resolve.Slot#PARTICLES_PER_MASS]).
///
/// @param amount per volume, per cell, or in all; of a range that was given, the lower end
/// @param upTo the upper end of a range of doses
/// @param of what the amount counts
public record Dose(Quantity amount, @Nullable Quantity upTo, Of of) {
    /// What an amount of a dose counts.
    public enum Of {
        VESICLES,
        /// Protein of a vesicle preparation.
        VESICLE_PROTEIN,
        /// Copies or mass of the molecule that is carried.
        CARGO,
        DRUG,
        /// Binding sites expressed in the recipient itself.
        SITES,
        /// What so many donor cells released.
        DONOR_CELLS,
        /// Volume of conditioned medium or of a suspension of vesicles that was not counted.
        SUSPENSION,
        /// Volume of plasma or serum from which vesicles were taken.
        PLASMA
    }

    /// What doses are printed in.
    public static final List<Dimension> DIMENSIONS = List.of(Dimension.PARTICLE_CONCENTRATION,
            Dimension.PARTICLES_PER_CELL, Dimension.PARTICLES, Dimension.MASS_CONCENTRATION, Dimension.MASS,
            Dimension.MASS.per(Dimension.CELLS), Dimension.CONCENTRATION, Dimension.AMOUNT, Dimension.COPIES_PER_CELL,
            Dimension.COPY_CONCENTRATION, Dimension.SITES_PER_CELL, Dimension.CELLS, Dimension.CELL_CONCENTRATION,
            Dimension.VOLUME, Dimension.DIMENSIONLESS);
}
