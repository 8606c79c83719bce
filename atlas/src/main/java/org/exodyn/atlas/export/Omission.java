package org.exodyn.atlas.export;

/// A claim that the main file of a format cannot express, and why.
public record Omission(String claim, String reason) {}
