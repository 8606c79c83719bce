package org.exodyn.biology.model;

import java.util.Map;
import java.util.SequencedMap;

/// A process that changes amounts at a rate.
///
/// @param id identifier
/// @param label in words
/// @param change species id to how many units one turn of the process adds (negative: takes away)
/// @param rate formula of the turns per minute
public record ModelReaction(String id, String label, SequencedMap<String, Double> change, String rate, Origin origin) {

    public ModelReaction {
        change = new java.util.LinkedHashMap<>(change);
        for (Map.Entry<String, Double> entry : change.entrySet()) {
            if (entry.getValue() == 0) {
                throw new IllegalArgumentException(
                        "Reaction " + id + " names " + entry.getKey() + " without changing it");
            }
        }
    }
}
