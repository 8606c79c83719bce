package org.exodyn.reference;

/// How often one collection has a molecule in vesicles.
///
/// @param symbol as the collection writes it
/// @param kind protein, mRNA, miRNA and others
/// @param species in Latin
/// @param experiments different experiments
/// @param rows rows of the collection
public record CargoCount(
        String collection, String symbol, String kind, String species, long experiments, long rows) {}
