package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.assembly.VesicleDrugClaims;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.Names;
import org.exodyn.biology.mechanism.SilencingStrand;
import org.exodyn.biology.mechanism.StepInhibitor;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.DrugAction;
import org.exodyn.biology.scenario.Effectors;
import org.exodyn.biology.scenario.InhibitedStep;
import org.exodyn.biology.scenario.Inhibitor;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.SelfRelease;
import org.exodyn.study.report.ReportContent.Graph;
import org.exodyn.study.report.ReportContent.GraphEdge;
import org.exodyn.study.report.ReportContent.GraphNode;
import org.exodyn.study.run.RunOutcome;

/// The mechanism as a graph from donors to viability, every arrow with its claims, equation and records.
final class GraphSummary {

    private static final String MODEL = "model";
    private static final String CLAIM = "claim";
    private static final String ASSUMED = "assumed";

    private final RunOutcome outcome;
    private final EvidenceCards cards;
    private final Scenario scenario;
    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
    private final Map<String, GraphEdge> edges = new LinkedHashMap<>();

    GraphSummary(RunOutcome outcome, EvidenceCards cards) {
        this.outcome = outcome;
        this.cards = cards;
        this.scenario = outcome.document().scenario();
    }

    Graph graph() {
        String drug = scenario.drug().name().id();
        node("vesicles", "vesicles in medium", "vesicle", 1,
                "all size classes, diffusing over the height of the medium");
        node("inside", "vesicles inside " + scenario.recipients().cell().id(), "vesicle", 2, "in endosomes");
        node("drug", drug, "drug", scenario.drug().action() == DrugAction.CYTOTOXIC ? 5 : 3, "in the medium");
        node("viability", "viability of " + scenario.recipients().cell().id(), "phenotype", 6,
                "live cells at read-out");
        for (Map.Entry<String, Donor> donor : scenario.donors().entrySet()) {
            donor(donor.getKey(), donor.getValue());
        }
        edge("vesicles", "inside", "taken up", 0, MODEL,
                "U = k_eff·V/(1 + ΣV/K), tropism τ inside k_eff", List.of(),
                records("uptake-fraction-1h", "uptake-assay-density", "uptake-half-saturation-mass",
                        "particles-per-mass", "tropism"),
                "");
        edge("inside", "vesicles", "re-released", 0, MODEL, "k_E·(1−φ)·ϱ·E", List.of(),
                records("re-release-share", "endosome-residence-time"), "");
        for (CargoClaim cargo : outcome.reading().cargo()) {
            cargo(cargo, drug);
        }
        vesicleDrug();
        if (scenario.drug().action() == DrugAction.CYTOTOXIC) {
            edge("drug", "viability", "kills and slows", -1, MODEL,
                    "k(C) = k₀ − K·H(C), H from the 72-h IC50 by the GR relation", List.of(),
                    records("viability-ic50", "hill-coefficient", "gr-at-infinity", "death-share-of-effect",
                            "doubling-time"),
                    "");
        }
        Effectors effectors = scenario.effectors();
        if (effectors != null) {
            new EffectorGraph(this, scenario).add(effectors, outcome.reading().effectors());
        }
        for (Arm arm : scenario.arms()) {
            for (Inhibitor inhibitor : arm.inhibitors()) {
                inhibitor(arm, inhibitor);
            }
        }
        return new Graph(List.copyOf(nodes.values()), List.copyOf(edges.values()));
    }

    private void donor(String key, Donor donor) {
        String id = "donor-" + key;
        String treatment = donor.treatedWith().map(term -> ", " + term.id() + "-treated").orElse("");
        node(id, donor.cell().id() + treatment, "donor", 0, "donor “" + key + "” of the scenario");
        List<String> claims = donor.treatedWith().isPresent() ? outcome.reading().releaseClaims() : List.of();
        edge(id, "vesicles", "releases", 0, claims.isEmpty() ? MODEL : CLAIM,
                "R = R_PM + k_fuse·M; two ILV routes, lysosomal fate", claims,
                records("release-rate", "release-relative-to-epithelial", "release-fold-under-treatment",
                        "endosomal-share",
                        "secreted-share-of-mvb", "mvb-residence-time", "ceramide-route-share"),
                "");
    }

    /// What vesicles do with the drug: carry it out, hold it in the medium, bring it.
    private void vesicleDrug() {
        if (scenario.arms().stream().anyMatch(arm -> arm.release() != SelfRelease.NONE)) {
            node("process-export", "export in own vesicles", "process", 4, "released by the recipients themselves");
            edge("vesicles", "process-export", "own ones hold the drug", 1, MODEL, "B and B_ILV formations per cell",
                    List.of(), records("release-rate", "endosomal-share", "secreted-share-of-mvb",
                            "ceramide-route-share"),
                    "vesicles that the recipients release themselves");
            List<String> claims = outcome.reading().drugClaims().export();
            edge("process-export", "drug", "carries out of cells", -1, claims.isEmpty() ? MODEL : CLAIM,
                    "g·B·A_in, C_eff = C·A_in/A_twin", claims,
                    records("drug-sequestration", "drug-sequestration-fold", "release-rate", "drug-efflux-rate"), "");
        }
        for (VesicleDrugClaims.Binding decoy : outcome.reading().drugClaims().decoys()) {
            edge(entity(decoy.cargo(), "cargo", 3), "drug", "binds in the medium", -1, CLAIM,
                    "(S − b)·(A − b) = K·V_m·b; free drug acts", List.of(decoy.claim()),
                    records("antibody-affinity", "copies-per-vesicle"), "");
        }
        boolean loaded = scenario.donors().values().stream()
                .anyMatch(donor -> donor.engineering() != null && donor.engineering().drug() != null);
        if (loaded) {
            edge("inside", "drug", "brings", 1, MODEL, "k_E·(1 − (1 − φ)·ϱ)·Z, C_v = A_v·(k_out + b₀)/(q·N)",
                    List.of(), records("vesicle-drug-leak-rate", "drug-efflux-rate", "drug-uptake-clearance"), "");
        }
    }

    private void inhibitor(Arm arm, Inhibitor inhibitor) {
        String id = "inhibitor-" + Names.id(inhibitor.name().id());
        node(id, inhibitor.name().id(), "inhibitor", 0, inhibitor.dose().format() + " in arm “" + arm.name() + "”");
        boolean ofUptake = inhibitor.blocks() == InhibitedStep.UPTAKE;
        String slot = StepInhibitor.Step.valueOf(inhibitor.blocks().name()).slot();
        boolean ofOneRoute = inhibitor.blocks() == InhibitedStep.CERAMIDE_ROUTE
                || inhibitor.blocks() == InhibitedStep.ESCRT_ROUTE;
        edge(id, ofUptake ? "inside" : "vesicles", "blocks " + inhibitor.blocks().label(), -1, MODEL,
                "I = C/(C + IC50), on this step only", List.of(),
                ofOneRoute ? records(slot, "ceramide-route-share") : records(slot),
                ofUptake ? "release goes on" : "the other routes of release go on");
        edge(id, "viability", "own toxicity", -1, ASSUMED, "H(C) of its own", List.of(),
                recordsFor("viability-ic50", inhibitor.name().id()), "");
    }

    private void cargo(CargoClaim cargo, String drug) {
        String id = entity(cargo.cargo(), "miRNA".equals(cargo.cargoClass()) ? "mirna" : "cargo", 3);
        edge("inside", id, "delivers", 0, CLAIM, "φ·k_E·Σ c_k·E_k", cargo.claims(),
                records("cytosolic-release", "copies-per-vesicle", "loading-ratio"),
                "mRNA".equals(cargo.cargoClass()) ? "delivered as mRNA, which is translated like the cell's own"
                        : "delivered beside the cell's own copies");
        for (CargoClaim.Regulation regulation : cargo.regulations()) {
            String from = entity(regulation.source(), "cargo", 3);
            String to = entity(regulation.target(), "gene", 4);
            if (regulation.isSponge()) {
                edge(from, to, "sponges", -1, CLAIM, "S = S₀ + n·x sites compete for it", cargo.claims(),
                        records("sponge-sites-per-copy", "seed-affinity", "sites-per-mirna", "cellular-copies"), "");
                continue;
            }
            if (regulation.bindsProtein()) {
                edge(from, to, regulation.sign() > 0 ? "stabilises" : "destabilises", regulation.sign(), CLAIM,
                        "δ_p·(1 + (w−1)·y), y bound by the law of mass action", cargo.claims(),
                        records("rna-protein-affinity", "bound-protein-decay-ratio", "cellular-copies"), "");
                continue;
            }
            if (SilencingStrand.isStrand(regulation.sourceClass())) {
                edge(from, to, "silences", -1, CLAIM, "antimiR: (g − b)·(y − b) = K·b; siRNA: cleavage in RISC",
                        cargo.claims(), records("antimir-affinity", "risc-cleavage-rate", "strand-decay-rate"), "");
                continue;
            }
            edge(from, to, regulation.sign() < 0 ? "represses" : "activates", regulation.sign(), CLAIM,
                    regulation.sign() < 0 ? "δ_r·(1 + (F−1)·θ), θ from titration by all competing sites"
                            : "synthesis × (level/reference)^a",
                    cargo.claims(),
                    records("repression-fold", "seed-affinity", "sites-per-mirna", "ago-copies", "risc-competent-share",
                            "cellular-copies"),
                    "");
        }
        for (CargoClaim.Effect effect : cargo.effects()) {
            String by = entity(effect.by(), "gene", 4);
            String process = "process-" + effect.process().recordName();
            node(process, effect.process().label(), "process", 5, "acts on the EC50 of " + drug);
            edge(by, process, effect.sign() > 0 ? "raises" : "lowers", effect.sign(), CLAIM, "sign from the claim",
                    List.of(effect.claim()), List.of(), "");
            edge(process, "viability", effect.process().signOnEc50() > 0 ? "raises the EC50" : "lowers the EC50",
                    effect.process().signOnEc50(), ASSUMED,
                    "ln RF = Σ s·e·ln(level/reference)", List.of(), records("effect-size"),
                    "the size e has no source: it is a weak prior");
        }
    }

    private String entity(String name, String kind, int layer) {
        String id = "entity-" + Names.id(name);
        node(id, name, kind, layer, "");
        return id;
    }

    void node(String id, String label, String kind, int layer, String detail) {
        nodes.putIfAbsent(id, new GraphNode(id, label, kind, layer, detail));
    }

    void edge(String from, String to, String relation, int sign, String support, String equation,
            List<String> claims, List<String> records,
            String note) {
        claims.forEach(cards::claim);
        GraphEdge earlier = edges.get(from + ">" + to + relation);
        Set<String> all = new LinkedHashSet<>(claims);
        if (earlier != null) {
            all.addAll(earlier.claims());
        }
        edges.put(from + ">" + to + relation,
                new GraphEdge(from, to, relation, sign, support, equation, List.copyOf(all), records, note));
    }

    /// Ids of the records that feed these slots in this run.
    List<String> records(String... slots) {
        Set<String> wanted = Set.of(slots);
        Set<String> ids = new LinkedHashSet<>();
        for (ParameterAxis axis : outcome.space().axes()) {
            if (wanted.contains(axis.resolved().slot().key())) {
                axis.resolved().alternatives().forEach(one -> ids.add(cards.record(one.record()).id()));
            }
        }
        return new ArrayList<>(ids);
    }

    private List<String> recordsFor(String slot, String drug) {
        Set<String> ids = new LinkedHashSet<>();
        for (ParameterAxis axis : outcome.space().axes()) {
            if (axis.resolved().slot().key().equals(slot) && drug.equals(axis.resolved().context().drug())) {
                axis.resolved().alternatives().forEach(one -> ids.add(cards.record(one.record()).id()));
            }
        }
        return List.copyOf(ids);
    }
}
