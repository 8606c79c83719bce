package org.exodyn.biology.model;

import java.util.SequencedMap;

/// Something done to the culture at a known time, such as adding drug.
///
/// @param id identifier
/// @param label in words
/// @param atMin minutes after the start
/// @param assignments species id to the formula of its value right after
public record ModelEvent(
        String id, String label, double atMin, SequencedMap<String, String> assignments, Origin origin) {}
