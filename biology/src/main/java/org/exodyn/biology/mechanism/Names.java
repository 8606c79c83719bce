package org.exodyn.biology.mechanism;

import java.util.Locale;

/// Identifiers of model elements, built from the names that people use.
public final class Names {

    private Names() {}

    /// A name as an identifier: letters, digits and underscores, e.g. `hsa-miR-106b-5p` becomes `hsa_miR_106b_5p`.
    public static String id(String name) {
        String id = name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return id.isEmpty() || Character.isDigit(id.charAt(0)) ? "n" + id : id;
    }

    /// Lower-case form of [#id(String)].
    public static String lower(String name) {
        return id(name).toLowerCase(Locale.ROOT);
    }
}
