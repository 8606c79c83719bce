package org.exodyn.atlas.experiment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.input.Location;
import org.jspecify.annotations.Nullable;

/// A delivery that was seen to work or to fail, on which the audit is calibrated. It is no parameter and feeds none; and no
/// parameter that is drawn to predict it may come from the same paper ([#excluded()]).
///
/// @param source key of the paper that tells it
/// @param statement what was done and seen, in our words
/// @param locator where in the source
/// @param requirement what the delivery had to reach
/// @param overexpressed whether the donors were made to make plenty of the cargo or to sort it into vesicles
/// @param drugs ids of the drugs whose effect was read
/// @param load molecules that one vesicle or particle carried, where printed
/// @param enrichment molecules per vesicle over vesicles that were not made to carry more, where printed
/// @param needed what the effect needs according to the paper, where printed
/// @param criterion by what the outcome is told
/// @param excludes keys of sources, beside its own, whose numbers would decide it beforehand, and ids of single records
/// @param parameters ids of parameter records that hold figures of it; their sources are among the excluded
public record KnownDelivery(String id, String source, String statement, String locator, RequirementClass requirement,
        Vehicle vehicle, @Nullable CellState donor, List<CargoItem> cargo, boolean overexpressed,
        @Nullable CellState recipient,
        List<String> drugs, @Nullable Setup setup, @Nullable Measured load, @Nullable Measured enrichment,
        @Nullable Measured needed, List<Observation> observed,
        Outcome outcome, String criterion, Confidence confidence, List<ClaimFlag> flags, List<String> excludes,
        List<String> parameters, String note, Location location) {
    public KnownDelivery {
        cargo = List.copyOf(cargo);
        drugs = List.copyOf(drugs);
        observed = List.copyOf(observed);
        flags = List.copyOf(flags);
        excludes = List.copyOf(excludes);
        parameters = List.copyOf(parameters);
    }

    /// What was seen.
    public enum Outcome {
        WORKS, FAILS
    }

    /// What carried the cargo.
    public enum Vehicle {
        /// Released by cells that only express the cargo or a reporter.
        NATURAL_VESICLE,
        /// With a viral or cellular protein that fuses membranes.
        FUSOGEN_VESICLE,
        /// Loaded after isolation, or by a protein that binds the cargo.
        LOADED_VESICLE,
        LIPID_NANOPARTICLE,
        /// Nothing: the cell makes it itself.
        EXPRESSED_IN_CELL
    }

    /// Keys of the sources, and ids of the records, from which no parameter may be drawn when this delivery is predicted: its own first of all.
    public Set<String> excluded() {
        Set<String> keys = new TreeSet<>(excludes);
        keys.add(source);
        return keys;
    }
}
