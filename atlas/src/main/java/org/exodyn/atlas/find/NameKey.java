package org.exodyn.atlas.find;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.exodyn.quantity.Spelling;

/// What remains of a name when spelling does not matter: `PD-L1`, `PDL1` and `pd l1` are one name, and so are `hsa-miR-155`,
/// `miRNA-155` and `mir155`, `TGF-β1` and `TGFbeta1`, `tumour` and `tumor`, `CAFs` and `CAF`.
///
/// A hyphen between two digits stays, since `miR-21-5p` is not `miR-215p`, and so does the star of a miRNA: until miRBase named
/// arms, `miR-21*` was the strand opposite to `miR-21`.
final class NameKey {
    private static final Pattern MICRO_RNA = Pattern.compile("^(?:micro-?rna|mirna)s?[ -]?(?=\\d)");
    private static final Pattern SPECIES = Pattern.compile("^hsa[-_](?=mir|let|circ)");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[-\\u2010-\\u2015 _](?=\\d)");
    /// Papers set the star as an asterisk operator too.
    private static final Pattern STARRED = Pattern.compile("(?:mir|let)[- ]?\\d.*[*\\u2217]");
    private static final Pattern PLURAL_OF_LETTERS = Pattern.compile("(?<=\\p{Lu}{2})s$");
    /// A letter that is often set in place of β.
    private static final Pattern SHARP_S = Pattern.compile("\\u00DF");

    private NameKey() {}

    static String of(String name) {
        String text = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD);
        text = SHARP_S.matcher(PLURAL_OF_LETTERS.matcher(text).replaceFirst("")).replaceAll("beta");
        text = SPECIES.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
        text = MICRO_RNA.matcher(text).replaceFirst("mir");
        boolean starred = STARRED.matcher(text).matches();
        text = BETWEEN_DIGITS.matcher(text).replaceAll("\u0000");
        StringBuilder key = new StringBuilder();
        for (char c : Spelling.fold(text).toCharArray()) {
            if (c == '\u0000') {
                key.append('-');
            } else if (Character.isLetterOrDigit(c) || c == '+') {
                key.append(c);
            }
        }
        return AmericanSpelling.of(key.toString()) + (starred ? "*" : "");
    }

    /// The digits of a key in order, with the star of a miRNA. Who changes one names another molecule, so it is never taken for a
    /// slip.
    static String digits(String key) {
        return key.replaceAll("[^0-9*]+", " ").strip();
    }

    /// A key that names an arm of a miRNA, without the arm; the key itself if it is not a miRNA's.
    static String withoutArm(String key) {
        return key.replaceFirst("^((?:mir|let)\\d.*?)(?:-[35]p|\\*)$", "$1");
    }

    /// Singular forms that a key may be the plural of, likeliest first. They are guesses: a key that is a name itself is no plural.
    static List<String> singulars(String key) {
        if (key.length() < 4 || !key.endsWith("s") || key.endsWith("ss")) {
            return List.of();
        }
        String without = key.substring(0, key.length() - 1);
        if (key.endsWith("ies")) {
            return List.of(key.substring(0, key.length() - 3) + "y", without);
        }
        return key.endsWith("ses") ? List.of(without, key.substring(0, key.length() - 2) + "is")
                : List.of(without);
    }

    /// A key and its plurals.
    static Set<String> forms(String key) {
        Set<String> forms = new HashSet<>(Set.of(key));
        if (key.length() > 2 && !key.endsWith("s")) {
            forms.add(key + "s");
        }
        if (key.endsWith("y")) {
            forms.add(key.substring(0, key.length() - 1) + "ies");
        }
        if (key.endsWith("sis")) {
            forms.add(key.substring(0, key.length() - 2) + "es");
        }
        return forms;
    }
}
