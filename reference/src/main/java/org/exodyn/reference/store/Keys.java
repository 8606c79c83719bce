package org.exodyn.reference.store;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exodyn.quantity.Spelling;

/// Names and identifiers as 64-bit numbers, by which the tables are sorted and searched.
///
/// A name is folded first: case, Greek letters, and hyphens, blanks and dots between letters do not count, so `TNF-α`, `tnf alpha`
/// and `TNFalpha` are one. Between two digits they count: `miR-1-1` is not `miR-11`.
public final class Keys {
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[-_ .–‑]+(?=\\d)");
    private static final Pattern SPECIES = Pattern.compile("([a-z]{3,4})-(?=mir|let|lin|lsy|bantam|iab)");
    private static final Pattern ARM = Pattern.compile("(.*?)(-[35]p|\\*)?");

    private Keys() {}

    /// A miRNA's name in parts.
    ///
    /// @param species three letters such as `hsa`; empty if the name has none
    /// @param stem folded name without species and arm, such as `mir21`
    /// @param arm `-5p`, `-3p` or `*`; empty if the name has none
    public record MirnaName(String species, String stem, String arm) {
        /// Of a name as anybody writes it: `hsa-miR-21-5p`, `miR-21`, `let-7a*`.
        public static MirnaName of(String name) {
            String lower = name.strip().toLowerCase(Locale.ROOT);
            Matcher species = SPECIES.matcher(lower);
            boolean stated = species.lookingAt();
            Matcher parts = ARM.matcher(stated ? lower.substring(species.end()) : lower);
            String stem = parts.matches() ? parts.group(1) : lower;
            String arm = parts.group(2) == null ? "" : parts.group(2);
            return new MirnaName(stated ? species.group(1) : "", folded(stem), arm);
        }

        /// Whether both may be the same: no part that both state differs.
        public boolean agrees(MirnaName other) {
            return stem.equals(other.stem)
                    && (species.isEmpty() || other.species.isEmpty() || species.equals(other.species))
                    && (arm.isEmpty() || other.arm.isEmpty() || arm.equals(other.arm));
        }
    }

    /// A name as it is compared; `~` stands for what separates two digits.
    public static String folded(String name) {
        String plain = name.strip();
        Matcher gaps = BETWEEN_DIGITS.matcher(plain);
        return Spelling.fold(gaps.find() ? gaps.replaceAll("~") : plain);
    }

    /// The number of a DOI, in which case does not count.
    public static long ofDoi(String doi) {
        return of(doi.strip().toLowerCase(Locale.ROOT));
    }

    /// The number of a folded name or of an identifier.
    public static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * 0x100000001b3L;
        }
        // the high half of FNV-1a mixes well, the low bits less; a final mix spreads them
        hash ^= hash >>> 32;
        hash *= 0xd6e8feb86659fd93L;
        return hash ^ hash >>> 32;
    }

    /// The number of an identifier, whatever the case it is written in.
    public static long ofId(String id) {
        return of(id.toUpperCase(Locale.ROOT));
    }
}
