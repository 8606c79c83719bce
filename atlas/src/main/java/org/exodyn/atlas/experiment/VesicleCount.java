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

/// How a cargo is spread over vesicles, as counted: what a share predicted from mean and dispersion is compared with. It feeds
/// no parameter.
///
/// @param source key of the paper that tells it
/// @param statement what was counted, in our words
/// @param locator where in the source
/// @param method how it was counted
/// @param mean copies per vesicle over all vesicles
/// @param carrying share of vesicles that carry at least one copy
/// @param perCarrier copies per vesicle among those that carry one
/// @param excludes keys of sources, beside its own, whose numbers would decide it beforehand, and ids of single records
/// @param parameters ids of parameter records that hold figures of it; their sources are among the excluded
public record VesicleCount(String id, String source, String statement, String locator, String method,
        @Nullable CellState donor, List<CargoItem> cargo, @Nullable Measured mean, @Nullable Measured carrying,
        @Nullable Measured perCarrier, Confidence confidence, List<ClaimFlag> flags, List<String> excludes,
        List<String> parameters, String note, Location location) {
    public VesicleCount {
        cargo = List.copyOf(cargo);
        flags = List.copyOf(flags);
        excludes = List.copyOf(excludes);
        parameters = List.copyOf(parameters);
    }

    /// Keys of the sources, and ids of the records, from which no parameter may be drawn when this count is predicted: its own first of all.
    public Set<String> excluded() {
        Set<String> keys = new TreeSet<>(excludes);
        keys.add(source);
        return keys;
    }
}
