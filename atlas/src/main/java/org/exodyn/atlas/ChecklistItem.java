package org.exodyn.atlas;

import org.exodyn.input.Location;

/// A system of the founding review that the atlas must cover.
///
/// @param number 1 to 105
/// @param group what it belongs to, as in "Biogenesis and release"
/// @param simulated whether it is to run as a model
public record ChecklistItem(int number, String group, String title, boolean simulated, Location location) {}
