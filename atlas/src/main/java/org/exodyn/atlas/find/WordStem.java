package org.exodyn.atlas.find;

import java.util.Set;

/// Whether words are forms of one, as far as letters tell: they begin alike, for at least five letters and all but the last two of
/// the shorter one (hypoxia and hypoxic, pancreas and pancreatic).
final class WordStem {
    private static final int SHORTEST = 5;
    private static final int ENDING = 2;
    private static final Set<String> ENDINGS = Set.of("", "s", "es", "d", "ed", "ing", "e", "er", "or", "y", "ly", "al",
            "ic", "tic", "ive", "ous", "ion", "ize", "ary");

    private WordStem() {}

    static boolean same(String one, String other) {
        int alike = shared(one, other);
        return alike >= SHORTEST && alike >= Math.min(one.length(), other.length()) - ENDING;
    }

    /// Whether a typed word is a known one with another ending of the language, and so no slip: surviving beside survival, but not
    /// survivn.
    static boolean isForm(String typed, String known) {
        return same(typed, known) && ENDINGS.contains(typed.substring(shared(typed, known)));
    }

    private static int shared(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int alike = 0;
        while (alike < shorter && one.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        return alike;
    }
}
