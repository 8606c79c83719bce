package org.exodyn.study.starter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimStatus;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.atlas.resolve.Slot;
import org.jspecify.annotations.Nullable;

/// Decides what a scenario from claims consists of. Whatever the claims leave open is chosen by what the evidence has, with the
/// reason, so that the file can say it.
final class ScenarioPlanner {
    private static final String MALIGNANT = "malignant cell";
    private static final String TREATED = "-treated";
    private static final String HYPOXIC = "hypoxic";
    /// The mildest hypoxia that records of release have.
    static final String HYPOXIA = "hypoxia-1-percent";
    /// Donors that no claim on cancer cells calls enriched.
    private static final String OTHER_CELLS = "fibroblast";

    private final Atlas atlas;
    private final RecipientChoice recipients;

    ScenarioPlanner(Atlas atlas) {
        this.atlas = atlas;
        recipients = new RecipientChoice(atlas);
    }

    /// The plan for a claim and a drug, or the sentence that says why there is none.
    record Planned(@Nullable ScenarioPlan plan, String why) {
        static Planned not(String why) {
            return new Planned(null, why);
        }
    }

    /// @param others further pairs of the same wish; those that fit beside the first are tested with it
    Planned plan(ClaimPair lead, Collection<ClaimPair> others, StarterDelivery delivery) {
        Claim claim = lead.claim();
        if (claim.status() == ClaimStatus.REFUTED) {
            return Planned.not("the claim was refuted");
        }
        if (claim.cargo().isEmpty()) {
            return Planned.not("the claim names no cargo");
        }
        Optional<ChosenCell> cell = recipients.of(claim, lead.drug());
        if (cell.isEmpty()) {
            return Planned.not(withoutRecipients(claim, lead.drug()));
        }
        Optional<Entity> cancer = cancer(claim, cell.get().cell());
        Optional<Resolved> ic50 = recipients.ic50(cell.get().cell(), lead.drug());
        if (cancer.isEmpty() || ic50.isEmpty()) {
            return Planned.not("no claim says of which cancer " + cell.get().cell().name() + " is");
        }
        List<Claim> under = new ArrayList<>(List.of(claim));
        List<ScenarioPlan.Left> left = new ArrayList<>();
        for (ClaimPair other : others) {
            // a class that a claim names holds drugs of which it may not be true: such claims are not put beside those on the drug
            if (!other.claim().equals(claim) && other.drug().equals(lead.drug())
                    && Objects.equals(other.group(), lead.group())) {
                String apart = apart(claim, other.claim());
                if (apart.isEmpty()) {
                    under.add(other.claim());
                } else {
                    left.add(new ScenarioPlan.Left(other.claim(), apart));
                }
            }
        }
        ChosenCell donor = donor(claim, cell.get().cell());
        CellState state = claim.donor();
        return new Planned(new ScenarioPlan(lead.drug(), lead.group(), under, left, cancer.get(),
                claim.cancer() != null ? "" : "The claim names no cancer; others on such cells do.",
                cell.get(), donor, state == null ? "" : state.state(), treatment(donor.cell(), state),
                control(donor.cell(), cell.get().cell()), delivery, ic50.get(), List.of()), "");
    }

    /// Whether the evidence has an IC50 of a drug on any cell.
    boolean hasIc50(Entity drug) {
        return recipients.hasIc50(drug);
    }

    private String withoutRecipients(Claim claim, Entity drug) {
        CellState named = claim.recipient();
        if (drug.kind() != EntityKind.DRUG) {
            return drug.name() + " is a " + drug.kind().word().replace('-', ' ') + ", which has no IC50 of its own";
        }
        if (!recipients.hasIc50(drug)) {
            return "no record gives an IC50 of " + drug.name();
        }
        if (named == null) {
            return claim.cancer() == null ? "the claim names neither recipients nor a cancer"
                    : "the claim names no recipients, and no cells of its cancer have what the effect of " + drug.name()
                            + " takes";
        }
        return atlas.entity(named.cell()).map(cell -> recipients.lacks(cell, drug)).orElse(named.cell());
    }

    /// What keeps a claim from being tested beside another; empty if nothing does.
    private String apart(Claim lead, Claim other) {
        if (lead.direction() != other.direction() && isDirected(lead) && isDirected(other)) {
            return "it says the opposite";
        }
        if (isEngineered(lead) != isEngineered(other)) {
            return isEngineered(other) ? "its vesicles were engineered" : "its vesicles were not engineered";
        }
        if (other.donor() != null && lead.donor() != null && !isOneKind(lead.donor().cell(), other.donor().cell())) {
            return "its donors are " + atlas.entity(other.donor().cell()).map(Wording::plural)
                    .orElse(other.donor().cell());
        }
        return "";
    }

    private static boolean isEngineered(Claim claim) {
        return claim.vesicle() != null && claim.vesicle().engineered();
    }

    /// Whether two cells are the same, or one a kind of the other.
    private boolean isOneKind(String cell, String other) {
        return atlas.entities().isBelow(cell, other) || atlas.entities().isBelow(other, cell);
    }

    private static boolean isDirected(Claim claim) {
        return claim.direction() == Direction.PROMOTES || claim.direction() == Direction.REDUCES;
    }

    private ChosenCell donor(Claim claim, Entity recipient) {
        return Optional.ofNullable(claim.donor()).flatMap(state -> atlas.entity(state.cell()))
                .map(cell -> new ChosenCell(cell, ""))
                .orElse(new ChosenCell(recipient,
                        "The claim names no donors; cells of the recipients' kind stand in."));
    }

    /// The disease of the claim, or the one that most claims on such recipients name.
    private Optional<Entity> cancer(Claim claim, Entity recipient) {
        if (claim.cancer() != null) {
            return atlas.entity(claim.cancer());
        }
        Map<String, Long> met = atlas.claims().stream().filter(other -> other.cancer() != null)
                .filter(other -> other.recipient() != null
                        && atlas.entities().isBelow(recipient.id(), other.recipient().cell()))
                .map(other -> String.valueOf(other.cancer()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return met.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .flatMap(most -> atlas.entity(most.getKey()));
    }

    /// What the donors were treated with, if a record says what that does to their release.
    private @Nullable String treatment(Entity donor, @Nullable CellState state) {
        if (state == null) {
            return null;
        }
        for (String word : state.state().split(", *")) {
            if (word.equals(HYPOXIC) && atlas.resolve(Slot.RELEASE_FOLD,
                    Context.ofCell(donor.name()).withTreatment(HYPOXIA)) instanceof Resolved) {
                return HYPOXIA;
            }
            Entity given = word.endsWith(TREATED)
                    ? atlas.entity(word.substring(0, word.length() - TREATED.length())).orElse(null)
                    : null;
            if (given != null && given.kind().isDrug() && atlas.resolve(Slot.RELEASE_FOLD,
                    Context.ofCell(donor.name()).withDrug(given.name())) instanceof Resolved) {
                return given.name();
            }
        }
        return null;
    }

    /// Donors of a broader type; where donors are of the recipients' own kind, other cells.
    private @Nullable Entity control(Entity donor, Entity recipient) {
        Entity broader = broader(donor);
        return broader == null && isOneKind(donor.id(), recipient.id()) ? atlas.entity(OTHER_CELLS).orElse(null)
                : broader;
    }

    /// The broadest type of a donor that is not malignant: fibroblasts for cancer-associated fibroblasts of any organ.
    private @Nullable Entity broader(Entity donor) {
        Entity malignant = atlas.entity(MALIGNANT).orElse(null);
        if (donor.kind() != EntityKind.CELL_TYPE || malignant == null
                || atlas.entities().isBelow(donor.id(), malignant.id())) {
            return null;
        }
        return atlas.entities().ladder(donor).entrySet().stream()
                .filter(step -> step.getKey().kind() == EntityKind.CELL_TYPE && step.getValue() > 0)
                .max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey).orElse(null);
    }
}
