package org.exodyn.reference;

import java.util.LinkedHashSet;
import java.util.Set;

/// All folded names one slip away from another: a letter wrong, missing, too many, or two neighbours swapped. Digits are never
/// changed: miR-21 is no slip for miR-22.
final class Typos {
    /// A shorter name has too many neighbours for a guess to mean anything.
    static final int SHORTEST = 5;

    private static final int LONGEST = 60;

    private Typos() {}

    static Set<String> of(String folded) {
        Set<String> near = new LinkedHashSet<>();
        int length = folded.length();
        if (length < SHORTEST || length > LONGEST) {
            return near;
        }
        for (int at = 0; at <= length; at++) {
            String before = folded.substring(0, at);
            String after = folded.substring(at);
            for (char letter = 'a'; letter <= 'z'; letter++) {
                near.add(before + letter + after);
                if (at < length && !Character.isDigit(folded.charAt(at))) {
                    near.add(before + letter + after.substring(1));
                }
            }
            if (at < length && !Character.isDigit(folded.charAt(at))) {
                near.add(before + after.substring(1));
                if (at + 1 < length && !Character.isDigit(folded.charAt(at + 1))) {
                    near.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
                }
            }
        }
        near.remove(folded);
        return near;
    }
}
