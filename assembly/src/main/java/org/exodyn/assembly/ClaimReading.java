package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.ProcessEffect;
import org.exodyn.atlas.claim.Readout;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.atlas.claim.Sign;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.EffectorClaim;
import org.exodyn.biology.mechanism.Process;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.DrugAction;
import org.exodyn.biology.scenario.Scenario;

/// What the selected claims say that a model can act on, and what of them it cannot.
///
/// @param cargo one entry per cargo of a claim that is about the recipients
/// @param effectors one entry per cargo of a claim that is about the effectors
/// @param releaseClaims ids of claims that say a treatment raises release
/// @param unused what a claim says that the model leaves out, in sentences
/// @param drugClaims what claims say that vesicles do with the scenario's drug
public record ClaimReading(List<CargoClaim> cargo, List<EffectorClaim> effectors, List<String> releaseClaims,
        List<String> unused, VesicleDrugClaims drugClaims) {

    public ClaimReading {
        cargo = List.copyOf(cargo);
        effectors = List.copyOf(effectors);
        releaseClaims = List.copyOf(releaseClaims);
        unused = List.copyOf(unused);
    }

    /// All cargo, whomever it acts on.
    public List<CargoClaim> allCargo() {
        return EffectorClaim.withCargoOf(cargo, effectors);
    }

    /// Whether no claim moves anything: no cargo acts on recipients or effectors, and vesicles neither export nor bind the drug.
    public boolean movesNothing() {
        return effectors.isEmpty() && cargo.stream().allMatch(one -> one.effects().isEmpty())
                && drugClaims.export().isEmpty() && drugClaims.decoys().isEmpty();
    }

    /// Whether all that vesicles do is to bind the drug outside of cells: what a cell takes up then moves nothing in it.
    public boolean actsOutsideOnly() {
        return !drugClaims.decoys().isEmpty() && cargo.stream().allMatch(one -> one.effects().isEmpty());
    }

    /// Reads the scenario's claims.
    public static ClaimReading of(Scenario scenario, Atlas atlas) {
        List<Read> readings = new ArrayList<>();
        List<EffectorClaim> effectors = new ArrayList<>();
        EffectorReading immune = new EffectorReading(scenario, atlas);
        List<String> release = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        VesicleDrugReading drugReading = new VesicleDrugReading(scenario, atlas);
        for (String id : scenario.evidence().claims()) {
            Claim claim = atlas.claim(id).orElseThrow(() -> new IllegalArgumentException("There is no claim " + id));
            for (CargoItem item : claim.cargo()) {
                if (immune.isAboutImmuneCells(claim, item)) {
                    immune.read(claim, item, onSurface(scenario, atlas, claim, item), unused).ifPresent(effectors::add);
                } else if (!drugReading.takes(claim, item)) {
                    boolean isDecoy = drugReading.isDecoy(claim, item);
                    readings.add(new Read(claim, item, isDecoy,
                            read(scenario, atlas, claim, item, isDecoy ? new ArrayList<>() : unused)));
                }
            }
            if (saysRelease(claim, atlas)) {
                release.add(id);
            }
        }
        List<CargoClaim> cargo = withResponse(scenario, atlas, readings, unused);
        withoutEquation(scenario, cargo, unused);
        return new ClaimReading(cargo, effectors, release, unused, drugReading.claims());
    }

    /// One cargo of a claim as it was read so far.
    private record Read(Claim claim, CargoItem item, boolean isDecoy, CargoClaim cargo) {}

    /// Puts what claims say of resistance itself where none of them names a process on which the cargo acts, and the claim none on
    /// which another cargo does: then it has said what raises resistance.
    private static List<CargoClaim> withResponse(Scenario scenario, Atlas atlas, List<Read> readings,
            List<String> unused) {
        List<CargoClaim> cargo = readings.stream().map(Read::cargo).toList();
        if (scenario.drug().action() != DrugAction.CYTOTOXIC) {
            return cargo;
        }
        Set<String> act = new HashSet<>();
        cargo.stream().filter(one -> !one.effects().isEmpty()).forEach(one -> {
            act.add(one.cargo());
            act.addAll(one.claims());
        });
        ActingEnds ends = new ActingEnds(network(scenario, cargo)::actsBy);
        ResponseReading response = new ResponseReading(scenario, atlas, ends);
        List<CargoClaim> all = new ArrayList<>();
        for (Read one : readings) {
            CargoClaim known = one.cargo();
            if (one.isDecoy() || !known.effects().isEmpty()) {
                all.add(ends.resolve(known, unused));
                continue;
            }
            Optional<CargoClaim> read = act.contains(known.cargo()) || act.contains(one.claim().id())
                    ? Optional.empty()
                    : response.read(one.claim(), one.item().entity(), known, unused);
            if (read.isEmpty()) {
                unused.add(noEffect(known.cargo(), one.claim()));
            }
            all.add(read.orElse(known));
        }
        return all;
    }

    private static String noEffect(String cargo, Claim claim) {
        return cargo + ": claim " + claim.id()
                + " names no target of it that acts on a process, so its delivery is simulated without an effect.";
    }

    private static RecipientNetwork network(Scenario scenario, List<CargoClaim> cargo) {
        return new RecipientNetwork(scenario.recipients().cell().id(), scenario.drug().name().id(), cargo,
                Titration.Form.QUASI_STEADY);
    }

    /// What is read but moves nothing, because the model has no equation for it.
    private static void withoutEquation(Scenario scenario, List<CargoClaim> cargo, List<String> unused) {
        RecipientNetwork network = network(scenario, cargo);
        Set<String> sentences = new LinkedHashSet<>();
        for (CargoClaim claim : cargo) {
            String source = "claim " + String.join(", ", claim.claims());
            for (CargoClaim.Regulation edge : claim.regulations()) {
                if (!network.actsBy(edge)) {
                    sentences.add(edge.source() + " and " + edge.target() + ": " + source + " says that a "
                            + edge.sourceClass() + (edge.sign() > 0 ? " raises a " : " lowers a ") + edge.targetClass()
                            + " in this way, for which the model has no equation, so it leaves this arrow out.");
                }
            }
            for (CargoClaim.Effect effect : claim.effects()) {
                if (network.fold(effect.by()) == null) {
                    sentences.add(effect.by() + ": " + source + " lets it act on " + effect.process().label()
                            + ", but nothing in the model moves it, so this effect is left out.");
                } else if (effect.process().signOnEc50() == 0) {
                    sentences.add(effect.by() + ": " + source + " lets it act on " + effect.process().label()
                            + ", which does not change the half-effect dose in culture, so this effect is left out.");
                }
            }
        }
        unused.addAll(sentences);
    }

    private static boolean saysRelease(Claim claim, Atlas atlas) {
        Readout readout = claim.readout();
        return readout != null && readout.quantity() == Readout.Quantity.RELEASE
                || claim.edges().stream()
                        .anyMatch(edge -> name(atlas, edge.target()).equals("release") && edge.sign() == Sign.PLUS);
    }

    private static CargoClaim read(Scenario scenario, Atlas atlas, Claim claim, CargoItem item, List<String> unused) {
        Set<CargoClaim.Regulation> regulations = new LinkedHashSet<>();
        Set<String> reached = follow(atlas, claim, item, regulations);
        sayUnsigned(atlas, claim, item, reached, unused);
        List<CargoClaim.Effect> effects = effects(atlas, claim, item, reached);
        if (scenario.drug().action() != DrugAction.CYTOTOXIC) {
            String itemName = name(atlas, item.entity());
            unused.add(effects.isEmpty() ? noEffect(itemName, claim)
                    : itemName + ": claim " + claim.id() + " lets it act on how recipients bear a drug, but "
                            + scenario.drug().name().id()
                            + " acts on effectors only, so its delivery is simulated without an effect.");
            effects.clear();
        }
        return RnaArrows.resolve(new CargoClaim(
                name(atlas, item.entity()), item.cargoClass(), enrichedIn(scenario, atlas, claim, item),
                List.copyOf(regulations), effects, List.of(claim.id())), unused);
    }

    /// What a claim says that one of its cargo does inside recipients, whatever is asked of it.
    ///
    /// @param notes receives what was read into the claim or left out of it, in sentences
    public static CargoClaim chain(Atlas atlas, Claim claim, CargoItem item, List<String> notes) {
        Set<CargoClaim.Regulation> regulations = new LinkedHashSet<>();
        Set<String> reached = follow(atlas, claim, item, regulations);
        sayUnsigned(atlas, claim, item, reached, notes);
        CargoClaim chain = RnaArrows.resolve(new CargoClaim(name(atlas, item.entity()), item.cargoClass(), List.of(),
                List.copyOf(regulations), effects(atlas, claim, item, reached), List.of(claim.id())), notes);
        RecipientNetwork alone = new RecipientNetwork("", "", List.of(chain), Titration.Form.QUASI_STEADY);
        return new ActingEnds(alone::actsBy).resolve(chain, notes);
    }

    /// Collects the arrows that lead on from the cargo; returns ids of what they reach.
    private static Set<String> follow(Atlas atlas, Claim claim, CargoItem item,
            Set<CargoClaim.Regulation> regulations) {
        Set<String> reached = new LinkedHashSet<>(List.of(item.entity()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Edge edge : claim.edges()) {
                if (reached.contains(edge.source()) && isMolecule(atlas, edge.target())) {
                    Optional<CargoClaim.Regulation> regulation = regulation(atlas, edge, item);
                    if (regulation.isPresent()) {
                        grew |= regulations.add(regulation.get());
                        reached.add(edge.target());
                    }
                }
            }
        }
        return reached;
    }

    private static List<CargoClaim.Effect> effects(Atlas atlas, Claim claim, CargoItem item, Set<String> reached) {
        List<CargoClaim.Effect> effects = new ArrayList<>();
        for (ProcessEffect effect : claim.processes()) {
            Optional<Process> process = Process.recorded(effect.process());
            if (process.isPresent() && reached.contains(effect.by()) && effect.sign() != Sign.UNKNOWN) {
                effects.add(new CargoClaim.Effect(
                        process.get(), name(atlas, effect.by()), moleculeClass(atlas, effect.by(), item),
                        effect.sign().value(), claim.id()));
            }
        }
        return effects;
    }

    /// The cargo of a claim without what it does inside recipients.
    private static CargoClaim onSurface(Scenario scenario, Atlas atlas, Claim claim, CargoItem item) {
        return new CargoClaim(name(atlas, item.entity()), item.cargoClass(), enrichedIn(scenario, atlas, claim, item),
                List.of(), List.of(), List.of(claim.id()));
    }

    /// Arrows without a sign, and what can be reached by them only.
    private static void sayUnsigned(Atlas atlas, Claim claim, CargoItem item, Set<String> reached,
            List<String> unused) {
        Set<String> met = new LinkedHashSet<>(reached);
        Set<String> sentences = new LinkedHashSet<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Edge edge : claim.edges()) {
                if (!met.contains(edge.source()) || !isMolecule(atlas, edge.target())) {
                    continue;
                }
                boolean unsigned = regulation(atlas, edge, item).isEmpty();
                String arrow = "The arrow from " + name(atlas, edge.source()) + " to " + name(atlas, edge.target())
                        + " is left out, because ";
                if (unsigned) {
                    grew |= sentences.add(arrow + "claim " + claim.id() + " gives it no sign.");
                } else if (!reached.contains(edge.source())) {
                    grew |= sentences.add(arrow + "claim " + claim.id() + " gives no sign to what leads to it.");
                }
                grew |= met.add(edge.target());
            }
        }
        unused.addAll(sentences);
    }

    private static Optional<CargoClaim.Regulation> regulation(Atlas atlas, Edge edge, CargoItem item) {
        if (edge.sign() == Sign.UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(new CargoClaim.Regulation(
                name(atlas, edge.source()),
                moleculeClass(atlas, edge.source(), item),
                name(atlas, edge.target()),
                moleculeClass(atlas, edge.target(), item),
                edge.sign().value(),
                edge.relation() == Relation.BINDS || edge.relation() == Relation.STABILISES));
    }

    /// The scenario's donors whose vesicles the claim calls enriched: the claim's cell or one below it.
    private static List<String> enrichedIn(Scenario scenario, Atlas atlas, Claim claim, CargoItem item) {
        if (!item.change().equals("up") || claim.donor() == null) {
            return List.of();
        }
        String claimed = claim.donor().cell();
        Set<String> cells = new LinkedHashSet<>(List.of(name(atlas, claimed)));
        for (Donor donor : scenario.donors().values()) {
            atlas.entity(donor.cell().id())
                    .filter(cell -> atlas.entities().isBelow(cell.id(), claimed))
                    .ifPresent(cell -> cells.add(cell.name()));
        }
        return List.copyOf(cells);
    }

    private static String moleculeClass(Atlas atlas, String entity, CargoItem item) {
        return entity.equals(item.entity()) ? item.cargoClass() : classOf(atlas, entity);
    }

    private static boolean isMolecule(Atlas atlas, String entity) {
        return atlas.entity(entity)
                .map(found -> switch (found.kind()) {
                    case PROCESS, DISEASE, DRUG, DRUG_CLASS, REGIMEN, CELL_TYPE, CELL_CLASS, CELL_LINE, STRUCTURE,
                            METHOD ->
                        false;
                    default -> true;
                })
                .orElse(false);
    }

    private static String classOf(Atlas atlas, String entity) {
        return atlas.entity(entity)
                .map(found -> switch (found.kind()) {
                    case GENE, ISOFORM, FUSION_GENE, GENE_FAMILY -> "protein";
                    case MIRNA_GROUP -> "miRNA";
                    default -> found.kind().word();
                })
                .orElse("protein");
    }

    private static String name(Atlas atlas, String entity) {
        return atlas.entity(entity).map(Entity::name).orElse(entity);
    }
}
