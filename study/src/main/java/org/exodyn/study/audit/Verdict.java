package org.exodyn.study.audit;

import java.util.List;

/// The answer of an audit. None of them says that a claim is right or wrong.
public enum Verdict {
    /// Enough is delivered under every prior and every requirement.
    SUFFICIENT("sufficient", "what is delivered suffices under every prior and every requirement model"),
    /// Not by this channel at these numbers.
    INSUFFICIENT("insufficient", "not by this channel at these numbers, under every prior and every requirement model"),
    /// It depends on what is assumed where records leave room.
    PRIOR_DEPENDENT("prior-dependent", "the records leave room for both answers"),
    /// A record is missing, which is named.
    NOT_ASSESSABLE("not assessable", "a record is missing"),
    /// There is nothing to be enough for.
    NOT_ASKED("not asked", "the claim states no effect, so there is nothing that anything could be enough for"),
    /// Its question arises in another setting.
    OTHER_SETTING("not in this setting",
            "what is claimed is compared in another setting: a loaded drug is given, a marker is looked for in plasma");

    /// Share of the prior above which, with its bound, everything suffices.
    public static final double MOST = 0.9;
    /// Share of the prior below which, with its bound, nothing does.
    public static final double LEAST = 0.1;

    /// What may be said of a delivery that is asked.
    public static final List<Verdict> OF_DELIVERIES = List.of(SUFFICIENT, INSUFFICIENT, PRIOR_DEPENDENT,
            NOT_ASSESSABLE);

    private final String word;
    private final String meaning;

    Verdict(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /// In words.
    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }
}
