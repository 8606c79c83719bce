package org.exodyn.atlas;

/// How much of a source was read.
public enum Seen {
    FULL_TEXT, ABSTRACT, ABSTRACT_COPY, TITLE, PAGE, NOT_SEEN
}
