package org.exodyn.assembly.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.exodyn.assembly.ClaimReading;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.SurfaceLigand;
import org.jspecify.annotations.Nullable;

/// What of a claim can be asked whether there is enough of it.
///
/// @param subjects one per cargo that there is something to ask of
/// @param missing why there is nothing to ask, in sentences; of a claim without subjects that states an effect there is at least one
/// @param statesEffect whether the claim says that something is done, of which one can ask whether there is enough; without, there are
///     neither subjects nor anything missing ([StatedEffect])
/// @param notes what was read into the claim or left out of it, in sentences
public record AuditReading(List<AuditSubject> subjects, List<String> missing, List<String> notes,
        boolean statesEffect) {

    /// Taken where a claim names no cell.
    static final String UNNAMED_CELL = "carcinoma cell";
    private static final String IMMUNE_CELL = "immune cell";
    private static final Set<String> STRANDS = Set.of("antimiR", "siRNA");
    private static final Set<String> COUNTED = Set.of("miRNA", "circRNA", "lncRNA", "mRNA", "protein", "antimiR",
            "siRNA");

    public AuditReading {
        subjects = List.copyOf(subjects);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /// Reads one claim.
    public static AuditReading of(Atlas atlas, Claim claim) {
        List<AuditSubject> subjects = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (!StatedEffect.isIn(atlas, claim)) {
            return new AuditReading(subjects, missing, notes, false);
        }
        if (claim.cargo().isEmpty()) {
            missing.add("The claim names no molecule that the vesicles carry.");
        }
        for (CargoItem item : claim.cargo()) {
            read(atlas, claim, item, subjects, missing, notes);
        }
        return new AuditReading(subjects, missing, notes, true);
    }

    private static void read(Atlas atlas, Claim claim, CargoItem item, List<AuditSubject> subjects,
            List<String> missing, List<String> notes) {
        String cargo = name(atlas, item.entity());
        if (claim.flags().contains(ClaimFlag.NOT_EXOSOMAL)) {
            missing.add("The finding is about cells, not about vesicles, so nothing is delivered.");
            return;
        }
        String donor = cell(atlas, claim.donor(), "donor", notes);
        boolean marker = claim.direction() == Direction.BIOMARKER;
        String recipient = marker ? UNNAMED_CELL : cell(atlas, claim.recipient(), "recipient", notes);
        @Nullable
        String drug = drug(atlas, claim, item);
        boolean engineered = claim.vesicle() != null && claim.vesicle().engineered();
        if (item.cargoClass().equals("drug")) {
            drugs(claim, engineered, cargo, donor, recipient, subjects);
            return;
        }
        CargoClaim chain = ClaimReading.chain(atlas, claim, item, notes);
        if (marker) {
            subjects.add(new AuditSubject(chain, donor, recipient, drug, AuditSubject.Kind.BIOMARKER));
        } else if (!COUNTED.contains(item.cargoClass())) {
            missing.add("Nobody can say how many copies of " + cargo + " are enough: a " + item.cargoClass()
                    + " has no requirement that a record could give.");
        } else if (isDecoy(atlas, claim, item)) {
            subjects.add(new AuditSubject(chain, donor, recipient, drug, AuditSubject.Kind.DECOY));
        } else if (SurfaceLigand.of(cargo).isPresent() && actsOnImmuneCells(atlas, claim)) {
            AuditSubject ligand = new AuditSubject(chain, donor, UNNAMED_CELL, drug, AuditSubject.Kind.COMPLEXES)
                    .withNamed(claim.recipient() == null || recipient.equals(AuditModel.EFFECTOR) ? "" : recipient);
            if (!ligand.named().isEmpty()) {
                notes.add(
                        "The claim names the recipient " + recipient + "; how " + cargo + " binds and acts is recorded "
                                + "for a " + AuditModel.EFFECTOR + ", which is calculated with.");
            }
            subjects.add(ligand);
        } else if (STRANDS.contains(item.cargoClass()) && chain.lowered().isEmpty()) {
            missing.add("The claim does not say against which RNA " + cargo + " is made.");
        } else if (engineered || STRANDS.contains(item.cargoClass())) {
            notes.add(
                    "How many copies of " + cargo + " a vesicle held after loading is drawn from records of loading.");
            subjects.add(new AuditSubject(chain, donor, recipient, drug, AuditSubject.Kind.COPIES)
                    .withLoad(VesicleLoad.LOADED));
        } else {
            subjects.add(new AuditSubject(chain, donor, recipient, drug, AuditSubject.Kind.COPIES));
        }
    }

    private static void drugs(Claim claim, boolean engineered, String cargo, String donor, String recipient,
            List<AuditSubject> subjects) {
        CargoClaim carried = new CargoClaim(cargo, "drug", List.of(), List.of(), List.of(), List.of(claim.id()));
        subjects.add(engineered
                ? new AuditSubject(carried, donor, recipient, cargo, AuditSubject.Kind.PAYLOAD)
                        .withLoad(VesicleLoad.LOADED)
                : new AuditSubject(carried, donor, claim.donor() == null ? recipient : donor, cargo,
                        AuditSubject.Kind.EXPORT));
    }

    private static boolean isDecoy(Atlas atlas, Claim claim, CargoItem item) {
        return claim.edges().stream().anyMatch(edge -> edge.relation() == Relation.BINDS
                && edge.source().equals(item.entity()) && claim.drugs().contains(edge.target()))
                && atlas.entity(item.entity()).isPresent();
    }

    private static boolean actsOnImmuneCells(Atlas atlas, Claim claim) {
        return claim.recipient() == null || atlas.entities().isBelow(claim.recipient().cell(), immune(atlas));
    }

    private static String immune(Atlas atlas) {
        return atlas.entity(IMMUNE_CELL).map(Entity::id).orElse(IMMUNE_CELL);
    }

    private static @Nullable String drug(Atlas atlas, Claim claim, CargoItem item) {
        return claim.drugs().stream().filter(drug -> !drug.equals(item.entity())).findFirst()
                .map(drug -> name(atlas, drug)).orElse(null);
    }

    private static String cell(Atlas atlas, @Nullable CellState state, String side, List<String> notes) {
        if (state == null) {
            notes.add("The claim names no " + side + "; a " + UNNAMED_CELL + " is taken.");
            return UNNAMED_CELL;
        }
        return name(atlas, state.cell());
    }

    private static String name(Atlas atlas, String entity) {
        return atlas.entity(entity).map(Entity::name).orElse(entity);
    }
}
