package org.exodyn.reference;

import java.util.List;
import java.util.Optional;
import org.exodyn.reference.format.Strength;

/// What one collection knows of a miRNA and a target gene.
///
/// @param mirna as the collection writes it
/// @param gene as the collection writes it
/// @param exact whether the miRNA is the one that was asked for; otherwise species or arm are not stated on one of the sides
/// @param experiments as the collection writes them, each once
/// @param pmids numbers of PubMed, ascending
public record TargetEvidence(String collection, String mirna, String gene, Optional<String> entrez, boolean exact,
        Strength strength, List<String> experiments, List<String> pmids) {
    public TargetEvidence {
        experiments = List.copyOf(experiments);
        pmids = List.copyOf(pmids);
    }
}
