package org.exodyn.reference.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.Suggestion;
import org.exodyn.reference.source.ReferenceCode;
import org.exodyn.reference.source.Rows;
import org.exodyn.reference.source.StrictText;

/// What a reference file can be. A format is told from the first 64 KiB of the text, never from the file's name.
public enum ReferenceFormat {
    /// HGNC complete set.
    HGNC("hgnc", "HGNC", "CC0 1.0", true, columns('\t', "hgnc_id", "symbol", "alias_symbol"), GeneReaders::hgnc),
    /// Genes of NCBI with their aliases.
    NCBI_GENE("ncbi-gene", "NCBIGENE", "public domain", true, columns('\t', "entrez", "symbol", "aliases"),
            GeneReaders::ncbi),
    /// miRBase `mature.fa`.
    MIRBASE_MATURE_FASTA("mirbase-mature", "MIMAT", "public domain", true, starting("(?s)>\\S+ +MIMAT\\d{7}.*"),
            MirnaReaders::fasta),
    /// Mature miRNAs of one species as a table.
    MIRBASE_MATURE_TABLE("mirbase-mature", "MIMAT", "public domain", true, columns('\t', "mature_acc", "mature_name"),
            MirnaReaders::matureTable),
    /// miRBase `hairpin.fa`.
    MIRBASE_HAIRPIN_FASTA("mirbase-hairpin", "MI", "public domain", true, starting("(?s)>\\S+ +MI\\d{7}.*"),
            MirnaReaders::fasta),
    /// Hairpins of one species as a table.
    MIRBASE_HAIRPIN_TABLE("mirbase-hairpin", "MI", "public domain", true,
            columns('\t', "hairpin_acc", "hairpin_name"), MirnaReaders::hairpinTable),
    /// miRBase `aliases.txt`.
    MIRBASE_ALIASES("mirbase-names", "", "public domain", true, starting("(?s)MI(MAT)?\\d{7}\t\\S+;.*"),
            MirnaReaders::aliases),
    /// Names of miRNAs with the versions in which they were used.
    MIRBASE_HISTORY("mirbase-names", "", "public domain", false,
            columns('\t', "accession", "name", "last_version", "current_v22_name"), MirnaReaders::history),
    /// miRTarBase as CSV.
    MIRTARBASE("mirtarbase", "", "academic use; no open licence stated", false,
            columns(',', "miRTarBase ID", "miRNA", "Target Gene", "Support Type"), TargetReaders::mirtarbase),
    /// Pairs of miRNA stem and target with papers.
    MIRTARBASE_STEMS("mirtarbase-stems", "", "academic use; no open licence stated", false,
            columns('\t', "mirna_stem", "target", "pmid"), TargetReaders::stems),
    /// ExoCarta, whose files look as Vesiclepedia's do.
    EXOCARTA("exocarta", "", "free download; no licence stated", false, CargoHeads::fit, CargoReader::read),
    /// Vesiclepedia, whose files look as ExoCarta's do.
    VESICLEPEDIA("vesiclepedia", "", "free download; no licence stated", false, CargoHeads::fit, CargoReader::read),
    /// CIViC clinical evidence summaries.
    CIVIC("civic", "", "CC0 1.0", false, columns('\t', "molecular_profile", "evidence_id", "evidence_direction"),
            CivicReader::read),
    /// Disease Ontology as OBO.
    DISEASE_ONTOLOGY_OBO("disease-ontology", "DOID", "CC0 1.0", true, ontology("doid", "DOID"),
            OboReader.of(Ids.DOID, "DOID:3908")),
    /// Disease Ontology as the table of its reports.
    DISEASE_ONTOLOGY_TABLE("disease-ontology", "DOID", "CC0 1.0", false,
            columns('\t', "id", "label", "subClassOf"), TermTables::diseases),
    /// OncoTree as a tree.
    ONCOTREE_JSON("oncotree", "ONCOTREE", "CC BY 4.0", true,
            starting("(?s)\\s*\\{\\s*\"TISSUE\"\\s*:\\s*\\{.*"), OncotreeReaders::json),
    /// OncoTree as a table of levels.
    ONCOTREE_TABLE("oncotree", "ONCOTREE", "CC BY 4.0", true, columns('\t', "level_1", "level_2", "metamaintype"),
            OncotreeReaders::table),
    /// Cell Ontology as OBO.
    CELL_ONTOLOGY_OBO("cell-ontology", "CL", "CC BY 4.0", true, ontology("cl", "CL"),
            OboReader.of(Ids.CELL, "CL:0000057")),
    /// Cell Ontology as a table.
    CELL_ONTOLOGY_TABLE("cell-ontology", "CL", "CC BY 4.0", true, columns('\t', "cl_id", "label", "synonyms"),
            TermTables::cells),
    /// Gene Ontology as OBO.
    GENE_ONTOLOGY_OBO("gene-ontology", "GO", "CC BY 4.0", true, ontology("go", "GO"),
            OboReader.of(Ids.GO, "GO:0036452")),
    /// Some terms of the Gene Ontology.
    GENE_ONTOLOGY_TABLE("gene-ontology", "GO", "CC BY 4.0", true, columns('\t', "go_id", "ontology", "definition"),
            TermTables::goTerms),
    /// Cellosaurus' own flat file.
    CELLOSAURUS("cellosaurus", "CVCL", "CC BY 4.0", true,
            starting("(?s)(.*\\n)?ID {3}[^\\n]+\\nAC {3}CVCL_.*"), CellLineReaders::flat),
    /// Cellosaurus as a table of spellings.
    CELLOSAURUS_TABLE("cellosaurus", "CVCL", "CC BY 4.0", false, columns('\t', "CVCL", "ID", "comment"),
            CellLineReaders::table),
    /// DrugBank's open vocabulary.
    DRUGBANK("drugbank", "DRUGBANK", "CC0 1.0", true, columns(',', "DrugBank ID", "Common name", "Synonyms"),
            TermTables::drugs),
    /// DrugBank identifiers with those of other registries.
    DRUGBANK_MAPPINGS("drugbank-mappings", "", "not stated", false,
            columns('\t', "DRUGBANK_ID", "NAMESPACE", "ID"), TermTables::drugMappings),
    /// Non-coding RNAs and drug resistance.
    NONCORNA("noncorna", "", "none stated", false, columns('\t', "ncrna_name", "sensitive_or_resistant"),
            TargetReaders::noncorna),
    /// Retracted publications.
    PUBMED_RETRACTIONS("pubmed-retractions", "", "public domain", false,
            head -> head.lines().filter(line -> !line.isBlank())
                    .allMatch(line -> Ids.PMID.matcher(line.strip()).matches()),
            RetractionReader::read),
    /// Retraction Watch as Crossref publishes it.
    RETRACTION_WATCH("retraction-watch", "", "made public by Crossref", false,
            columns(',', "OriginalPaperDOI", "RetractionNature"), NoticeReader::table),
    /// Retraction Watch, cut down to the DOI and what was published on it.
    RETRACTION_WATCH_DOIS("retraction-watch", "", "made public by Crossref", false,
            columns('\t', "doi", "nature"), NoticeReader::dois);

    private final String collection;
    private final String registry;
    private final String licence;
    private final boolean oneRowPerTerm;
    private final Predicate<String> fits;
    private final FormatReader reader;

    ReferenceFormat(String collection, String registry, String licence, boolean oneRowPerTerm, Predicate<String> fits,
            FormatReader reader) {
        this.collection = collection;
        this.registry = registry;
        this.licence = licence;
        this.oneRowPerTerm = oneRowPerTerm;
        this.fits = fits;
        this.reader = reader;
    }

    /// As it is typed behind `--as`: `hgnc`, `mirbase-mature-fasta`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The collection that a file of this format becomes; several formats of one source become the same.
    public String collection() {
        return collection;
    }

    /// The registry whose identifiers the file lists, as in [Ids#registry(String)]; empty if it lists none.
    public String registry() {
        return registry;
    }

    /// What the source says about use; a user may know better.
    public String licence() {
        return licence;
    }

    /// Whether an identifier that stands in two rows is a mistake.
    public boolean oneRowPerTerm() {
        return oneRowPerTerm;
    }

    /// Whether it is the table of all miRNAs of one species.
    public boolean ofOneSpecies() {
        return this == MIRBASE_MATURE_TABLE || this == MIRBASE_HAIRPIN_TABLE;
    }

    /// Reads a text of this format to its end; problems go to those of the text.
    ///
    /// @throws ScientificInputException if it cannot be read on
    public void read(StrictText text, RowSink sink) throws IOException {
        reader.read(text, sink);
        text.reportTwiceEncoded();
        if (!endsItself() && !text.problems().hasErrors()) {
            text.reportUnended();
        }
    }

    /// Whether a file of this format closes what it opens, so that a cut is seen wherever it is.
    private boolean endsItself() {
        return this == ONCOTREE_JSON || this == CELLOSAURUS;
    }

    /// All words, in the order of the alphabet.
    public static List<String> words() {
        return Arrays.stream(values()).map(ReferenceFormat::word).sorted().toList();
    }

    /// The format of a word; a collection's name stands for its formats together, so it gives them all.
    public static List<ReferenceFormat> of(String word) {
        String wanted = word.toLowerCase(Locale.ROOT).replace('_', '-').strip();
        List<ReferenceFormat> named = Arrays.stream(values()).filter(format -> format.word().equals(wanted)).toList();
        return !named.isEmpty() ? named
                : Arrays.stream(values()).filter(format -> format.collection.equals(wanted)).toList();
    }

    /// Tells the format of a text that nothing was read of yet.
    ///
    /// @param among the formats that may be; all if empty
    /// @throws ScientificInputException if none fits, or several do
    public static ReferenceFormat tell(StrictText text, List<ReferenceFormat> among) {
        if (among.size() == 1) {
            return among.getFirst();
        }
        String head = text.head().replace("\r\n", "\n");
        List<ReferenceFormat> fitting = Arrays.stream(values())
                .filter(format -> among.isEmpty() || among.contains(format))
                .filter(format -> format.fits.test(head)).toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        String first = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
        if (first.toLowerCase(Locale.ROOT).startsWith("<!doctype html")
                || first.toLowerCase(Locale.ROOT).startsWith("<html")) {
            throw text.problems().fatal(ReferenceCode.FORMAT, 1, 1, "The file is a web page.",
                    "Some sites answer a download with a page that asks to log in or to confirm.",
                    "open the address in a browser and save the file from there");
        }
        if (fitting.isEmpty()) {
            throw text.problems().fatal(ReferenceCode.FORMAT, 1, 1,
                    "The first line fits no format: '" + Rows.shown(first) + "'.",
                    "Known are " + Suggestion.oneOf(collections()) + ".",
                    "--as FORMAT, if it is one of them with a changed header: "
                            + String.join(", ", words()));
        }
        throw text.problems().fatal(ReferenceCode.FORMAT, 1, 1,
                "The first line fits several formats: " + join(fitting) + ".", "They look the same from inside.",
                fitting.stream().map(format -> "--as " + format.word()).toArray(String[]::new));
    }

    private static Set<String> collections() {
        Set<String> names = new HashSet<>();
        Arrays.stream(values()).forEach(format -> names.add(format.collection));
        return names;
    }

    private static String join(List<ReferenceFormat> formats) {
        return String.join(", ", formats.stream().map(ReferenceFormat::word).toList());
    }

    private static Predicate<String> columns(char separator, String... names) {
        return head -> headOf(head, separator).containsAll(List.of(names));
    }

    private static Predicate<String> starting(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return head -> compiled.matcher(head).matches();
    }

    private static Predicate<String> ontology(String name, String prefix) {
        Pattern stated = Pattern.compile("(?m)^ontology: *" + name + "(\\W.*)?$");
        Pattern first = Pattern.compile("(?m)\\A(?s:.*?)^\\[Term]\\s*^id: *" + prefix + ":");
        return head -> head.startsWith("format-version:")
                && (stated.matcher(head).find()
                        || !head.contains("\nontology:") && first.matcher(head).find());
    }

    private static List<String> headOf(String head, char separator) {
        int end = head.indexOf('\n');
        String line = end < 0 ? head : head.substring(0, end);
        return Stream.of(line.split(Pattern.quote(String.valueOf(separator)), -1))
                .map(name -> name.strip().replaceAll("^\"|\"$", "")).toList();
    }

    /// The head lines of vesicle cargo.
    private static final class CargoHeads {
        static boolean fit(String head) {
            List<String> columns = new ArrayList<>(headOf(head, '\t'));
            return columns.contains("CONTENT TYPE") && columns.contains("EXPERIMENT ID")
                    && (columns.contains("GENE SYMBOL") || columns.contains("MIRNA ID"));
        }
    }
}
