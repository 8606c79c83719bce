package org.exodyn.input;

import org.exodyn.quantity.NumberText;

/// A single value, its text exactly as written: `no`, `1e5` and `0x10` are not turned into anything.
///
/// @param plain written without quotes and not as a block
public record YamlScalar(Location location, String text, boolean plain) implements YamlNode {
    /// Nothing after a key, `~` or `null`.
    public boolean isNothing() {
        return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String kind() {
        return isNothing() ? "nothing" : plain && NumberText.isNumber(text) ? "a number" : "a text";
    }
}
