package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.assembly.ArmModel;
import org.exodyn.assembly.CompiledModel;
import org.exodyn.assembly.CultureAssembly;
import org.exodyn.assembly.ModelCompiler;
import org.exodyn.biology.mechanism.Aggregation;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.DrugExposure;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.OwnVesicles;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.SilencingStrand;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelRule;
import org.jspecify.annotations.Nullable;

/// One arm, compiled, with the list of what is written down while it runs. Shared by all threads.
public final class ArmPlan {

    public static final String CELLS = CellGrowth.CELLS;
    public static final String LN_RF = RecipientNetwork.LN_RF;

    private final String id;
    private final ArmModel models;
    private final CompiledModel culture;
    private final @Nullable CompiledModel conditioning;
    private final List<String> observed;
    private final List<String> conditioningObserved;
    private final Map<String, Integer> column = new HashMap<>();

    ArmPlan(String id, ArmModel models, String drug) {
        this.id = id;
        this.models = models;
        this.culture = ModelCompiler.compile(models.culture());
        this.conditioning = models.conditioningModel().map(ModelCompiler::compile).orElse(null);
        this.observed = observed(models, drug);
        for (int index = 0; index < observed.size(); index++) {
            column.put(observed.get(index), index);
        }
        this.conditioningObserved = conditioning == null ? List.of() : conditioningObserved(models);
    }

    private ArmPlan(ArmPlan plan, List<String> observed) {
        this.id = plan.id;
        this.models = plan.models;
        this.culture = plan.culture;
        this.conditioning = plan.conditioning;
        this.observed = List.copyOf(observed);
        for (int index = 0; index < observed.size(); index++) {
            column.put(observed.get(index), index);
        }
        this.conditioningObserved = List.of();
    }

    private ArmPlan(ArmPlan plan, CompiledModel culture, @Nullable CompiledModel conditioning) {
        this.id = plan.id;
        this.models = plan.models;
        this.culture = culture;
        this.conditioning = conditioning;
        this.observed = plan.observed;
        this.column.putAll(plan.column);
        this.conditioningObserved = plan.conditioningObserved;
    }

    /// The same arm run by the interpreter instead of bytecode.
    ArmPlan interpreted() {
        return new ArmPlan(
                this,
                ModelCompiler.interpret(models.culture()),
                models.conditioningModel().map(ModelCompiler::interpret).orElse(null));
    }

    /// The same arm with only some quantities written down.
    ArmPlan observing(List<String> names) {
        return new ArmPlan(this, names);
    }

    private static List<String> observed(ArmModel arm, String drug) {
        List<String> names = new ArrayList<>(List.of(CELLS, LN_RF, new DrugExposure(drug).inMedium()));
        arm.parts().values().forEach(names::addAll);
        if (!arm.classes().isEmpty()) {
            names.add(CultureAssembly.IN_MEDIUM);
            names.add(CultureAssembly.INSIDE);
            for (VesicleClass vesicle : arm.classes()) {
                for (int layer = 0; layer < arm.vessel().layers(); layer++) {
                    names.add(vesicle.inLayer(layer));
                }
                if (arm.culture().species().stream()
                        .anyMatch(species -> species.id().equals(Aggregation.sinking(vesicle)))) {
                    names.add(Aggregation.sinking(vesicle));
                }
                names.add(vesicle.internalised());
                for (Ledger total : Ledger.values()) {
                    names.add(total.of(vesicle));
                }
            }
            arm.network().mirnas().values().stream().sorted((a, b) -> a.mirna().compareTo(b.mirna())).forEach(mirna -> {
                names.add(mirna.endogenousTotal(Titration.Side.ACTUAL));
                names.add(mirna.endogenousTotal(Titration.Side.REFERENCE));
                names.add(mirna.occupancy(Titration.Side.ACTUAL));
            });
            arm.network().targets().values().stream().sorted((a, b) -> a.gene().compareTo(b.gene())).forEach(target -> {
                names.add(target.level(Titration.Side.ACTUAL));
                names.add(target.level(Titration.Side.REFERENCE));
            });
            arm.network().transferred().values().stream()
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .forEach(molecule -> names.add(molecule.own()));
            for (CargoClaim cargo : arm.cargo()) {
                String delivered = arm.network().deliveredTotal(cargo.cargo());
                names.add(delivered);
                names.add(Ledger.arrived(delivered));
                names.add(Ledger.lost(delivered));
            }
            for (CargoClaim strand : arm.strands()) {
                String inside = CultureAssembly.strandOf(strand).inCytosol("");
                if (!names.contains(inside)) {
                    names.add(inside);
                }
                String free = freeOfStrand(arm, strand);
                if (free != null && !names.contains(free)) {
                    names.add(free);
                }
            }
            VesicleDrugShares shares = new VesicleDrugShares(drug);
            for (ModelRule rule : arm.culture().rules()) {
                if (rule.id().startsWith(LN_RF + "_") || shares.rules().contains(rule.id())) {
                    names.add(rule.id());
                }
            }
        }
        arm.effectorCells().ifPresent(effectors -> names.addAll(effectors.observed(arm.classes())));
        return List.copyOf(names);
    }

    /// The rule that holds what an antimiR leaves of its miRNA, copies per cell; null for other strands.
    public static @Nullable String freeOfStrand(ArmModel arm, CargoClaim strand) {
        SilencingStrand what = CultureAssembly.strandOf(strand);
        Titration mirna = arm.network().mirnas().get(what.against());
        return what.kind() == SilencingStrand.Kind.ANTIMIR && mirna != null ? mirna.free() : null;
    }

    private static List<String> conditioningObserved(ArmModel arm) {
        List<String> names = new ArrayList<>();
        for (VesicleClass vesicle : arm.classes()) {
            if (OwnVesicles.isOwn(vesicle)) {
                continue;
            }
            for (int layer = 0; layer < arm.vessel().layers(); layer++) {
                names.add(vesicle.inLayer(layer));
            }
            for (Ledger total : Ledger.values()) {
                names.add(total.of(vesicle));
            }
        }
        return List.copyOf(names);
    }

    public String id() {
        return id;
    }

    public ArmModel models() {
        return models;
    }

    public CompiledModel culture() {
        return culture;
    }

    public @Nullable CompiledModel conditioning() {
        return conditioning;
    }

    public List<String> observed() {
        return observed;
    }

    public List<String> conditioningObserved() {
        return conditioningObserved;
    }

    /// Position of an observed quantity in a row.
    public int column(String name) {
        Integer index = column.get(name);
        if (index == null) {
            throw new IllegalArgumentException("Arm " + models.arm().name() + " does not observe " + name);
        }
        return index;
    }

    public boolean observes(String name) {
        return column.containsKey(name);
    }

    public Model cultureModel() {
        return models.culture();
    }
}
