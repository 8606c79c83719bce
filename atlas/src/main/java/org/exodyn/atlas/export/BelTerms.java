package org.exodyn.atlas.export;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.claim.CargoItem;

/// Entities as terms of BEL 2.0. Names and numbers are those of the registry: `m(MIRBASE:MIMAT0000680 ! "hsa-miR-106b-5p")`.
///
/// A gene is its protein, `p()`, except as a cargo that the claim calls an RNA. Cells are abundances, `a()`, since BEL 2.0 has
/// no better function for them. Resistance to a drug is a pathology in our own namespace.
final class BelTerms {
    /// Where loaded cargo goes. Source: Gene Ontology.
    static final String INTO_VESICLES = "fromLoc(GO:0005622 ! \"intracellular anatomical structure\"), "
            + "toLoc(GO:1903561 ! \"extracellular vesicle\")";
    /// What needs no quotes. The grammar allows an underscore; PyBEL 0.14 does not.
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9]+");

    private final ClaimGraph graph;
    private final Set<String> namespaces = new TreeSet<>(Set.of("GO", RegistryId.OURS));

    BelTerms(ClaimGraph graph) {
        this.graph = graph;
    }

    /// The namespaces of all terms so far.
    Set<String> namespaces() {
        return namespaces;
    }

    /// The entity as the claim of the arc means it.
    String of(String id, Arc arc) {
        ClaimGraph.Node node = graph.node(id);
        boolean asRna = arc.claim().cargo().stream().filter(item -> item.entity().equals(id)).map(CargoItem::cargoClass)
                .anyMatch(word -> word.endsWith("RNA"));
        return function(node, asRna) + "(" + concept(id, node.name()) + ")";
    }

    String resistanceTo(String drug) {
        return "path(" + concept(RegistryId.resistanceTo(drug), "resistance to " + graph.node(drug).name())
                + ")";
    }

    boolean isMolecule(String id) {
        return graph.node(id).kind().map(BelTerms::isMolecule).orElse(false);
    }

    /// Whether it may stand inside `complex(…, …)`; PyBEL takes no named complex there.
    boolean isMember(String id) {
        return isMolecule(id) && graph.node(id).kind().filter(kind -> kind != EntityKind.COMPLEX).isPresent();
    }

    static boolean isMolecule(EntityKind kind) {
        return switch (kind) {
            case GENE, ISOFORM, FUSION_GENE, GENE_FAMILY, MIRNA, MIRNA_GROUP, LNCRNA, CIRCRNA, OLIGONUCLEOTIDE, PEPTIDE,
                    LIPID, METABOLITE, MOLECULE_CLASS, DRUG, DRUG_CLASS, REGIMEN, COMPLEX ->
                true;
            case DISEASE, CELL_TYPE, CELL_CLASS, CELL_LINE, PROCESS, PATHWAY, STRUCTURE, METHOD -> false;
        };
    }

    private static String function(ClaimGraph.Node node, boolean asRna) {
        return node.kind().map(kind -> switch (kind) {
            case GENE, ISOFORM, FUSION_GENE, GENE_FAMILY, PEPTIDE -> asRna ? "r" : "p";
            case MIRNA, MIRNA_GROUP -> "m";
            case LNCRNA, CIRCRNA, OLIGONUCLEOTIDE -> "r";
            case LIPID, METABOLITE, MOLECULE_CLASS, DRUG, DRUG_CLASS, REGIMEN, CELL_TYPE, CELL_CLASS, CELL_LINE,
                    STRUCTURE,
                    METHOD ->
                "a";
            case COMPLEX -> "complex";
            case DISEASE -> "path";
            case PROCESS, PATHWAY -> "bp";
        }).orElse("a");
    }

    private String concept(String id, String name) {
        return concept(RegistryId.of(id), name);
    }

    private String concept(RegistryId registry, String name) {
        namespaces.add(registry.prefix());
        return registry.prefix() + ":" + bare(registry.local()) + " ! " + quoted(name);
    }

    private static String bare(String text) {
        return BARE.matcher(text).matches() ? text : quoted(text);
    }

    /// A text between quotation marks. Scripts go by lines, and ` //` begins a comment wherever it stands.
    static String quoted(String text) {
        return '"' + OneLine.of(text).replace("\\", "\\\\").replace("\"", "\\\"").replace(" //", " /") + '"';
    }
}
