package org.exodyn.reference;

import java.util.Optional;

/// A clinical interpretation, in the words of CIViC.
///
/// @param evidenceId number of the item
/// @param profile genes and variants
/// @param therapies separated by commas; empty where the item is about none
/// @param level A (validated) to E (inferential)
/// @param rating stars, 1 to 5
public record CivicEvidence(String collection, String evidenceId, String profile, Optional<String> disease,
        Optional<String> doid, String therapies, Optional<String> interaction, String type, Optional<String> direction,
        Optional<String> level, Optional<String> significance, Optional<String> rating, String status,
        Optional<String> source, Optional<String> citation) {}
