package org.exodyn.reference.format;

import org.jspecify.annotations.Nullable;

/// Takes what a reader finds, in the order of the file. Empty optional values are null.
///
/// Identifiers are written as their registry does, with a prefix where it has one: `HGNC:5`, `MIMAT0000646`, `DB00515`,
/// `DOID:3908`, `ONCOTREE:PAAD`, `CL:0000057`, `CVCL_0031`, `GO:0036452`, `CHEBI:15365`, `NCBIGENE:672`.
public interface RowSink {
    /// A row of the file begins, on a line from 1.
    void row(int line);

    /// A term, which also is found by its name.
    ///
    /// @param kind what the registry says it is
    /// @param status such as `approved`, `obsolete`
    void term(String id, String name, @Nullable String kind, @Nullable String status);

    /// Another name of a term.
    ///
    /// @param until the last version in which it was used
    void name(String id, String printed, NameSort sort, @Nullable String until);

    /// A term is a kind of another.
    void parent(String id, String parent);

    /// As [#parent(String, String)], with the parent's approved name instead of its identifier.
    void parentNamed(String id, String parentName);

    /// The same thing in another registry.
    void xref(String id, String other);

    /// A miRNA acts on a gene, shown in one paper.
    ///
    /// @param entrez number of the gene at NCBI
    /// @param experiments separated by `//`
    void target(String mirna, String gene, @Nullable String entrez, Strength strength, @Nullable String experiments,
            String pmid);

    /// A molecule was found in vesicles.
    ///
    /// @param symbol gene symbol or miRNA name
    /// @param kind protein, mRNA, miRNA and others
    void cargo(String symbol, @Nullable String entrez, String kind, String species, @Nullable String experiment,
            @Nullable String methods);

    /// A clinical interpretation of a molecular profile.
    void civic(CivicItem item);

    /// A caution on a cell line.
    ///
    /// @param problem the first word of the comment, such as `Contaminated`
    void caution(String id, String problem, String comment);

    /// A retracted publication.
    void retraction(String pmid);

    /// Something was published on a publication: a retraction, a correction, an expression of concern, a reinstatement.
    ///
    /// @param nature as the list words it
    void notice(String doi, String nature);

    /// A non-coding RNA changes the response to a drug.
    void rnaEffect(RnaEffect effect);

    /// The file says which version it is; the last word counts.
    void version(String version);

    /// The file holds a part of its registry only, so that an identifier that is not in it may exist all the same.
    void partial();
}
