package org.exodyn.biology.scenario;

import org.exodyn.quantity.Quantity;

/// What is usual for a quantity, and who says so.
///
/// @param low lower end, same dimension as `high`
/// @param high upper end
/// @param source citation a reader can follow (first author, year, journal, DOI), or the record id in the atlas
/// @param reported whether the range was published; false if it is an assumed prior
public record ReferenceRange(Quantity low, Quantity high, String source, boolean reported) {}
