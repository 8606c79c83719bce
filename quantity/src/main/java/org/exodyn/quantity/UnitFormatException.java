package org.exodyn.quantity;

import java.util.List;

/// A unit's text is not understood.
public final class UnitFormatException extends QuantityFormatException {
    private static final long serialVersionUID = 1L;

    public UnitFormatException(String message, List<String> suggestions) {
        super(message, suggestions);
    }
}
