package org.exodyn.biology.scenario;

/// The least space that a molecule of a kind takes, so that a limit computed from it holds for all of the kind.
///
/// | kind | volume | from |
/// |---|---|---|
/// | small molecule | 0.030 nm³ | water, 18.015 g/mol at 0.993 g/mL (37 °C); nothing dissolved is smaller |
/// | short RNA | 6.0 nm³ | 20 nucleotides of 330 g/mol, 0.55 mL/g |
/// | long RNA | 60 nm³ | 200 nucleotides, the least that a lncRNA has by definition |
/// | protein | 6.7 nm³ | 50 residues of 110 g/mol, 0.73 mL/g |
///
/// Masses and specific volumes are textbook means.
public enum MoleculeSize {
    SMALL_MOLECULE("molecules no larger than water", 18.015 / 0.993),
    SHORT_RNA("strands of 20 nucleotides", 20 * 330 * 0.55),
    LONG_RNA("RNA of 200 nucleotides", 200 * 330 * 0.55),
    PROTEIN("proteins of 50 residues", 50 * 110 * 0.73);

    private static final double NM3_PER_ML = 1e21;
    private static final double AVOGADRO = 6.02214076e23;

    private final String label;
    private final double nm3;

    MoleculeSize(String label, double mlPerMol) {
        this.label = label;
        this.nm3 = mlPerMol * NM3_PER_ML / AVOGADRO;
    }

    String label() {
        return label;
    }

    /// Volume of one molecule, nm³.
    double nm3() {
        return nm3;
    }

    /// Molecules that fill a sphere of this diameter.
    double within(double diameterNm) {
        return Math.PI / 6 * diameterNm * diameterNm * diameterNm / nm3;
    }

    /// Concentration at which they fill everything, mol/L.
    double fullMolar() {
        return 1e24 / AVOGADRO / nm3;
    }
}
