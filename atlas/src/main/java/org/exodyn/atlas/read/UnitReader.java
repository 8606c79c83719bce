package org.exodyn.atlas.read;

import org.exodyn.atlas.AtlasCode;
import org.exodyn.input.Fields;
import org.exodyn.quantity.Unit;
import org.exodyn.quantity.UnitFormatException;
import org.jspecify.annotations.Nullable;

/// Reads the unit of a number that stands under a key of its own.
final class UnitReader {
    private UnitReader() {}

    /// @param of what the number is, for messages
    /// @return null if there is none, or none that is known, which is reported
    static @Nullable Unit read(Fields fields, String key, String of) {
        @Nullable
        String text = fields.text(key);
        if (text == null) {
            return null;
        }
        try {
            return Unit.parse(text);
        } catch (UnitFormatException e) {
            fields.error(AtlasCode.UNIT, key, "The unit '" + text + "' of " + of + " is not known.",
                    e.getMessage() + ".", e.suggestions().toArray(String[]::new));
            return null;
        }
    }
}
