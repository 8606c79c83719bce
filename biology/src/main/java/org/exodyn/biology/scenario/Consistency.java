package org.exodyn.biology.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// What the arms, donors and claims of a scenario must agree on. Parts that could not be read are left out, so that one
/// mistake is not reported twice.
final class Consistency {

    private final Vocabulary vocabulary;
    private final Problems problems;

    Consistency(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    void check(Draft draft) {
        engine(draft);
        names(draft);
        reference(draft);
        for (Draft.ArmDraft arm : draft.arms) {
            donor(arm, draft);
            cargo(arm, draft);
            interventions(arm, draft);
        }
        new EffectorConsistency(vocabulary, problems).check(draft);
        new VesicleDrugConsistency(vocabulary, problems).check(draft);
        unusedDonors(draft);
        responses(draft);
        selection(draft);
        twins(draft);
    }

    private void engine(Draft draft) {
        if (draft.engine != null && draft.engine != EngineKind.CULTURE && draft.root != null) {
            String word = WordField.spelling(draft.engine);
            problems.error(ScenarioCode.NOT_SUPPORTED, draft.root.location(ScenarioField.ENGINE),
                    "The engine (" + word + ") cannot be run yet.",
                    "the word belongs to the language, but so far only culture exists.", "engine: culture");
        }
    }

    private void names(Draft draft) {
        Map<String, Location> first = new LinkedHashMap<>();
        for (Draft.ArmDraft arm : draft.arms) {
            if (arm.name() == null) {
                continue;
            }
            Location place = arm.section().location(ScenarioField.ARM_NAME);
            Location earlier = first.putIfAbsent(arm.name(), place);
            if (earlier != null) {
                problems.error(ScenarioCode.DUPLICATE, place,
                        "The name of the arm ('" + arm.name() + "') is taken by the arm in line " + earlier.line()
                                + ".",
                        ScenarioField.ARM_NAME.reason(), "name: " + distinction(arm));
            }
        }
    }

    private static String distinction(Draft.ArmDraft arm) {
        StringBuilder name = new StringBuilder(String.valueOf(arm.name()));
        arm.inhibitors().forEach(inhibitor -> name.append(" + ").append(inhibitor.value().name().written()));
        if (arm.vesicles() == VesicleContent.DEPLETED) {
            name.append(", vesicle-depleted");
        }
        if (arm.withoutEffectors()) {
            name.append(", without effectors");
        }
        if (arm.cargo() != null && !arm.cargo().isEmpty()) {
            name.append(", ").append(arm.cargo().stream().map(term -> term.value().written())
                    .collect(Collectors.joining(" and "))).append(" alone");
        }
        return name.toString().equals(arm.name()) ? name + " (2)" : name.toString();
    }

    private void reference(Draft draft) {
        List<Draft.ArmDraft> references = draft.arms.stream().filter(Draft.ArmDraft::reference).toList();
        if (references.size() > 1) {
            for (Draft.ArmDraft extra : references.subList(1, references.size())) {
                problems.error(ScenarioCode.REFERENCE_ARM, extra.section().location(ScenarioField.REFERENCE),
                        "The " + extra.label() + " is a second reference beside the " + references.getFirst().label()
                                + ".",
                        ScenarioField.REFERENCE.reason(), "delete 'reference: true' here");
            }
        }
        boolean undecided = draft.arms.stream().anyMatch(arm -> !arm.reference()
                && arm.section().has(ScenarioField.REFERENCE) || arm.section().isMisspelt(ScenarioField.REFERENCE));
        boolean saidNo = draft.arms.stream().anyMatch(arm -> arm.section().says(ScenarioField.REFERENCE, "false"));
        if (references.isEmpty() && draft.armsLocation != null && (!undecided || saidNo)) {
            Draft.ArmDraft plain = draft.arms.stream().filter(arm -> arm.donorKey() == null).findFirst()
                    .orElse(draft.arms.getFirst());
            problems.error(ScenarioCode.REFERENCE_ARM, draft.armsLocation, "No arm is the reference.",
                    ScenarioField.REFERENCE.reason(), "add 'reference: true' to the " + plain.label());
        }
    }

    private void donor(Draft.ArmDraft arm, Draft draft) {
        String key = arm.donorKey();
        if (key == null) {
            withoutDonor(arm, draft.donors.isEmpty() ? "<key>" : draft.donors.keySet().iterator().next());
            return;
        }
        Draft.DonorDraft donor = draft.donors.get(key);
        if (donor == null) {
            if (draft.donorsRead) {
                Set<String> known = draft.donors.keySet();
                List<String> near = Suggestion.nearest(key, known);
                problems.error(ScenarioCode.UNKNOWN_DONOR, arm.section().location(ScenarioField.ARM_DONOR),
                        "The donor (" + key + ") of " + arm.label() + " is not defined.",
                        known.isEmpty() ? "the scenario has no donors."
                                : "the donors of this scenario are "
                                        + String.join(", ", known) + ".",
                        near.isEmpty() ? List.of("add '" + key + ":' to the donors") : near);
            }
            return;
        }
        if (donor.donor() instanceof Donor.CoCulture) {
            inCoCulture(arm, key);
        } else if (donor.donor() instanceof Donor.PurifiedVesicles) {
            withPurifiedVesicles(arm, key);
        }
    }

    private void withoutDonor(Draft.ArmDraft arm, String someDonor) {
        String addDonor = "add 'donor: " + someDonor + "'";
        if (arm.section().isMisspelt(ScenarioField.ARM_DONOR) || arm.section().has(ScenarioField.ARM_DONOR)) {
            return;
        }
        if (arm.vesicles() == VesicleContent.DEPLETED) {
            contradiction(arm.section().location(ScenarioField.VESICLES),
                    "The " + arm.label() + " is depleted of vesicles, but has no donor.",
                    "without donors there is no medium to deplete.", addDonor, "delete 'vesicles: depleted'");
        }
        if (arm.cargo() != null) {
            contradiction(arm.section().location(ScenarioField.ARM_CARGO),
                    "The " + arm.label() + " selects cargo, but has no donor.", "cargo comes with a donor's vesicles.",
                    addDonor, "delete 'cargo'");
        }
        for (Draft.Placed<Inhibitor> inhibitor : arm.inhibitors()) {
            if (inhibitor.value().on() != InhibitorTarget.RECIPIENTS) {
                contradiction(inhibitor.location(), inhibitor.value().name().written() + " of " + arm.label()
                        + " is given to donors, but the arm has none.", "there is no one to give it to.",
                        "on: recipients", addDonor);
            }
        }
    }

    private void inCoCulture(Draft.ArmDraft arm, String key) {
        if (arm.vesicles() == VesicleContent.DEPLETED) {
            contradiction(arm.section().location(ScenarioField.VESICLES),
                    "The " + arm.label() + " is depleted of vesicles, but donor " + key + " is in co-culture.",
                    "donors in the same medium release vesicles all the while.",
                    "a donor with delivery: conditioned-medium", "an inhibitor of release instead");
        }
        for (Draft.Placed<Inhibitor> inhibitor : arm.inhibitors()) {
            if (inhibitor.value().on() != InhibitorTarget.BOTH) {
                contradiction(inhibitor.location(), inhibitor.value().name().written() + " of " + arm.label()
                        + " is given to " + WordField.spelling(inhibitor.value().on()) + " only, but donor " + key
                        + " is in co-culture.", "donors and recipients share one medium, so it reaches both.",
                        "on: both");
            }
        }
    }

    private void withPurifiedVesicles(Draft.ArmDraft arm, String key) {
        if (arm.vesicles() == VesicleContent.DEPLETED) {
            contradiction(arm.section().location(ScenarioField.VESICLES),
                    "The " + arm.label() + " is depleted of vesicles, but donor " + key + " is purified vesicles.",
                    "nothing would be left.", "delete 'vesicles: depleted'", "leave 'donor' out of this arm");
        }
        for (Draft.Placed<Inhibitor> inhibitor : arm.inhibitors()) {
            if (inhibitor.value().on().reachesDonors()) {
                contradiction(inhibitor.location(), inhibitor.value().name().written() + " of " + arm.label()
                        + " is given to donors, but donor " + key + " is purified vesicles.",
                        "their number is fixed by the dose, whatever their donors met.", "on: recipients");
            }
        }
    }

    private void cargo(Draft.ArmDraft arm, Draft draft) {
        if (arm.cargo() != null && arm.donorKey() != null && arm.vesicles() == VesicleContent.DEPLETED) {
            contradiction(arm.section().location(ScenarioField.ARM_CARGO),
                    "The " + arm.label() + " selects cargo, but is depleted of vesicles.",
                    "cargo comes with vesicles.", "delete 'cargo'", "delete 'vesicles: depleted'");
        }
        if (arm.cargo() == null || !draft.allClaimsKnown) {
            return;
        }
        Set<String> carried = new TreeSet<>();
        draft.claims.forEach(claim -> carried.addAll(vocabulary.cargoOf(claim.value().id())));
        for (Draft.Placed<Term> cargo : arm.cargo()) {
            if (!carried.contains(cargo.value().id())) {
                problems.error(ScenarioCode.CARGO, cargo.location(),
                        "The cargo (" + cargo.value().written() + ") of " + arm.label()
                                + " is in no claim of this scenario.",
                        carried.isEmpty() ? "the claims under evidence.claims name no cargo."
                                : "the claims under evidence.claims carry "
                                        + Suggestion.oneOf(
                                                carried.stream().map(id -> vocabulary.cargo().nameOf(id)).toList())
                                        + ".",
                        claimsWith(cargo.value()));
            }
        }
    }

    private List<String> claimsWith(Term cargo) {
        List<String> claims = vocabulary.claims().ids().stream()
                .filter(claim -> vocabulary.cargoOf(claim).contains(cargo.id())).limit(3)
                .map(claim -> "add " + claim + " to evidence.claims").toList();
        return claims.isEmpty()
                ? List.of("add a claim whose vesicles carry " + cargo.written() + " (docs/how-to/add-evidence.md)")
                : claims;
    }

    private void interventions(Draft.ArmDraft arm, Draft draft) {
        Draft.DonorDraft source = arm.donorKey() == null ? null : draft.donors.get(arm.donorKey());
        for (Draft.Placed<Intervention> placed : arm.interventions()) {
            Intervention one = placed.value();
            String of = "The intervention (" + one.label() + ") of " + arm.label();
            if (draft.duration != null && one.from().in("h") >= draft.duration.in("h")) {
                problems.error(ScenarioCode.TIMES, placed.location(),
                        of + " comes at " + one.from().format() + ", but the scenario ends at "
                                + draft.duration.format() + ".",
                        "nothing happens after the end.", "from: 0 h");
            }
            switch (one) {
                case Intervention.SecondDrug second -> {
                    boolean isTheDrug = draft.drug != null && second.name().id().equals(draft.drug.id());
                    boolean isInhibitor = arm.inhibitors().stream()
                            .anyMatch(inhibitor -> inhibitor.value().name().id().equals(second.name().id()));
                    if (isTheDrug || isInhibitor) {
                        contradiction(placed.location(),
                                of + " is already " + (isTheDrug ? "the drug of the scenario." : "an inhibitor of it."),
                                "a compound has one dose in an arm.", "delete this intervention", "another drug");
                    }
                }
                case Intervention.Mimetic _,Intervention.Interception _ -> {
                    boolean isMisspelt = arm.section().isMisspelt(ScenarioField.ARM_DONOR);
                    if (arm.donorKey() == null && !isMisspelt) {
                        contradiction(placed.location(), of + " has nothing to act on, since the arm has no donor.",
                                "it acts on vesicles of a donor.",
                                "add 'donor: "
                                        + (draft.donors.isEmpty() ? "<key>" : draft.donors.keySet().iterator().next())
                                        + "'",
                                "delete this intervention");
                    } else if (one instanceof Intervention.Interception binder) {
                        new BinderConsistency(vocabulary, problems).check(placed, binder, arm, draft);
                    }
                }
                case Intervention.Silencing silencing -> silencing(placed, of, silencing.to(), source);
            }
        }
    }

    /// Who can be given a strand depends on who is there.
    private void silencing(Draft.Placed<Intervention> placed, String of, InhibitorTarget to,
            Draft.@Nullable DonorDraft source) {
        Donor donor = source == null ? null : source.donor();
        if (to.reachesDonors() && source == null) {
            contradiction(placed.location(), of + " is given to donors, but the arm has none.",
                    "there is no one to give it to.", "to: recipients");
        } else if (to.reachesDonors() && donor instanceof Donor.PurifiedVesicles) {
            contradiction(placed.location(), of + " is given to donors, but the donor is purified vesicles.",
                    "what they carry was loaded before.", "to: recipients");
        } else if (to != InhibitorTarget.BOTH && donor instanceof Donor.CoCulture) {
            contradiction(placed.location(),
                    of + " is given to " + WordField.spelling(to) + " only, but the donor is in co-culture.",
                    "donors and recipients share one medium, so it reaches both.", "to: both");
        }
    }

    /// An antibody to PD-1 kills no recipient, so no recipient can be less sensitive to it.
    private void selection(Draft draft) {
        if (draft.drug == null || vocabulary.actionOf(draft.drug.id()) != DrugAction.PD1_BLOCKADE) {
            return;
        }
        String because = "it acts through effectors that kill, and has no half-effect dose on recipients.";
        if (draft.drugSection != null && draft.killsIn != KillPhase.ANY) {
            contradiction(draft.drugSection.location(ScenarioField.KILLS_IN),
                    "The drug (" + draft.drug.written() + ") kills in no phase of the cycle.", because,
                    "delete 'kills-in'");
        }
        for (Draft.ArmDraft arm : draft.arms) {
            if (arm.heterogeneity().resistant() != null) {
                contradiction(arm.section().location(ScenarioField.CLONE), "The " + arm.label()
                        + " has a clone that resists " + draft.drug.written() + ".", because, "delete 'clone'");
            }
            if (arm.heterogeneity().persisters() != null) {
                contradiction(arm.section().location(ScenarioField.PERSISTERS), "The " + arm.label()
                        + " has persisters to " + draft.drug.written() + ".", because, "delete 'persisters'");
            }
        }
    }

    /// A donor answers to the drug that is in its medium, so that must be what it was treated with.
    private void responses(Draft draft) {
        draft.donors.forEach((key, read) -> {
            if (!(read.donor() instanceof Donor.CoCulture shared) || !shared.respondsToDrug() || draft.drug == null) {
                return;
            }
            Term treatment = shared.treatment();
            if (treatment == null && !read.section().isMisspelt(ScenarioField.TREATMENT)
                    && !read.section().has(ScenarioField.TREATMENT)) {
                contradiction(read.section().location(ScenarioField.RESPONDS_TO_DRUG),
                        "Donor " + key + " responds to the drug, but has no treatment.",
                        "how much release can rise is recorded for a treatment.",
                        "add 'treatment: " + draft.drug.written() + "'", "delete 'responds-to-drug'");
            } else if (treatment != null && !treatment.id().equals(draft.drug.id())) {
                contradiction(read.section().location(ScenarioField.RESPONDS_TO_DRUG),
                        "Donor " + key + " responds to the drug (" + draft.drug.written() + "), but its treatment is "
                                + treatment.written() + ".",
                        "it can only answer to what is in the medium that it shares.",
                        "treatment: " + draft.drug.written(), "delete 'responds-to-drug'");
            }
        });
    }

    private void unusedDonors(Draft draft) {
        if (draft.armsLocation == null || draft.arms.stream()
                .anyMatch(arm -> arm.donorKey() == null ? arm.section().isMisspelt(ScenarioField.ARM_DONOR)
                        : !draft.donors.containsKey(arm.donorKey()))) {
            return;
        }
        draft.donors.forEach((key, donor) -> {
            if (draft.arms.stream().noneMatch(arm -> key.equals(arm.donorKey()))) {
                problems.warning(ScenarioCode.UNUSED, donor.section().location(), "Donor " + key + " is in no arm.",
                        "it changes nothing.", "add an arm with 'donor: " + key + "'");
            }
        });
    }

    private void twins(Draft draft) {
        Map<String, Draft.ArmDraft> first = new LinkedHashMap<>();
        for (Draft.ArmDraft arm : draft.arms) {
            if (!arm.section().wellRead()) {
                continue;
            }
            String content = arm.donorKey() + "|" + arm.vesicles() + "|"
                    + (arm.cargo() == null ? "all" : arm.cargo().stream().map(c -> c.value().id()).sorted().toList())
                    + "|"
                    + arm.inhibitors().stream().map(i -> i.value().name().id() + i.value().dose().in("nM")
                            + i.value().on() + i.value().blocks()).sorted().toList()
                    + "|" + arm.interventions().stream().map(Draft.Placed::value).toList() + "|"
                    + arm.heterogeneity() + (arm.withoutEffectors() ? "|without effectors|" : "|")
                    + DraftAssembly.released(arm, draft.releases);
            Draft.ArmDraft twin = first.putIfAbsent(content, arm);
            if (twin != null) {
                problems.warning(ScenarioCode.DUPLICATE, arm.section().location(),
                        "The " + arm.label() + " differs from the " + twin.label() + " in name only.",
                        "both give the same curves.", "delete it", "add what should be different");
            }
        }
    }

    private void contradiction(Location place, String what, String because, String... fixes) {
        problems.error(ScenarioCode.CONTRADICTION, place, what, because, fixes);
    }
}
