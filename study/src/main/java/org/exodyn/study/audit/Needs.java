package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.assembly.audit.AuditModel;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.Names;
import org.exodyn.biology.mechanism.Requirement;
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
/// | export | against influx and efflux | with what comes back in vesicles |
/// | decoy | against traces of the antibody | at its half-effect dose |
///
/// Source: [RequiredCopies], [Requirement]; design §4.12.
final class Needs {

    private static final double SHIFT = RequiredCopies.SHIFT;
    private static final double MINUTES_PER_DAY = 1440;

    private Needs() {}

    /// The requirement models of a subject; empty where the claim does not say what its cargo acts on.
    static List<Need> of(AuditModel model) {
        AuditSubject subject = model.subject();
        return switch (subject.kind()) {
            case COPIES -> copies(model);
            case COMPLEXES -> AuditModel.ligand(subject) == SurfaceLigand.PD_L1 ? inhibiting() : killing(model);
            case EXPORT -> export(subject);
            case DECOY -> decoy();
            case BIOMARKER -> List.of();
        };
    }

    private static List<Need> copies(AuditModel model) {
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
