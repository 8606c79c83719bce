package org.exodyn.atlas.claim;

/// A cargo of the vesicles.
///
/// @param entity id
/// @param cargoClass `miRNA`, `protein`, `mRNA` and so on
/// @param change `up`, `down`, or empty where not stated
/// @param against what the change is measured against
/// @param printedAs the source's spelling
/// @param form isoform, or that it is not stated
public record CargoItem(String entity, String cargoClass, String change, String against, String printedAs,
        String form) {}
