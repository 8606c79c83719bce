package org.exodyn.biology.mechanism;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// What delivered cargo does inside the recipient: regulation of targets, and from targets to the half-effect dose
///.
///
///     ln RF = Σ_i s_i·e_i·ln(level_i / level_i of the twin without delivery)
///
/// e is an effect size, d ln EC50 / d ln level (`effect-size`), s the sign of entity and process together. With every e
/// at zero nothing that is delivered changes the response: that run is shown beside each result.
///
/// An activator multiplies a miRNA's synthesis by (level/reference level)^a (`activation-elasticity`).
///
/// Source: log-linear (power-law) dependence near an operating point, Savageau 1969, doi:10.1016/S0022-5193(69)80026-3.
///
/// Checklist: 27
public final class RecipientNetwork {

    /// Logarithm of the resistance factor.
    public static final String LN_RF = "ln_rf";

    private static final Origin EFFECT = Origin.of("phenotype", "EQ-PHENOTYPE-1");

    private final String recipient;
    private final String drug;
    private final List<CargoClaim> cargo;
    private final Titration.Form form;
    private final boolean cycleIsModelled;
    private final Map<String, String> strands = new LinkedHashMap<>();
    private final Map<String, String> loadedShares = new LinkedHashMap<>();
    private final Map<String, Titration> mirnas = new LinkedHashMap<>();
    private final Map<String, RepressedTarget> targets = new LinkedHashMap<>();
    private final Map<String, TransferredMolecule> transferred = new LinkedHashMap<>();
    private final Map<String, TransferredMolecule> messages = new LinkedHashMap<>();
    private final Map<String, Set<String>> spongesOf = new LinkedHashMap<>();
    private final Set<String> cutAlone = new LinkedHashSet<>();

    /// @param cargo the cargo present in this arm, with what the claims say it does
    public RecipientNetwork(String recipient, String drug, List<CargoClaim> cargo, Titration.Form form) {
        this(recipient, drug, cargo, form, false);
    }

    /// @param cycleIsModelled whether the phases of the cycle are part of the model, so that what acts on the cycle changes the
    ///     rate [CellCycle#LN_ENTRY] and not the half-effect dose: a process acts on one of the two
    public RecipientNetwork(String recipient, String drug, List<CargoClaim> cargo, Titration.Form form,
            boolean cycleIsModelled) {
        this.cycleIsModelled = cycleIsModelled;
        this.recipient = recipient;
        this.drug = drug;
        this.cargo = List.copyOf(cargo);
        this.form = form;
        arrange();
    }

    private void arrange() {
        Set<String> deliveredNames = new LinkedHashSet<>();
        cargo.forEach(claim -> deliveredNames.add(claim.cargo()));
        Map<String, List<String>> repressorsOf = new LinkedHashMap<>();
        Map<String, List<ProteinBinding>> bindersOf = new LinkedHashMap<>();
        cargo.stream().filter(claim -> RepressedTarget.MESSAGE.equals(claim.cargoClass()))
                .forEach(claim -> register(claim.cargo(), claim.cargoClass(), deliveredNames));
        for (CargoClaim claim : cargo) {
            register(claim.cargo(), claim.cargoClass(), deliveredNames);
            for (CargoClaim.Regulation regulation : claim.regulations()) {
                register(regulation.source(), regulation.sourceClass(), deliveredNames);
                if (Titration.CLASS.equals(regulation.targetClass())) {
                    register(regulation.target(), regulation.targetClass(), deliveredNames);
                }
                if (regulation.isSponge() && deliveredNames.contains(regulation.source())) {
                    spongesOf.computeIfAbsent(regulation.target(), key -> new LinkedHashSet<>())
                            .add(regulation.source());
                }
                if (regulation.bindsProtein()
                        && transferred.get(regulation.source()) instanceof TransferredMolecule rna) {
                    bind(bindersOf.computeIfAbsent(regulation.target(), key -> new ArrayList<>()), rna, regulation);
                }
                if (Titration.CLASS.equals(regulation.sourceClass()) && regulation.sign() < 0) {
                    List<String> repressors = repressorsOf.computeIfAbsent(regulation.target(),
                            key -> new ArrayList<>());
                    if (!repressors.contains(regulation.source())) {
                        repressors.add(regulation.source());
                    }
                }
            }
        }
        Set<String> genes = new LinkedHashSet<>(repressorsOf.keySet());
        // a miRNA that lowers a delivered RNA has no equation: the delivery counts, see actsBy
        genes.removeIf(gene -> transferred.containsKey(gene) && !isProtein(gene));
        genes.addAll(bindersOf.keySet());
        genes.addAll(messages.keySet());
        for (String gene : genes) {
            TransferredMolecule delivered = messages.containsKey(gene) ? messages.get(gene) : transferred.remove(gene);
            targets.put(gene, new RepressedTarget(gene,
                    repressorsOf.getOrDefault(gene, List.of()).stream().map(mirnas::get).toList(),
                    bindersOf.getOrDefault(gene, List.of()), delivered));
        }
        cargo.forEach(claim -> cutAlone(claim, targets.keySet()));
    }

    private void bind(List<ProteinBinding> binders, TransferredMolecule rna, CargoClaim.Regulation regulation) {
        if (binders.stream().noneMatch(binder -> binder.rna().equals(rna))) {
            binders.add(new ProteinBinding(rna, regulation.target(), regulation.sign(), form));
        }
    }

    /// What siRNA destroys and nothing else here moves: followed as the cell's own copies, of which vesicles bring none.
    private void cutAlone(CargoClaim claim, Set<String> repressed) {
        if (SilencingStrand.kindOf(claim.cargoClass()).orElse(null) != SilencingStrand.Kind.SIRNA) {
            return;
        }
        for (CargoClaim.Regulation edge : claim.regulations()) {
            String target = edge.target();
            boolean isCut = edge.source().equals(claim.cargo()) && edge.sign() < 0
                    && !Titration.CLASS.equals(edge.targetClass());
            if (isCut && !repressed.contains(target) && !transferred.containsKey(target)) {
                transferred.put(target, new TransferredMolecule(target, edge.targetClass(), recipient));
                cutAlone.add(target);
            }
        }
    }

    private void register(String name, String moleculeClass, Set<String> delivered) {
        if (SilencingStrand.isStrand(moleculeClass)) {
            return;
        }
        if (Titration.CLASS.equals(moleculeClass)) {
            mirnas.putIfAbsent(name, new Titration(name, recipient, delivered.contains(name), form));
        } else if (delivered.contains(name) && RepressedTarget.MESSAGE.equals(moleculeClass)) {
            messages.putIfAbsent(name, new TransferredMolecule(name, moleculeClass, recipient));
        } else if (delivered.contains(name) && !messages.containsKey(name)) {
            transferred.putIfAbsent(name, new TransferredMolecule(name, moleculeClass, recipient));
        }
    }

    /// Lets a strand in the cytosol act on its target; before [#contribute].
    ///
    /// @param total species of its copies in the cytosol of all cells
    public void silence(SilencingStrand strand, String total) {
        strands.put(strand.id(), total);
    }

    /// The species that hold strands in the cytosol.
    public List<String> strandTotals() {
        return List.copyOf(strands.values());
    }

    /// What is left of a cargo in the vesicles of silenced donors, as a formula; `1` without.
    public String loadedShare(String cargoName) {
        return loadedShares.getOrDefault(cargoName, "1");
    }

    /// Whether anything here is moved by a strand.
    public boolean answersTo(SilencingStrand strand) {
        return switch (strand.kind()) {
            case ANTIMIR -> mirnas.containsKey(strand.against());
            case SIRNA -> targets.containsKey(strand.against()) || transferred.containsKey(strand.against());
        };
    }

    /// Lets vesicles carry less of a cargo, since its donors were silenced; before [#contribute].
    ///
    /// @param share formula of what is left, 0 to 1
    public void loadedShare(String cargoName, String share) {
        loadedShares.put(cargoName, share);
    }

    private String strand(SilencingStrand.Kind kind, String against) {
        String total = strands.get(new SilencingStrand(kind, against).id());
        return total == null ? "0" : total + "/" + CellGrowth.CELLS;
    }

    private boolean isCut(String name) {
        return !strand(SilencingStrand.Kind.SIRNA, name).equals("0");
    }

    /// The decay rate that siRNA adds to an RNA, contributed at first use.
    private String cut(ModelBuilder model, String name) {
        return isCut(name)
                ? SmallInterferingRna.rate(model, name, recipient, "", strand(SilencingStrand.Kind.SIRNA, name))
                : "0";
    }

    /// The miRNAs of the recipient that matter here, by name.
    public Map<String, Titration> mirnas() {
        return Map.copyOf(mirnas);
    }

    /// The repressed targets, by name.
    public Map<String, RepressedTarget> targets() {
        return Map.copyOf(targets);
    }

    /// What vesicles bring on top of the cell's own copies and nothing else changes, miRNAs aside, by name. A delivered mRNA, and
    /// a delivered protein that is also repressed or bound, is with its gene in [#targets()].
    public Map<String, TransferredMolecule> transferred() {
        return Map.copyOf(transferred);
    }

    /// The miRNAs that a delivered RNA holds by its sites.
    public List<Titration> heldBy(String rna) {
        return mirnas.values().stream()
                .filter(mirna -> spongesOf.getOrDefault(mirna.mirna(), Set.of()).contains(rna)).toList();
    }

    /// The parameter that holds a delivered RNA's sites for one miRNA.
    public String sitesPerCopy(String rna, Titration mirna) {
        return Sponge.sitesPerCopy(rna, mirna.mirna());
    }

    /// The species that holds the delivered copies of a cargo.
    public String deliveredTotal(String cargoName) {
        Titration mirna = mirnas.get(cargoName);
        return mirna != null ? mirna.deliveredTotal() : "X_" + Names.id(cargoName);
    }

    /// The parameter that holds the cell's own copies of a cargo at rest.
    public String endogenous(String cargoName) {
        Titration mirna = mirnas.get(cargoName);
        if (mirna != null) {
            return mirna.endogenous();
        }
        RepressedTarget target = targets.get(cargoName);
        return target != null ? target.endogenous() : "p0_" + Names.id(cargoName);
    }

    /// Contributes everything inside the recipient and the rule [#LN_RF].
    ///
    /// @param classes the vesicle classes that bring cargo
    public void contribute(ModelBuilder model, List<VesicleClass> classes) {
        for (Titration mirna : mirnas.values()) {
            mirna.contribute(model, arrival(mirna.mirna(), classes), activation(model, mirna.mirna()),
                    addedSites(model, mirna.mirna()), strand(SilencingStrand.Kind.ANTIMIR, mirna.mirna()),
                    why(mirna.mirna()));
        }
        for (TransferredMolecule molecule : transferred.values()) {
            molecule.contribute(model, arrival(molecule.name(), classes), cut(model, molecule.name()),
                    why(molecule.name()));
        }
        for (RepressedTarget target : targets.values()) {
            target.contribute(model, cut(model, target.gene()),
                    target.delivered() == null ? "0" : arrival(target.gene(), classes), this::level,
                    why(target.gene()));
        }
        effects(model);
    }

    /// Copies that reach the cytosol, of what silenced donors still load. Without classes nothing arrives, as for one cell, to which vesicles come one by one (see [SampledCell]).
    private String arrival(String name, List<VesicleClass> classes) {
        if (classes.isEmpty() || cutAlone.contains(name)) {
            return "0";
        }
        String share = loadedShares.get(name);
        return (share == null ? "" : "(" + share + ")*") + Uptake.arrival(name, classes);
    }

    private String addedSites(ModelBuilder model, String mirna) {
        StringBuilder sum = new StringBuilder();
        for (String rna : spongesOf.getOrDefault(mirna, Set.of())) {
            Sponge sponge = new Sponge(Objects.requireNonNull(transferred.get(rna)), mirna);
            sum.append(sum.isEmpty() ? "" : " + ").append(sponge.contribute(model, why(rna)));
        }
        return sum.isEmpty() ? "0" : sum.toString();
    }

    private String activation(ModelBuilder model, String mirna) {
        StringBuilder product = new StringBuilder();
        Set<String> activators = new LinkedHashSet<>();
        for (CargoClaim claim : cargo) {
            for (CargoClaim.Regulation regulation : claim.regulations()) {
                if (regulation.target().equals(mirna) && regulation.sign() > 0
                        && isProtein(regulation.source()) && activators.add(regulation.source())) {
                    String elasticity = model.drawn(
                            "activation_" + Names.id(regulation.source()) + "_" + Names.id(mirna),
                            "rise of " + mirna + " with " + regulation.source(),
                            "a",
                            "1",
                            "activation-elasticity",
                            Scope.ofEntity(mirna, Titration.CLASS),
                            Origin.of("activation", "EQ-ACTIVATION-1").restingOn(claim.claims()));
                    product.append(product.isEmpty() ? "" : "*")
                            .append("(")
                            .append(level(regulation.source(), Titration.Side.ACTUAL))
                            .append("/")
                            .append(level(regulation.source(), Titration.Side.REFERENCE))
                            .append(")^")
                            .append(elasticity);
                }
            }
        }
        return product.isEmpty() ? "1" : product.toString();
    }

    private Origin why(String entity) {
        Set<String> claims = new LinkedHashSet<>();
        for (CargoClaim claim : cargo) {
            boolean named = claim.cargo().equals(entity)
                    || claim.regulations().stream()
                            .anyMatch(edge -> edge.source().equals(entity) || edge.target().equals(entity));
            if (named) {
                claims.addAll(claim.claims());
            }
        }
        return Origin.of("regulation", "EQ-TITRATION-1").restingOn(List.copyOf(claims));
    }

    private void effects(ModelBuilder model) {
        Map<String, StringBuilder> byEntity = new LinkedHashMap<>();
        StringBuilder entry = new StringBuilder("0");
        for (CargoClaim claim : cargo) {
            for (CargoClaim.Effect effect : claim.effects()) {
                int sign = effect.sign() * effect.process().signOnEc50();
                String fold = fold(effect.by());
                if (sign == 0 || fold == null) {
                    continue;
                }
                String size = effectSize(effect.by());
                boolean isNew = !model.has(size);
                model.drawn(
                        size,
                        "effect of " + effect.by() + " on the EC50 of " + drug + " through " + effect.process().label(),
                        "e",
                        "1",
                        "effect-size",
                        new Scope(effect.by(), null, drug, null, null),
                        EFFECT.restingOn(List.of(effect.claim())));
                if (isNew && cycleIsModelled && effect.process() == Process.CYCLE) {
                    entry.append(effect.sign() > 0 ? " + " : " - ").append(size).append("*ln(").append(fold)
                            .append(")");
                } else if (isNew) {
                    byEntity.computeIfAbsent(contribution(claim), key -> new StringBuilder())
                            .append(sign > 0 ? " + " : " - ")
                            .append(size)
                            .append("*ln(")
                            .append(fold)
                            .append(")");
                }
            }
        }
        StringBuilder total = new StringBuilder("0");
        byEntity.forEach((rule, terms) -> {
            model.rule(rule, "ln resistance factor through one cargo", "1", "0" + terms, EFFECT);
            total.append(" + ").append(rule);
        });
        model.rule(LN_RF, "ln resistance factor", "1", total.toString(), EFFECT);
        if (cycleIsModelled) {
            model.rule(CellCycle.LN_ENTRY, "ln of the entry rate into the sensitive phase, over that without delivery",
                    "1",
                    entry.toString(), EFFECT);
        }
    }

    /// The rule that holds one cargo's part of ln RF.
    public static String contribution(CargoClaim claim) {
        return contribution(claim.claims().getFirst());
    }

    /// The rule that holds one claim's part of ln RF.
    public static String contribution(String claim) {
        return "ln_rf_" + Names.id(claim);
    }

    /// The parameter that holds the effect size of an entity.
    public static String effectSize(String entity) {
        return "effect_" + Names.id(entity);
    }

    private String level(TransferredMolecule molecule, Titration.Side side) {
        return molecule.level(side, isCut(molecule.name()));
    }

    /// Formula of the level of a delivered protein, or of the protein of a delivered mRNA.
    private String level(String name, Titration.Side side) {
        RepressedTarget target = targets.get(name);
        return target != null ? target.level(side) : level(Objects.requireNonNull(transferred.get(name)), side);
    }

    /// Whether vesicles bring it as a protein, or as the mRNA of one.
    private boolean isProtein(String name) {
        TransferredMolecule molecule = transferred.get(name);
        RepressedTarget target = targets.get(name);
        return molecule != null && molecule.moleculeClass().equals(RepressedTarget.PROTEIN)
                || target != null && target.delivered() != null;
    }

    /// Whether an edge between molecules has an equation: a miRNA that lowers a target which is not itself a delivered RNA, a
    /// delivered protein that raises a miRNA, a delivered circRNA or lncRNA that holds a miRNA, one that binds a protein, or a
    /// strand and what it silences.
    public boolean actsBy(CargoClaim.Regulation edge) {
        boolean represses = edge.sign() < 0 && Titration.CLASS.equals(edge.sourceClass())
                && !transferred.containsKey(edge.target());
        boolean activates = edge.sign() > 0 && mirnas.containsKey(edge.target()) && isProtein(edge.source());
        boolean silences = edge.sign() < 0 && SilencingStrand.kindOf(edge.sourceClass())
                .map(kind -> answersTo(new SilencingStrand(kind, edge.target()))).orElse(false);
        boolean holds = edge.isSponge() && transferred.containsKey(edge.source());
        boolean binds = edge.bindsProtein() && transferred.containsKey(edge.source());
        return represses || activates || holds || binds || silences;
    }

    /// Formula of an entity's level over that of the twin without delivery, or null where nothing changes it.
    public @org.jspecify.annotations.Nullable String fold(String entity) {
        if (targets.containsKey(entity)) {
            RepressedTarget target = targets.get(entity);
            return target.level(Titration.Side.ACTUAL) + "/" + target.level(Titration.Side.REFERENCE);
        }
        if (transferred.containsKey(entity)) {
            TransferredMolecule molecule = transferred.get(entity);
            return level(molecule, Titration.Side.ACTUAL) + "/" + level(molecule, Titration.Side.REFERENCE);
        }
        if (mirnas.containsKey(entity)) {
            Titration mirna = mirnas.get(entity);
            String free = strand(SilencingStrand.Kind.ANTIMIR, entity).equals("0") ? ""
                    : "*guide_" + Names.id(entity) + "/guide_all_" + Names.id(entity);
            return mirna.level(Titration.Side.ACTUAL) + free + "/" + mirna.level(Titration.Side.REFERENCE);
        }
        return null;
    }
}
