package org.exodyn.atlas;

/// What sort of source a record rests on.
public enum SourceKind {
    PRIMARY,
    REVIEW,
    /// A position paper, or rules that a society agreed on.
    GUIDELINE,
    STATISTICS,
    CORRIGENDUM,
    TEXTBOOK,
    LABEL,
    DATABASE,
    WEB_PAGE,
    /// A number that was recalled, without a source that could be read.
    UNSOURCED,
    /// A range that Exodyn assumes, with its reasoning.
    ASSUMPTION
}
