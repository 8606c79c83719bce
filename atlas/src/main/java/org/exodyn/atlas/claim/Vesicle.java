package org.exodyn.atlas.claim;

/// What the source says of the vesicles; empty texts where it says nothing.
public record Vesicle(String type, String isolation, boolean engineered, String loading) {}
