package org.exodyn.study.audit;

/// The answer of an audit. None of them says that a claim is right or wrong.
public enum Verdict {
    /// Enough is delivered under every prior and every requirement.
    SUFFICIENT("sufficient", "what is delivered suffices under every prior and every requirement model"),
    /// Not by this channel at these numbers.
    INSUFFICIENT("insufficient", "not by this channel at these numbers, under every prior and every requirement model"),
    /// It depends on what is assumed where records leave room.
    PRIOR_DEPENDENT("prior-dependent", "the records leave room for both answers"),
    /// A record is missing, which is named.
    NOT_ASSESSABLE("not assessable", "a record is missing");

    /// Share of the prior above which, with its bound, everything suffices.
    public static final double MOST = 0.9;
    /// Share of the prior below which, with its bound, nothing does.
    public static final double LEAST = 0.1;

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
