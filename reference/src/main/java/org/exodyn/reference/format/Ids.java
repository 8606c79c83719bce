package org.exodyn.reference.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Shapes of identifiers and the registries that give them out.
public final class Ids {
    static final Pattern HGNC = Pattern.compile("HGNC:\\d+");
    static final Pattern ENTREZ = Pattern.compile("\\d+");
    static final Pattern PMID = Pattern.compile("[1-9]\\d{0,8}");
    static final Pattern DOI = Pattern.compile("10\\..+/.+");
    static final Pattern MATURE = Pattern.compile("MIMAT\\d{7}");
    static final Pattern HAIRPIN = Pattern.compile("MI\\d{7}");
    static final Pattern DRUGBANK = Pattern.compile("DB\\d{5}|DBSALT\\d{6}");
    static final Pattern DOID = Pattern.compile("DOID:\\d+");
    static final Pattern CELL = Pattern.compile("CL:\\d{7}");
    static final Pattern GO = Pattern.compile("GO:\\d{7}");
    static final Pattern DEPMAP = Pattern.compile("ACH-\\d{6}");
    static final Pattern CIRCBASE = Pattern.compile("hsa_circ_\\d{7}");
    static final Pattern CELL_LINE = Pattern.compile("CVCL_[A-Z0-9]{4}");

    private static final Pattern WITH_PREFIX = Pattern.compile("([A-Za-z][A-Za-z0-9_.]*):(\\S+)");

    private Ids() {}

    /// The registry of an identifier, empty if it has the shape of none: `HGNC`, `MIMAT`, `MI`, `DRUGBANK`, `CVCL`, `CIRCBASE`,
    /// or the prefix in capitals.
    public static Optional<String> registry(String id) {
        String plain = normal(id);
        if (MATURE.matcher(plain).matches()) {
            return Optional.of("MIMAT");
        }
        if (HAIRPIN.matcher(plain).matches()) {
            return Optional.of("MI");
        }
        if (DRUGBANK.matcher(plain).matches()) {
            return Optional.of("DRUGBANK");
        }
        if (CELL_LINE.matcher(plain).matches()) {
            return Optional.of("CVCL");
        }
        if (CIRCBASE.matcher(plain).matches()) {
            return Optional.of("CIRCBASE");
        }
        var prefix = WITH_PREFIX.matcher(plain);
        return prefix.matches() ? Optional.of(prefix.group(1)) : Optional.empty();
    }

    /// The identifier as it is stored: a prefix in capitals, without blanks around; `RRID:` and `DRUGBANK:` taken off,
    /// `DEPMAP:` put on.
    public static String normal(String id) {
        String plain = id.strip();
        var prefix = WITH_PREFIX.matcher(plain);
        if (!prefix.matches()) {
            String upper = plain.toUpperCase(Locale.ROOT);
            if (DEPMAP.matcher(upper).matches()) {
                return "DEPMAP:" + upper;
            }
            return MATURE.matcher(upper).matches() || HAIRPIN.matcher(upper).matches()
                    || DRUGBANK.matcher(upper).matches() || CELL_LINE.matcher(upper).matches() ? upper : plain;
        }
        String name = prefix.group(1).toUpperCase(Locale.ROOT);
        return switch (name) {
            case "RRID", "DRUGBANK", "MIRBASE", "CELLOSAURUS" -> normal(prefix.group(2));
            case "NCIT", "NCI" -> "NCIT:" + prefix.group(2);
            case "NCBIGENE", "ENTREZ", "EGID" -> "NCBIGENE:" + prefix.group(2);
            default -> name + ":" + prefix.group(2);
        };
    }

    static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
