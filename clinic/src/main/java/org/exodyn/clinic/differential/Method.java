package org.exodyn.clinic.differential;

import java.util.Locale;
import org.exodyn.clinic.normalisation.Normalisation;

/// Tests of differential abundance.
public enum Method {
    /// The default for counts.
    QL("negative binomial quasi-likelihood F tests, as edgeR's glmQLFit and glmQLFTest",
            "Lund 2012, doi:10.1515/1544-6115.1826; Chen, Lun & Smyth 2016, doi:10.12688/f1000research.8987.2",
            Normalisation.TMM),
    VOOM("moderated t tests of weighted log counts, as limma's voom", "Law 2014, doi:10.1186/gb-2014-15-2-r29",
            Normalisation.TMM),
    WALD("Wald tests of negative binomial counts with shrunken dispersions, as DESeq2",
            "Love 2014, doi:10.1186/s13059-014-0550-8",
            Normalisation.MEDIAN_RATIO),
    /// The default for intensities.
    TREND("moderated t tests of log2 intensities with a variance trend, as limma-trend; gaps are left out, and detection is"
            + " tested by itself", "Smyth 2004, doi:10.2202/1544-6115.1027; Sartor 2006, doi:10.1186/1471-2105-7-538",
            Normalisation.MEDIAN);

    private final String words;
    private final String source;
    private final Normalisation usual;

    Method(String words, String source, Normalisation usual) {
        this.words = words;
        this.source = source;
        this.usual = usual;
    }

    public String words() {
        return words;
    }

    public String source() {
        return source;
    }

    /// The normalisation that goes with it.
    public Normalisation usual() {
        return usual;
    }

    public boolean isForCounts() {
        return this != TREND;
    }

    /// As an option says it.
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}
