package org.exodyn.study.report;

import java.util.List;
import org.exodyn.study.report.ReportContent.Graph;
import org.exodyn.study.report.ReportContent.GraphEdge;
import org.exodyn.study.report.ReportContent.GraphNode;

/// A mechanism graph of the size that the scenario has.
final class GraphFixture {
    private GraphFixture() {}

    static Graph graph() {
        return new Graph(
                List.of(
                        node("caf", "CAF, gemcitabine-treated", "donor", 0),
                        node("nf", "normal fibroblast", "donor", 0),
                        node("gw", "GW4869", "inhibitor", 0),
                        node("cafev", "CAF vesicles", "vesicle", 1),
                        node("nfev", "fibroblast vesicles", "vesicle", 1),
                        node("m106", "miR-106b-5p", "mirna", 2),
                        node("m3173", "miR-3173-5p", "mirna", 2),
                        node("m146", "miR-146a-5p", "mirna", 2),
                        node("snail", "SNAI1 mRNA", "cargo", 2),
                        node("tp", "TP53INP1", "gene", 3),
                        node("acsl4", "ACSL4", "gene", 3),
                        node("snai1", "SNAI1 protein", "gene", 3),
                        node("apo", "apoptosis competence", "process", 4),
                        node("ferro", "ferroptosis", "process", 4),
                        node("emt", "epithelial–mesenchymal transition", "process", 4),
                        node("gem", "gemcitabine", "drug", 4),
                        node("ec50", "EC50 of gemcitabine", "process", 5),
                        node("growth", "growth rate", "process", 5),
                        node("via", "viability of PANC-1", "phenotype", 6)),
                List.of(
                        edge("caf", "cafev", "releases", 0, "model", "R = R_PM + s_f·k_fuse·(1−I_Rab27)·M"),
                        edge("nf", "nfev", "releases", 0, "model", "R = R_PM + s_f·k_fuse·(1−I_Rab27)·M"),
                        edge("gw", "cafev", "blocks release of", -1, "claim", "b_C·(1−I_nSMase)", "fang-2019-gw4869"),
                        edge("gw", "growth", "is toxic to", -1, "claim", "", "fang-2019-gw4869"),
                        edge("cafev", "m106", "carries", 0, "claim", "dx/dt = J·c·φ·ω − (δ+µ)x", "fang-2019-mir106b"),
                        edge("cafev", "m3173", "carries", 0, "claim", "dx/dt = J·c·φ·ω − (δ+µ)x", "qi-2023-mir3173"),
                        edge("cafev", "m146", "carries", 0, "claim", "dx/dt = J·c·φ·ω − (δ+µ)x", "richards-2017-snail"),
                        edge("cafev", "snail", "carries", 0, "claim", "", "richards-2017-snail"),
                        edge("nfev", "m106", "carries", 0, "assumed", "", ""),
                        edge("nfev", "m146", "carries", 0, "assumed", "", ""),
                        edge("m106", "tp", "represses", -1, "claim", "∂p/∂t: titration of AGO", "fang-2019-mir106b"),
                        edge("m3173", "acsl4", "represses", -1, "claim", "", "qi-2023-mir3173"),
                        edge("m146", "emt", "promotes", 1, "claim", "", "richards-2017-snail"),
                        edge("snail", "snai1", "is translated into", 1, "model", ""),
                        edge("snai1", "emt", "promotes", 1, "claim", "", "richards-2017-snail", "missing-claim"),
                        edge("tp", "apo", "promotes", 1, "assumed", "ln E = Σ w·ln(p/p₀)"),
                        edge("acsl4", "ferro", "promotes", 1, "assumed", "ln E = Σ w·ln(p/p₀)"),
                        edge("apo", "ec50", "lowers", -1, "assumed", ""),
                        edge("ferro", "ec50", "lowers", -1, "assumed", ""),
                        edge("emt", "ec50", "raises", 1, "assumed", ""),
                        edge("gem", "growth", "lowers", -1, "model", "k(c) = k₀·(2·(…)^…−1)"),
                        edge("ec50", "growth", "spares", 1, "model", ""),
                        edge("growth", "via", "raises", 1, "model", ""),
                        edge("gem", "caf", "stresses", 0, "claim", "", "fang-2019-mir106b")));
    }

    private static GraphNode node(String id, String label, String kind, int layer) {
        return new GraphNode(id, label, kind, layer, kind.equals("gene") ? "HGNC symbol " + label : "");
    }

    private static GraphEdge edge(
            String from, String to, String relation, int sign, String support, String equation, String... claims) {
        List<String> named = List.of(claims).stream().filter(claim -> !claim.isEmpty()).toList();
        return new GraphEdge(from, to, relation, sign, support, equation, named,
                relation.equals("carries") ? List.of("COPIES_PER_EV", "RELEASE_FRACTION") : List.of(), "");
    }
}
