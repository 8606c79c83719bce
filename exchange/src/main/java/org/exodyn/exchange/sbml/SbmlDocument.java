package org.exodyn.exchange.sbml;

/// A model with the dialect it was written in.
public record SbmlDocument(Dialect dialect, SbmlModel model) {}
