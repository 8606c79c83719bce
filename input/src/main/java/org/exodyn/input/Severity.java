package org.exodyn.input;

import java.util.Locale;

/// An error is impossible input; a warning is improbable input.
public enum Severity {
    ERROR, WARNING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
