package org.exodyn.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.exodyn.reference.format.ReferenceFormat;

/// Tiny files in the official formats, in `src/test/resources/reference`.
public final class Fixture {
    private Fixture() {}

    public static byte[] bytes(String name) {
        try (var in = Objects.requireNonNull(Fixture.class.getResourceAsStream("/reference/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Path file(String name, Path folder) throws IOException {
        return Files.write(folder.resolve(name), bytes(name));
    }

    /// The fixture of a format.
    public static String of(ReferenceFormat format) {
        return switch (format) {
            case HGNC -> "hgnc.txt";
            case NCBI_GENE -> "ncbi-gene.tsv";
            case MIRBASE_MATURE_FASTA -> "mature.fa";
            case MIRBASE_MATURE_TABLE -> "mature.tsv";
            case MIRBASE_HAIRPIN_FASTA -> "hairpin.fa";
            case MIRBASE_HAIRPIN_TABLE -> "hairpin.tsv";
            case MIRBASE_ALIASES -> "aliases.txt";
            case MIRBASE_HISTORY -> "name-history.tsv";
            case MIRTARBASE -> "mirtarbase.csv";
            case MIRTARBASE_STEMS -> "stems.tsv";
            case EXOCARTA -> "cargo.txt";
            case VESICLEPEDIA -> "cargo-mirna.txt";
            case CIVIC -> "civic.tsv";
            case DISEASE_ONTOLOGY_OBO -> "disease.obo";
            case DISEASE_ONTOLOGY_TABLE -> "disease.tsv";
            case ONCOTREE_JSON -> "oncotree.json";
            case ONCOTREE_TABLE -> "oncotree.tsv";
            case CELL_ONTOLOGY_OBO -> "cell.obo";
            case CELL_ONTOLOGY_TABLE -> "cell.tsv";
            case GENE_ONTOLOGY_OBO -> "gene-ontology.obo";
            case GENE_ONTOLOGY_TABLE -> "go-terms.tsv";
            case CELLOSAURUS -> "cellosaurus.txt";
            case CELLOSAURUS_TABLE -> "cellosaurus.tsv";
            case DRUGBANK -> "drugbank.csv";
            case DRUGBANK_MAPPINGS -> "drugbank-mappings.tsv";
            case NONCORNA -> "noncorna.tsv";
            case PUBMED_RETRACTIONS -> "retractions.txt";
            case RETRACTION_WATCH -> "retraction-watch.csv";
            case RETRACTION_WATCH_DOIS -> "retraction-watch.tsv";
        };
    }
}
