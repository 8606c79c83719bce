package org.exodyn.study.starter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How vesicles come to the recipients of a scenario that is written from claims.
public enum StarterDelivery {
    CONDITIONED_MEDIUM("donors live on their own, then their medium is given to the recipients"),
    CO_CULTURE("donors and recipients share one medium"),
    PURIFIED("isolated vesicles are added once");

    private final String meaning;

    StarterDelivery(String meaning) {
        this.meaning = meaning;
    }

    /// The word of the scenario language.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String meaning() {
        return meaning;
    }

    /// The delivery of this word, if there is one.
    static Optional<StarterDelivery> of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(StarterDelivery::word).toList();
    }
}
