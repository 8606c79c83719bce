package org.exodyn.atlas.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds runs of words that a text shares with a source. Facts carry over from a source, its sentences do not; from
/// [#LONGEST_ALLOWED] words on a run counts as copied.
public final class CopiedWords {
    /// A run of this many words is the longest that is allowed.
    public static final int LONGEST_ALLOWED = 7;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’+/-]*");
    private static final Pattern CITATION = Pattern.compile("\\^\\{?\\[[^\\]]*\\]\\}?");

    private final List<String> words;
    private final Map<String, List<Integer>> starts = new HashMap<>();

    /// @param source the text that must not be copied; its citation marks are left out
    public CopiedWords(String source) {
        words = words(CITATION.matcher(source).replaceAll(""));
        for (int at = 0; at + LONGEST_ALLOWED < words.size(); at++) {
            starts.computeIfAbsent(key(words, at), key -> new ArrayList<>()).add(at);
        }
    }

    /// The longest run of more than [#LONGEST_ALLOWED] words that the text shares with the source.
    public Optional<String> in(String text) {
        List<String> own = words(text);
        String longest = "";
        int most = 0;
        for (int at = 0; at + LONGEST_ALLOWED < own.size(); at++) {
            @Nullable
            List<Integer> places = starts.get(key(own, at));
            if (places == null) {
                continue;
            }
            for (int place : places) {
                int length = LONGEST_ALLOWED + 1;
                while (at + length < own.size() && place + length < words.size()
                        && own.get(at + length).equals(words.get(place + length))) {
                    length++;
                }
                if (length > most) {
                    most = length;
                    longest = String.join(" ", own.subList(at, at + length));
                }
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(longest);
    }

    private static String key(List<String> words, int at) {
        return String.join(" ", words.subList(at, at + LONGEST_ALLOWED + 1));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
