package org.exodyn.atlas.export;

import java.util.Optional;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.claim.Sign;

/// The terms of the Biolink model that come closest to kinds of entities and to relations.
///
/// Source: Biolink model 3.2.1, the version that BioCypher loads.
final class BiolinkTerms {
    private BiolinkTerms() {}

    /// A class, as `MicroRNA`.
    static String category(Optional<EntityKind> kind) {
        return kind.map(BiolinkTerms::category).orElse("NamedThing");
    }

    private static String category(EntityKind kind) {
        return switch (kind) {
            case GENE -> "Gene";
            case GENE_FAMILY -> "GeneFamily";
            case ISOFORM, FUSION_GENE -> "BiologicalEntity";
            case MIRNA -> "MicroRNA";
            case MIRNA_GROUP, LNCRNA, CIRCRNA -> "NoncodingRNAProduct";
            case OLIGONUCLEOTIDE -> "NucleicAcidEntity";
            case PEPTIDE -> "Polypeptide";
            case METABOLITE -> "SmallMolecule";
            case LIPID, MOLECULE_CLASS, DRUG_CLASS -> "ChemicalEntity";
            case DRUG -> "Drug";
            case REGIMEN -> "ChemicalMixture";
            case DISEASE -> "Disease";
            case CELL_TYPE, CELL_CLASS -> "Cell";
            case CELL_LINE -> "CellLine";
            case PROCESS -> "BiologicalProcess";
            case PATHWAY -> "Pathway";
            case COMPLEX -> "MacromolecularComplex";
            case STRUCTURE -> "AnatomicalEntity";
            case METHOD -> "Procedure";
        };
    }

    /// A predicate, as `regulates`.
    static String predicate(Arc arc) {
        return switch (arc.form()) {
            case SECRETION -> "produces";
            case PROCESS -> "affects";
            case RESISTANCE -> switch (arc.sign()) {
                case PLUS -> "associated_with_resistance_to";
                case MINUS -> "associated_with_sensitivity_to";
                case UNKNOWN -> "related_to";
            };
            case BIOMARKER -> "biomarker_for";
            case EDGE -> switch (arc.stated()) {
                case REPRESSES, ACTIVATES -> "regulates";
                case BINDS, SPONGES -> "physically_interacts_with";
                case SECRETES -> "produces";
                case STABILISES, LOADS, KILLS, RECRUITS, POLARISES, MODULATES -> "affects";
                case null -> "related_to";
            };
        };
    }

    /// The value of `object_direction_qualifier`; empty where the sign is not known or says nothing.
    static String direction(Arc arc) {
        boolean qualifies = arc.form() == Arc.Form.EDGE || arc.form() == Arc.Form.PROCESS;
        return !qualifies || arc.sign() == Sign.UNKNOWN ? "" : arc.sign() == Sign.PLUS ? "increased" : "decreased";
    }
}
