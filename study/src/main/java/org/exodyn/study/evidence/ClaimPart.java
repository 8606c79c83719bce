package org.exodyn.study.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A part of a claim that is asked for, in the order of the questions. Its key in evidence files is its name in lower case.
enum ClaimPart {
    SOURCE,
    ID,
    STATEMENT,
    LOCATOR,
    STATUS,
    CITES,
    DONOR,
    CARGO,
    RECIPIENT,
    EDGES,
    PROCESSES,
    PHENOTYPE,
    DRUGS,
    CANCER,
    DIRECTION,
    LEVEL,
    DESIGN,
    CHECKLIST,
    FLAGS,
    NOTE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ClaimPart> of(String key) {
        return Stream.of(values()).filter(part -> part.key().equals(key)).findFirst();
    }
}
