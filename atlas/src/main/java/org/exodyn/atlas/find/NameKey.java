package org.exodyn.atlas.find;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.exodyn.quantity.Spelling;

/// What remains of a name when spelling does not matter: `PD-L1`, `PDL1` and `pd l1` are one name, and so are `hsa-miR-155`,
/// `miRNA-155` and `mir155`. A hyphen between two digits stays, since `miR-21-5p` is not `miR-215p`.
final class NameKey {
    private static final Pattern MICRO_RNA = Pattern.compile("^(?:micro-?rna|mirna)s?[ -]?(?=\\d)");
    private static final Pattern SPECIES = Pattern.compile("^hsa[-_](?=mir|let|circ)");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[-\\u2010-\\u2015 _](?=\\d)");

    private NameKey() {}

    static String of(String name) {
        String text = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        text = SPECIES.matcher(text).replaceFirst("");
        text = MICRO_RNA.matcher(text).replaceFirst("mir");
        text = BETWEEN_DIGITS.matcher(text).replaceAll("\u0000");
        StringBuilder key = new StringBuilder();
        for (char c : Spelling.fold(text).toCharArray()) {
            if (c == '\u0000') {
                key.append('-');
            } else if (Character.isLetterOrDigit(c) || c == '+') {
                key.append(c);
            }
        }
        return key.toString();
    }

    /// The digits of a key in order. A slip in a number names another molecule, so it is never taken for a slip.
    static String digits(String key) {
        return key.replaceAll("[^0-9]+", " ").strip();
    }
}
