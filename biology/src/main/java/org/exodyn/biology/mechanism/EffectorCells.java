package org.exodyn.biology.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Effector cells (CD8 T cells, natural killer cells, macrophages) that kill recipients in co-culture, and what vesicles and
/// PD-L1 of the recipients do to them.
///
///     contact c = N/(h + T + N),   h = k·A/((2R_T + 2R_C)·v),   T = E + X
///     killed per recipient and minute = k·a·E/(h + T + N)
///     dE/dt = p·a·c·E − x·max(0, 1 − a)·c·E + r·min(1, a)·X − d·E
///     dX/dt = x·max(0, 1 − a)·c·E − r·min(1, a)·X − d·X
///     a = 1/(1 + (s/s_½)^m)·Π_j fold_j^{±e_j},   s = complexes in the synapse + complexes with vesicles
///     d = d₀ + k_F·q/(q + q_½)
///
/// Effectors meet recipients by walking over the floor of area A; a kill takes 1/k. E are functional, X dysfunctional effectors (exhausted
/// lymphocytes, M2-polarised macrophages), which neither kill nor divide and come back as inhibition goes. a is the
/// activity, 1 without inhibition; s counts PD-1:PD-L1 complexes per µm², q Fas:FasL complexes.
///
/// In the synapse PD-1 at σ and PD-L1 at σ_L per area bind with K·ℓ per area, exactly
/// s_c = 2σσ_L/(σ + σ_L + Kℓ + √((σ + σ_L + Kℓ)² − 4σσ_L)).
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | k | recipients that one effector among many recipients kills | 1/min | `effector-killing-rate` |
/// | p, x, r | division, loss of function, recovery | 1/min | `effector-division-rate`, `effector-exhaustion-rate`, `effector-recovery-rate` |
/// | d₀ | death | 1/min | `death-rate` |
/// | v | speed of effectors | µm/min | `effector-speed` |
/// | s_½, m | complexes at half inhibition; steepness | 1/µm², 1 | `half-effect-complexes`, `complex-effect-steepness` |
/// | q_½, k_F | complexes at half the death rate that Fas can bring; that rate | 1/µm², 1/min | `half-effect-complexes`, `ligand-death-rate` |
/// | e | d ln activity/d ln level of another cargo | 1 | `effect-size` |
///
/// Source: saturation in effectors and targets alike, where one effector kills one target at a time, Gadhamsetty 2014 Biophys J, PII
/// S0006-3495(14)00218-5, abstract; inhibition by complexes in the synapse, Jafarnejad 2019, doi:10.1208/s12248-019-0350-x.
///
/// Checklist: 23, 70
///
/// @param effector preferred name
/// @param recipient preferred name of the cells that are killed
/// @param ratio effectors per recipient at the start, all of which recognise the recipients
/// @param hasPd1 whether the effectors bear PD-1
/// @param antibody the antibody to PD-1 in the medium, if the drug is one
/// @param claims what vesicles of this arm bring to effectors
public record EffectorCells(String effector, String recipient, double ratio, boolean hasPd1,
        Optional<AntibodyExposure> antibody, List<EffectorClaim> claims) {

    /// Functional effectors.
    public static final String FUNCTIONAL = "T_functional";
    /// Dysfunctional effectors.
    public static final String DYSFUNCTIONAL = "T_dysfunctional";
    /// All effectors.
    public static final String ALL = "T_all";
    /// Activity of a functional effector, 1 without inhibition.
    public static final String ACTIVITY = "activity";
    /// The activity of the same effector if vesicles were away.
    public static final String ACTIVITY_WITHOUT_VESICLES = "activity_without_vesicles";
    /// Recipients killed per recipient and minute.
    public static final String KILLING = "killing";
    /// Membrane of an effector.
    public static final String AREA = "effector_area";
    /// PD-1:PD-L1 complexes of the recipients' PD-L1, per µm² of synapse.
    public static final String IN_SYNAPSE = "complexes_synapse";
    /// Death rate of effectors.
    public static final String DEATH = "effector_death";

    private static final Origin ORIGIN = Origin.of("effectors", "EQ-KILL-1");
    private static final Origin SYNAPSE = Origin.of("effectors", "EQ-SYNAPSE-1");
    private static final double MINUTES_PER_DAY = 1440;

    public EffectorCells {
        claims = List.copyOf(claims);
    }

    /// The ligands by which vesicles of this arm bind.
    public List<SurfaceLigand> ligands() {
        List<SurfaceLigand> ligands = new ArrayList<>();
        for (EffectorClaim claim : claims) {
            claim.ligand().filter(this::isBound).filter(ligand -> !ligands.contains(ligand)).ifPresent(ligands::add);
        }
        return List.copyOf(ligands);
    }

    /// Formula of the antibody that PD-1 holds, copies.
    public String boundAntibody() {
        return hasPd1 && antibody.isPresent()
                ? AntibodyExposure.OCCUPIED + "*" + SurfaceLigand.PD_L1.receptors() + "*" + ALL
                : "0";
    }

    private boolean isBound(SurfaceLigand ligand) {
        return ligand != SurfaceLigand.PD_L1 || hasPd1;
    }

    /// The cargo that acts inside effectors, each once.
    public List<CargoClaim> delivered() {
        List<CargoClaim> cargo = new ArrayList<>();
        for (EffectorClaim claim : claims) {
            boolean onActivity = claim.actions().stream()
                    .anyMatch(action -> action.target() == EffectorClaim.Target.ACTIVITY);
            if (claim.ligand().isEmpty() && onActivity
                    && cargo.stream().noneMatch(one -> one.cargo().equals(claim.cargo().cargo()))) {
                cargo.add(claim.cargo());
            }
        }
        return List.copyOf(cargo);
    }

    /// What is worth writing down of the effectors while they run.
    ///
    /// @param classes the vesicle classes in the recipients' medium; empty without vesicles
    public List<String> observed(List<VesicleClass> classes) {
        List<String> names = new ArrayList<>(List.of(FUNCTIONAL, DYSFUNCTIONAL, ACTIVITY, ACTIVITY_WITHOUT_VESICLES,
                KILLING, DEATH));
        if (hasPd1) {
            names.add(IN_SYNAPSE);
            antibody.ifPresent(_ -> names.add(AntibodyExposure.OCCUPIED));
        }
        if (!classes.isEmpty()) {
            classes.forEach(vesicle -> names.add(EffectorUptake.taken(vesicle)));
            for (SurfaceLigand ligand : ligands()) {
                names.addAll(List.of(ligand.complexes(), ligand.occupied(), EffectorClaim.effect(cargoOf(ligand))));
            }
            for (CargoClaim cargo : delivered()) {
                names.addAll(List.of(EffectorUptake.delivered(cargo.cargo()), EffectorUptake.fold(cargo.cargo()),
                        EffectorClaim.effect(cargo)));
            }
        }
        return List.copyOf(names);
    }

    /// Contributes effectors, binding, activity and killing.
    ///
    /// @param classes the vesicle classes in the recipients' medium; empty without vesicles
    /// @param serumShare share of serum in the medium
    /// @param blockedUptake formula of the occupancy of an uptake inhibitor
    /// @param area formula of the vessel's floor, µm²
    /// @param scale formula of a typical number of vesicles
    public void contribute(ModelBuilder model, List<VesicleClass> classes, double serumShare, String blockedUptake,
            String area, String scale) {
        String start = model.given("effectors_per_recipient", effector + " per recipient at the start", "E:T", "1",
                ratio,
                Double.toString(ratio), "effectors.ratio");
        model.derived("effectors_start", effector + " at the start", "T₀", "{cells}", start + "*cells_start", ORIGIN);
        model.rule(ALL, "all " + effector, "{cells}", FUNCTIONAL + " + " + DYSFUNCTIONAL, ORIGIN);
        boolean vesicles = !classes.isEmpty();
        List<SurfaceLigand> ligands = vesicles ? ligands() : List.of();
        String blocked = hasPd1 && antibody.isPresent() ? AntibodyExposure.OCCUPIED : "0";
        SurfaceBinding pd1 = new SurfaceBinding(SurfaceLigand.PD_L1, effector, blocked);
        if (hasPd1) {
            pd1.contributeReceptors(model);
            antibody.ifPresent(one -> one.contributeOccupancy(model, SurfaceLigand.PD_L1.receptors() + "*" + ALL));
            synapse(model, pd1);
        } else {
            antibody.ifPresent(_ -> AntibodyExposure.contributeNone(model));
        }
        if (vesicles) {
            for (SurfaceLigand ligand : ligands) {
                SurfaceBinding binding = ligand == SurfaceLigand.PD_L1 ? pd1
                        : new SurfaceBinding(ligand, effector, "0");
                if (ligand != SurfaceLigand.PD_L1) {
                    binding.contributeReceptors(model);
                }
                binding.contribute(model, classes, DEATH, scale, claimsOf(ligand.entity()));
            }
            EffectorUptake uptake = new EffectorUptake(effector, DEATH);
            uptake.contribute(model, classes, serumShare, blockedUptake, ligands, scale);
            delivered().forEach(cargo -> uptake.contributeCargo(model, cargo, classes));
        }
        activity(model, ligands, vesicles);
        death(model, ligands);
        cells(model, area);
    }

    private List<String> claimsOf(String cargo) {
        return claims.stream().filter(claim -> claim.cargo().cargo().equals(cargo))
                .flatMap(claim -> claim.cargo().claims().stream()).distinct().toList();
    }

    private void synapse(ModelBuilder model, SurfaceBinding pd1) {
        String copies = model.drawn("ligands_recipient", "PD-L1 on the surface of " + recipient, "N_L",
                "{copies}/{cell}",
                "surface-copies", Scope.ofEntity(SurfaceLigand.PD_L1.entity(), "protein").withCell(recipient), SYNAPSE);
        String diameter = CellSize.diameter(model, recipient);
        String density = model.derived("ligand_density_recipient", "PD-L1 per area of " + recipient, "σ_L",
                "{copies}/um2",
                copies + "/(3.141592653589793*" + diameter + "^2)", SYNAPSE);
        String constant = model.derived("kd_synapse", "dissociation constant of PD-1 and PD-L1 per area of membrane",
                "Kℓ",
                "{copies}/um2", pd1.constant() + "*confinement", SYNAPSE);
        String free = pd1.freeDensity();
        String sum = "(" + free + " + " + density + " + " + constant + ")";
        model.rule(IN_SYNAPSE, "PD-1:PD-L1 complexes per area of synapse", "{copies}/um2",
                "2*" + free + "*" + density + "/(" + sum + " + sqrt(" + sum + "^2 - 4*" + free + "*" + density + "))",
                SYNAPSE);
    }

    /// ln of the activity that complexes leave: −ln(1 + (s/s_½)^m).
    private static String inhibition(String complexes) {
        // Without complexes the power has no finite slope for m < 1, so the branch keeps the Jacobian finite.
        return "piecewise(-ln(1 + ((" + complexes + ")/half_complexes_pd_l1)^complex_steepness_pd_l1), (" + complexes
                + ") > 0, 0)";
    }

    private void activity(ModelBuilder model, List<SurfaceLigand> ligands, boolean vesicles) {
        boolean bound = ligands.contains(SurfaceLigand.PD_L1);
        StringBuilder others = new StringBuilder();
        if (vesicles) {
            delivered().forEach(cargo -> others.append(" + ").append(inside(model, cargo)));
        }
        if (hasPd1) {
            Scope scope = Scope.ofEntity(SurfaceLigand.PD_L1.receptor(), "protein");
            model.drawn("half_complexes_pd_l1", "PD-1:PD-L1 complexes at half inhibition", "s_½", "{copies}/um2",
                    "half-effect-complexes", scope, SYNAPSE);
            model.drawn("complex_steepness_pd_l1", "steepness of inhibition by complexes", "m", "1",
                    "complex-effect-steepness", scope, SYNAPSE);
        }
        if (bound) {
            model.rule(EffectorClaim.effect(cargoOf(SurfaceLigand.PD_L1)),
                    "ln activity under the PD-L1 of vesicles alone", "1", inhibition(SurfaceLigand.PD_L1.complexes()),
                    SYNAPSE.restingOn(claimsOf(SurfaceLigand.PD_L1.entity())));
        }
        String complexes = bound ? IN_SYNAPSE + " + " + SurfaceLigand.PD_L1.complexes() : IN_SYNAPSE;
        model.rule(ACTIVITY, "activity of a functional effector", "1",
                "exp(" + (hasPd1 ? inhibition(complexes) : "0") + others + ")", SYNAPSE);
        model.rule(ACTIVITY_WITHOUT_VESICLES, "activity of the same effector without vesicles", "1",
                hasPd1 ? "exp(" + inhibition(IN_SYNAPSE) + ")" : "1", SYNAPSE);
    }

    /// The rule of what a cargo inside effectors does to their activity.
    private String inside(ModelBuilder model, CargoClaim cargo) {
        EffectorClaim.Action action = claims.stream().filter(claim -> claim.cargo().cargo().equals(cargo.cargo()))
                .flatMap(claim -> claim.actions().stream())
                .filter(one -> one.target() == EffectorClaim.Target.ACTIVITY).findFirst().orElseThrow();
        Origin why = ORIGIN.restingOn(claimsOf(cargo.cargo()));
        String size = model.drawn("effect_eff_" + Names.id(cargo.cargo()),
                "effect of " + cargo.cargo() + " on the " + action.target().label() + " of " + effector, "e", "1",
                "effect-size", Scope.ofEntity(cargo.cargo(), cargo.cargoClass()), why);
        String formula = (action.sign() < 0 ? "-" : "") + size + "*ln(" + EffectorUptake.fold(cargo.cargo()) + ")";
        return model.rule(EffectorClaim.effect(cargo), "ln activity under " + cargo.cargo() + " of vesicles alone", "1",
                formula, why);
    }

    private CargoClaim cargoOf(SurfaceLigand ligand) {
        return claims.stream().map(EffectorClaim::cargo).filter(cargo -> cargo.cargo().equals(ligand.entity()))
                .findFirst()
                .orElseThrow();
    }

    private void death(ModelBuilder model, List<SurfaceLigand> ligands) {
        String rest = model.drawn("effector_death_rest", "death rate of " + effector, "d₀", "/min", "death-rate",
                Scope.ofCell(effector), ORIGIN);
        if (!ligands.contains(SurfaceLigand.FAS_L)) {
            model.rule(DEATH, "death rate of " + effector, "/min", rest, ORIGIN);
            return;
        }
        SurfaceLigand fas = SurfaceLigand.FAS_L;
        Origin why = Origin.of("effectors", "EQ-FAS-1").restingOn(claimsOf(fas.entity()));
        Scope scope = Scope.ofEntity(fas.receptor(), "protein");
        String half = model.drawn("half_complexes_fas_l",
                "Fas:FasL complexes at half the death rate that Fas can bring",
                "q_½", "{copies}/um2", "half-effect-complexes", scope, why);
        String most = model.drawn("fas_death", "greatest death rate through Fas", "k_F", "/min", "ligand-death-rate",
                scope,
                why);
        String killed = model.rule("fas_killing", "death rate through Fas", "/min",
                most + "*" + fas.complexes() + "/(" + fas.complexes() + " + " + half + ")", why);
        model.rule(EffectorClaim.effect(cargoOf(fas)), "ln of the effectors that FasL of vesicles leaves after a day",
                "1",
                "-" + MINUTES_PER_DAY + "*" + killed, why);
        model.rule(DEATH, "death rate of " + effector, "/min", rest + " + " + killed, ORIGIN);
    }

    private void cells(ModelBuilder model, String area) {
        Scope scope = Scope.ofCell(effector);
        String kill = model.drawn("kill_rate", "recipients that one " + effector + " kills among many", "k", "/min",
                "effector-killing-rate", scope, ORIGIN);
        String divide = model.drawn("effector_division", "division of " + effector + " in contact", "p", "/min",
                "effector-division-rate", scope, ORIGIN);
        String exhaust = model.drawn("exhaustion", "loss of function under full inhibition", "x", "/min",
                "effector-exhaustion-rate", scope, ORIGIN);
        String recover = model.drawn("recovery", "recovery without inhibition", "r", "/min", "effector-recovery-rate",
                scope, ORIGIN);
        String speed = model.drawn("effector_speed", "speed of " + effector, "v", "um/min", "effector-speed", scope,
                ORIGIN);
        String half = model.derived("contact_half", "cells at which an effector is in contact half of its time", "h",
                "{cells}", kill + "*" + area + "/((" + CellSize.diameter(model, effector) + " + "
                        + CellSize.diameter(model, recipient) + ")*" + speed + ")",
                ORIGIN);
        String density = "(" + half + " + " + ALL + " + " + CellGrowth.CELLS + ")";
        String contact = model.rule("contact", "share of effectors in contact with a recipient", "1",
                CellGrowth.CELLS + "/" + density, ORIGIN);
        model.rule(KILLING, "killing per recipient", "/min", kill + "*" + ACTIVITY + "*" + FUNCTIONAL + "/" + density,
                ORIGIN);
        String functional = model.species(FUNCTIONAL, "functional " + effector, "{cells}", "effectors_start",
                "effectors_start", ORIGIN);
        String dysfunctional = model.species(DYSFUNCTIONAL, "dysfunctional " + effector, "{cells}", "0",
                "effectors_start", ORIGIN);
        model.reaction("divide_effectors", "division of " + effector,
                divide + "*" + ACTIVITY + "*" + contact + "*" + functional, ORIGIN, functional, 1.0);
        model.reaction("exhaust", "loss of function", exhaust + "*max(0, 1 - " + ACTIVITY + ")*" + contact + "*"
                + functional, ORIGIN, functional, -1.0, dysfunctional, 1.0);
        model.reaction("recover", "recovery of function", recover + "*min(1, " + ACTIVITY + ")*" + dysfunctional,
                ORIGIN,
                dysfunctional, -1.0, functional, 1.0);
        model.reaction("die_" + functional, "death of functional effectors", DEATH + "*" + functional, ORIGIN,
                functional,
                -1.0);
        model.reaction("die_" + dysfunctional, "death of dysfunctional effectors", DEATH + "*" + dysfunctional, ORIGIN,
                dysfunctional, -1.0);
    }
}
