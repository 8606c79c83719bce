package org.exodyn.study.summary;

import java.util.List;
import org.exodyn.biology.mechanism.EffectorClaim;
import org.exodyn.biology.mechanism.Names;
import org.exodyn.biology.mechanism.SurfaceLigand;
import org.exodyn.biology.scenario.DrugAction;
import org.exodyn.biology.scenario.Effectors;
import org.exodyn.biology.scenario.Scenario;

/// The effectors' part of the mechanism graph.
final class EffectorGraph {

    private static final String EFFECTORS = "effectors";

    private final GraphSummary graph;
    private final Scenario scenario;

    EffectorGraph(GraphSummary graph, Scenario scenario) {
        this.graph = graph;
        this.scenario = scenario;
    }

    void add(Effectors effectors, List<EffectorClaim> claims) {
        String cell = effectors.cell().id();
        graph.node(EFFECTORS, cell, "process", 5, effectors.ratio() + " per recipient at the start");
        graph.edge(EFFECTORS, "viability", "kill", -1, "model", "k·a·E/(h + T + N) per recipient, activity a",
                List.of(),
                graph.records("effector-killing-rate", "effector-speed", "effector-division-rate",
                        "effector-exhaustion-rate", "effector-recovery-rate"),
                "");
        boolean blocks = scenario.drug().action() == DrugAction.PD1_BLOCKADE;
        String pd1 = "entity-" + Names.id(SurfaceLigand.PD_L1.receptor());
        if (blocks
                || claims.stream().anyMatch(claim -> claim.ligand().filter(SurfaceLigand.PD_L1::equals).isPresent())) {
            graph.node(pd1, "PD-1 on " + cell, "gene", 4, "bound by PD-L1 of recipients and vesicles");
            graph.edge(pd1, EFFECTORS, "inhibits", -1, "model", "a = 1/(1 + (s/s_½)^m), s complexes per µm²", List.of(),
                    graph.records("half-effect-complexes", "complex-effect-steepness", "surface-copies"), "");
        }
        if (blocks) {
            graph.edge("drug", pd1, "occupies", -1, "model", "β = c/(c + K)", List.of(),
                    graph.records("antibody-affinity"), "");
        }
        for (EffectorClaim claim : claims) {
            claim(claim, cell);
        }
    }

    private void claim(EffectorClaim claim, String cell) {
        String cargo = claim.cargo().cargo();
        String id = "entity-" + Names.id(cargo);
        graph.node(id, cargo, "cargo", 3, "on or in the vesicles");
        SurfaceLigand ligand = claim.ligand().orElse(null);
        graph.edge("vesicles", id, ligand == null ? "bring into " + cell : "bear on their surface", 0, "claim",
                ligand == null ? "φ·k_E·Σ c_k·E_k in effectors" : "n per vesicle, by its surface",
                claim.cargo().claims(),
                graph.records("copies-per-vesicle"), "");
        if (ligand == null) {
            int sign = claim.actions().getFirst().sign();
            graph.edge(id, EFFECTORS, sign < 0 ? "suppresses" : "stimulates", sign, "claim", "a × fold^(±e)",
                    claim.cargo().claims(), graph.records("effect-size"),
                    "the size e has no source: it is a weak prior");
        } else if (ligand == SurfaceLigand.PD_L1) {
            graph.edge(id, "entity-" + Names.id(ligand.receptor()), "binds", 1, "claim",
                    "avidity α = ((1 + y)ⁿ − 1)/(n·y)", claim.cargo().claims(),
                    graph.records("ligand-affinity", "ligand-association-rate", "confinement-length",
                            "vesicle-contact-share", "bound-vesicle-internalisation"),
                    "");
        } else {
            graph.edge(id, EFFECTORS, "kills by Fas", -1, "claim", "d = d₀ + k_F·q/(q + q_½)", claim.cargo().claims(),
                    graph.records("ligand-affinity", "ligand-death-rate", "half-effect-complexes"), "");
        }
    }
}
