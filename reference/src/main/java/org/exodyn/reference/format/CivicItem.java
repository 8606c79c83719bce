package org.exodyn.reference.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One evidence item of CIViC, in its own words.
///
/// @param evidenceId number of the item
/// @param profile genes and variants, such as `EML4::ALK Fusion AND ALK L1196M`
/// @param doid `DOID:3908`
/// @param interaction how several therapies go together: combination, sequential, substitutes
/// @param type predictive, prognostic and others
/// @param direction supports, does not support
/// @param level A (validated) to E (inferential)
/// @param significance sensitivity/response, resistance and others
/// @param rating stars, 1 to 5
/// @param status accepted, submitted
/// @param source `PubMed 24345920` or `ASCO 1234`
public record CivicItem(String evidenceId, String profile, @Nullable String disease, @Nullable String doid,
        List<String> therapies, @Nullable String interaction, String type, @Nullable String direction,
        @Nullable String level, @Nullable String significance, @Nullable String rating, String status,
        @Nullable String source, @Nullable String citation) {
    public CivicItem {
        therapies = List.copyOf(therapies);
    }
}
