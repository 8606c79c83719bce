package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.exodyn.assembly.audit.AuditModel;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.assembly.audit.DeliveredCopies;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.LoadedVesicle;
import org.exodyn.biology.mechanism.Names;
import org.exodyn.biology.mechanism.Requirement;
import org.exodyn.biology.mechanism.SilencingStrand;
import org.exodyn.biology.mechanism.SurfaceLigand;
import org.exodyn.study.summary.RequiredCopies;

/// How much each kind of cargo needs, by two models each.
///
/// | kind | first model | second model |
/// |---|---|---|
/// | miRNA, sponge | its target alone, one site per mRNA | among all competing sites |
/// | protein, mRNA | own level up by 20 % | EC50 up by 20 % through the effect size |
/// | RNA that binds a protein | level of the protein, by the read-out | at steady state |
/// | PD-L1 | no other PD-L1 | beside the PD-L1 of a tumour cell |
/// | FasL | a fifth of the effectors killed in a day | by the read-out |
/// | biomarker | a twofold difference between groups | a difference by 20 % |
/// | export | against influx and efflux | with what comes back in vesicles |
/// | antimiR | a fifth of its miRNA held | half of it held |
/// | siRNA | as many as were counted to silence | the target's mRNA down by 20 % by the read-out, by cleavage |
/// | loaded drug | what a free dose that lowers viability by 20 % puts into the cell | what the IC50 does |
/// | decoy | against traces of the antibody | at its half-effect dose |
///
/// Source: [RequiredCopies], [Requirement]; design §4.12.
final class Needs {

    private static final double SHIFT = RequiredCopies.SHIFT;
    private static final double MINUTES_PER_DAY = 1440;
    private static final double HALF = 0.5;

    private Needs() {}

    /// The requirement models of a subject; empty where the claim does not say what its cargo acts on.
    static List<Need> of(AuditModel model) {
        AuditSubject subject = model.subject();
        return switch (subject.kind()) {
            case COPIES -> copies(model);
            case COMPLEXES -> AuditModel.ligand(subject) == SurfaceLigand.PD_L1 ? inhibiting() : killing(model);
            case EXPORT -> export(subject);
            case DECOY -> decoy();
            case PAYLOAD -> payload(subject);
            case STRANDS -> strand(model, subject.strand().orElseThrow());
            case BIOMARKER -> Detection.needs(model.conditions());
        };
    }

    /// What an mRNA needs whose fall is read, and not that of its protein.
    static List<Need> onMessage(AuditModel model) {
        double window = model.conditions().windowMin();
        return List.of(
                need("isolated target", RequiredCopies.of(model.network(), model.subject().cargo(),
                        new RequiredCopies.Asked(RequiredCopies.Sites.ISOLATED, window, true))),
                need("all competing sites", RequiredCopies.of(model.network(), model.subject().cargo(),
                        new RequiredCopies.Asked(RequiredCopies.Sites.ALL_COMPETING, window, true))));
    }

    /// A reporter may have any number of sites, of any strength: the least that it needs is one copy, and one typical site is the
    /// other model.
    static List<Need> onReporter(AuditModel model) {
        return List.of(aCopyArrives(), copies(model).getFirst());
    }

    /// What a reporter enzyme or a reporter mRNA needs at least.
    static List<Need> events() {
        return List.of(
                new Need("a vesicle opens", "so that on average one vesicle opens into the cytosol of each cell",
                        List.of(), _ -> 1, DeliveredCopies::opened),
                aCopyArrives());
    }

    private static Need aCopyArrives() {
        return new Need("a copy arrives", "so that on average one copy reaches the cytosol of each cell", List.of(),
                _ -> 1, DeliveredCopies::arrived);
    }

    private static List<Need> copies(AuditModel model) {
        if (model.subject().strand().isPresent()) {
            return strand(model, model.subject().strand().orElseThrow());
        }
        double window = model.conditions().windowMin();
        RequiredCopies alone = RequiredCopies.of(model.network(), model.subject().cargo(),
                new RequiredCopies.Asked(RequiredCopies.Sites.ISOLATED, window));
        RequiredCopies among = RequiredCopies.of(model.network(), model.subject().cargo(),
                new RequiredCopies.Asked(RequiredCopies.Sites.ALL_COMPETING, window));
        if (among.names().isEmpty()) {
            return List.of();
        }
        boolean titrated = among.names().contains("seed_constant");
        if (titrated) {
            return List.of(need("isolated target", alone), need("all competing sites", among));
        }
        if (among.names().size() > 3) {
            return List.of(need("by the read-out", among), need("at steady state",
                    RequiredCopies.of(model.network(), model.subject().cargo(), RequiredCopies.Asked.STEADY)));
        }
        return List.of(need("own level", among), readOut(among));
    }

    private static List<Need> strand(AuditModel model, SilencingStrand.Kind kind) {
        String against = model.subject().against();
        if (kind == SilencingStrand.Kind.ANTIMIR) {
            List<String> names = List.of(LoadedVesicle.OWN, LoadedVesicle.ANTIMIR_CONSTANT);
            return List.of(holding("a fifth held", "20 %", SHIFT, against, names),
                    holding("half held", "half", HALF, against, names));
        }
        double window = model.conditions().windowMin();
        List<String> names = List.of(LoadedVesicle.AGO, LoadedVesicle.MEETING, LoadedVesicle.CUTTING,
                LoadedVesicle.MESSAGE_DECAY, CellGrowth.DIVISION_AT_REST);
        return List.of(
                new Need("as counted", "to have as many as were counted in cells whose target fell",
                        List.of(LoadedVesicle.COUNTED), at -> at.applyAsDouble(LoadedVesicle.COUNTED)),
                new Need("by cleavage", "to lower the mRNA of " + against + " by 20 % by the read-out", names, at -> {
                    double turnover = at.applyAsDouble(names.get(3)) + at.applyAsDouble(names.get(4));
                    return Requirement.silencing(at.applyAsDouble(names.get(0)), at.applyAsDouble(names.get(1)),
                            at.applyAsDouble(names.get(2)), turnover,
                            SHIFT / Requirement.settled(Double.POSITIVE_INFINITY, turnover, window));
                }));
    }

    private static Need holding(String label, String share, double held, String against, List<String> names) {
        return new Need(label, "to hold " + share + " of the cell's own " + against, names, at -> Requirement.holding(
                at.applyAsDouble(names.get(0)), at.applyAsDouble(names.get(1)), held));
    }

    /// q·C/(k_out + µ) is what a cell holds at the free concentration C; 1/(1 + (C/IC50)^h) is viability.
    private static List<Need> payload(AuditSubject subject) {
        String id = Names.id(subject.cargo().cargo());
        List<String> names = List.of("drug_uptake_" + id, "drug_efflux_" + id, CellGrowth.DIVISION_AT_REST,
                AuditModel.HALF_EFFECT, AuditModel.HILL);
        return List.of(
                new Need("viability down by 20 %",
                        "to hold what a free dose puts into a cell that lowers viability by 20 %", names,
                        at -> inside(at, names)
                                * StrictMath.pow(SHIFT / (1 - SHIFT), 1 / at.applyAsDouble(names.get(4)))),
                new Need("viability halved", "to hold what the free IC50 puts into a cell", names,
                        at -> inside(at, names)));
    }

    private static double inside(ToDoubleFunction<String> at, List<String> names) {
        return at.applyAsDouble(names.get(0)) * at.applyAsDouble(names.get(3))
                / (at.applyAsDouble(names.get(1)) + at.applyAsDouble(names.get(2)));
    }

    private static Need need(String label, RequiredCopies required) {
        return new Need(label, required.sentence(), required.names(), required::copies);
    }

    /// (1 + x/p₀)^e = 1.2, where 0.2·p₀ is what the level needs.
    private static Need readOut(RequiredCopies level) {
        List<String> names = new ArrayList<>(level.names());
        names.add(AuditModel.EFFECT);
        return new Need("read-out", "to raise the EC50 by 20 % through the recorded effect size", names,
                at -> level.copies(at) / SHIFT
                        * (StrictMath.pow(1 + SHIFT, 1 / at.applyAsDouble(AuditModel.EFFECT)) - 1));
    }

    private static List<Need> inhibiting() {
        List<String> names = List.of("half_complexes_pd_l1", "complex_steepness_pd_l1");
        List<String> more = new ArrayList<>(names);
        more.add(EffectorCells.IN_SYNAPSE);
        return List.of(
                new Need("no other PD-L1", "to lower the activity of a T cell by 20 %, with no other PD-L1", names,
                        at -> Requirement.complexes(at.applyAsDouble(names.get(0)), at.applyAsDouble(names.get(1)), 0,
                                SHIFT)),
                new Need("beside a tumour cell's", "to lower the activity of a T cell by 20 % more than the PD-L1 of a "
                        + "tumour cell does", more,
                        at -> Requirement.complexes(at.applyAsDouble(names.get(0)), at.applyAsDouble(names.get(1)),
                                at.applyAsDouble(EffectorCells.IN_SYNAPSE), SHIFT)));
    }

    private static List<Need> killing(AuditModel model) {
        List<String> names = List.of("fas_death", "half_complexes_fas_l");
        double window = model.conditions().windowMin();
        return List.of(killing("in a day", names, MINUTES_PER_DAY), killing("by the read-out", names, window));
    }

    private static Need killing(String label, List<String> names, double minutes) {
        return new Need(label, "to kill a fifth of the effectors " + label, names, at -> Requirement.killing(
                at.applyAsDouble(names.get(0)), at.applyAsDouble(names.get(1)), minutes, SHIFT));
    }

    private static List<Need> export(AuditSubject subject) {
        String efflux = "drug_efflux_" + Names.id(subject.cargo().cargo());
        List<String> names = List.of(efflux, CellGrowth.DIVISION_AT_REST);
        String sentence = "to lower the drug in a cell by a sixth, so that the EC50 rises by 20 %";
        return List.of(
                new Need("against efflux", sentence, names,
                        at -> SHIFT * (at.applyAsDouble(names.get(0)) + at.applyAsDouble(names.get(1)))),
                new Need("with what comes back", sentence + ", after what vesicles bring back", names,
                        at -> SHIFT * (at.applyAsDouble(names.get(0)) + at.applyAsDouble(names.get(1)))));
    }

    /// EC50 rises by S/(K + f), f the free antibody.
    private static List<Need> decoy() {
        return List.of(
                new Need("traces of antibody",
                        "to raise the EC50 by 20 % by holding the antibody, of which there are traces",
                        List.of(AuditModel.AFFINITY), at -> SHIFT * at.applyAsDouble(AuditModel.AFFINITY)),
                new Need("half-effect dose", "to raise the half-effect dose of the antibody by 20 % by holding it",
                        List.of(AuditModel.AFFINITY, AuditModel.HALF_EFFECT),
                        at -> SHIFT
                                * (at.applyAsDouble(AuditModel.AFFINITY) + at.applyAsDouble(AuditModel.HALF_EFFECT))));
    }
}
