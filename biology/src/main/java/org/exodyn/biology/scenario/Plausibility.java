package org.exodyn.biology.scenario;

import java.util.List;
import java.util.Locale;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.quantity.NumberText;
import org.exodyn.quantity.Quantity;

/// Warns of values that can be but hardly are, and says who considers what usual.
final class Plausibility {

    /// Half of a 1536-well plate's well pitch squared (2.25 mm, ANSI SLAS 4-2004) up to the T-225 flask, cm².
    private static final double SMALLEST_FLOOR_CM2 = 0.025;
    private static final double LARGEST_FLOOR_CM2 = 225;
    /// Below this many draws fewer than three lie outside either end of a 90 % band.
    private static final long FEW_DRAWS = 50;

    private final Vocabulary vocabulary;
    private final Problems problems;

    Plausibility(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    void check(Draft draft) {
        floor(draft);
        height(draft);
        boolean recipientsFit = crowding(draft);
        effectors(draft, recipientsFit);
        draft.donors.values().forEach(donor -> donor(donor, draft, recipientsFit));
        ranges(draft);
        draws(draft);
        phase(draft);
    }

    /// `any` is no warning: it is the model without phases, which many compare with.
    private void phase(Draft draft) {
        if (draft.drug == null || draft.drugSection == null || draft.killsIn == KillPhase.ANY) {
            return;
        }
        RecordedPhase recorded = vocabulary.killsIn(draft.drug.id()).orElse(null);
        if (recorded != null && recorded.phase() != draft.killsIn) {
            warning(draft.drugSection.location(ScenarioField.KILLS_IN),
                    "The drug (" + draft.drug.written() + ") is said to kill in " + inWords(draft.killsIn)
                            + ", but the evidence has it kill in " + inWords(recorded.phase()) + ".",
                    recorded.source() + " says so.",
                    ScenarioField.KILLS_IN.key() + ": " + WordField.spelling(recorded.phase()));
        }
    }

    private static String inWords(KillPhase phase) {
        return switch (phase) {
            case ANY -> "any phase";
            case S_PHASE -> "S phase";
            case MITOSIS -> "mitosis";
        };
    }

    private void floor(Draft draft) {
        if (draft.cultureSection == null || draft.mediumVolume == null || draft.mediumHeight == null) {
            return;
        }
        double area = draft.mediumVolume.in("mL") / draft.mediumHeight.in("cm");
        if (area < SMALLEST_FLOOR_CM2 || area > LARGEST_FLOOR_CM2) {
            boolean small = area < SMALLEST_FLOOR_CM2;
            double nearest = draft.mediumVolume.in("mL") / (small ? SMALLEST_FLOOR_CM2 : LARGEST_FLOOR_CM2);
            warning(draft.cultureSection.location(ScenarioField.MEDIUM_HEIGHT),
                    draft.mediumVolume.format() + " of medium at a height of " + draft.mediumHeight.format()
                            + " has a floor of " + number(area) + " cm².",
                    "vessels have floors from about " + number(SMALLEST_FLOOR_CM2)
                            + " cm² (a well of a 1536-well plate, wells 2.25 mm apart: ANSI SLAS 4-2004) to 225 cm² "
                            + "(a T-225 flask).",
                    "medium-height: " + (small ? "below " : "above ") + number(nearest * 10) + " mm"
                            + " with this volume");
        }
    }

    private void height(Draft draft) {
        if (draft.cultureSection == null || draft.mediumHeight == null || draft.duration == null
                || draft.mixing != Mixing.STILL) {
            return;
        }
        double reachMm = Math.sqrt(2 * PublishedRanges.VESICLE_DIFFUSIVITY.in("mm2/h") * draft.duration.in("h"));
        if (draft.mediumHeight.in("mm") > 4 * reachMm) {
            warning(draft.cultureSection.location(ScenarioField.MEDIUM_HEIGHT),
                    "The height of the medium (" + draft.mediumHeight.format()
                            + ") is out of a vesicle's reach in still medium.",
                    "a 100-nm vesicle diffuses about " + number(reachMm) + " mm in " + draft.duration.format()
                            + " (√(2Dt), D = 6.57 um2/s by Stokes–Einstein in water at 37 °C); most would never meet a cell.",
                    "a height of 2 mm to 5 mm, as in a dish", "mixing: stirred");
        }
    }

    private boolean crowding(Draft draft) {
        if (draft.recipientSection == null || draft.density == null || draft.recipientCell == null) {
            return false;
        }
        return crowding("The density of the recipients (" + draft.density.format() + ")", draft.density.in("cells/mL"),
                draft.recipientCell, draft, draft.recipientSection.location(ScenarioField.DENSITY));
    }

    private void effectors(Draft draft, boolean recipientsFit) {
        Section section = draft.effectorSection;
        Term cell = draft.effectorCell;
        Double ratio = draft.effectorRatio;
        if (section != null && cell != null && ratio != null && draft.density != null && recipientsFit) {
            double perMl = ratio * draft.density.in("cells/mL");
            crowding(section.the(ScenarioField.EFFECTOR_RATIO) + " (" + number(ratio) + ") means " + number(perMl)
                    + " effectors per mL, which", perMl, cell, draft, section.location(ScenarioField.EFFECTOR_RATIO));
        }
    }

    private void donor(Draft.DonorDraft drafted, Draft draft, boolean recipientsFit) {
        Section section = drafted.section();
        switch (drafted.donor()) {
            case Donor.ConditionedMedium medium -> {
                if (draft.density != null && recipientsFit) {
                    double donors = medium.ratio() * draft.density.in("cells/mL") / medium.transferred().in("1");
                    crowding(section.the(ScenarioField.RATIO) + " (" + number(medium.ratio()) + ") means "
                            + number(donors) + " donors per mL of conditioned medium, which", donors, medium.cell(),
                            draft,
                            section.location(ScenarioField.RATIO));
                }
                carryOver(medium, section, draft);
            }
            case Donor.CoCulture shared -> {
                if (draft.density != null && recipientsFit) {
                    double donors = shared.ratio() * draft.density.in("cells/mL");
                    crowding(section.the(ScenarioField.RATIO) + " (" + number(shared.ratio()) + ") means "
                            + number(donors) + " donors per mL, which", donors, shared.cell(), draft,
                            section.location(ScenarioField.RATIO));
                }
            }
            case Donor.PurifiedVesicles purified -> range(Slots.VESICLE_DOSE, purified.cell(), purified.dose(),
                    section.the(ScenarioField.VESICLE_DOSE), section.location(ScenarioField.VESICLE_DOSE));
            case null -> {
            }
        }
    }

    private void carryOver(Donor.ConditionedMedium medium, Section section, Draft draft) {
        Term treatment = medium.treatment();
        Quantity carried = medium.carryOver();
        boolean sameDrug = treatment != null && draft.drug != null && treatment.id().equals(draft.drug.id());
        if (sameDrug && carried == null && treatment != null) {
            warning(section.location(ScenarioField.TREATMENT),
                    "It is not stated how much " + treatment.written() + " the medium" + section.owner()
                            + " brings along.",
                    "medium of treated donors can carry the drug itself, which competes with any effect of vesicles; "
                            + "the run brings none.",
                    "carry-over: 0 nM, if the donors were washed", "the concentration measured in the medium");
        } else if (treatment == null && carried != null && carried.value() > 0) {
            warning(section.location(ScenarioField.CARRY_OVER),
                    "The medium" + section.owner() + " brings drug along (" + carried.format()
                            + "), but its donors were not treated.",
                    "drug in conditioned medium comes from the donors' treatment.",
                    "treatment: " + (draft.drug == null ? ScenarioField.TREATMENT.example() : draft.drug.written()),
                    "carry-over: 0 nM");
        }
    }

    /// Whether as many cells find room; if not, it is reported.
    private boolean crowding(String subject, double cellsPerMl, Term cell, Draft draft, Location place) {
        ReferenceRange diameter = PublishedRanges.find(vocabulary, Slots.CELL_DIAMETER, cell.id())
                .orElse(PublishedRanges.CELL_DIAMETER);
        double smallestUm = diameter.low().in("um");
        double middleUm = Math.sqrt(smallestUm * diameter.high().in("um"));
        double packed = 1e12 / (Math.PI / 6 * smallestUm * smallestUm * smallestUm);
        if (cellsPerMl > packed) {
            problems.error(ScenarioCode.IMPOSSIBLE_VALUE, place, subject + " is more than the medium can hold.",
                    "cells of " + diameter.low().format() + " fill every corner of 1 mL at " + number(packed)
                            + " cells. Diameter: " + diameter.source() + ".",
                    "check the exponent");
            return false;
        }
        if (draft.mediumHeight == null) {
            return true;
        }
        double perCm2 = cellsPerMl * draft.mediumHeight.in("cm");
        double full = 1e8 / (Math.PI / 4 * middleUm * middleUm);
        if (perCm2 > full) {
            warning(place,
                    subject + " is " + number(perCm2) + " cells/cm² at a height of " + draft.mediumHeight.format()
                            + ", more than one layer.",
                    "rounded cells of " + diameter.low().format() + " to " + diameter.high().format()
                            + " cover the floor completely at about " + number(full) + " cells/cm². Diameter: "
                            + diameter.source() + ".",
                    "at most " + number(full / draft.mediumHeight.in("cm")) + " cells/mL at this height");
            return false;
        }
        return true;
    }

    private void ranges(Draft draft) {
        Term drug = draft.drug;
        if (drug != null) {
            doses(drug, draft.doses.stream().filter(dose -> dose.value().value() > 0).toList());
        }
        for (Draft.ArmDraft arm : draft.arms) {
            arm.inhibitors().forEach(inhibitor -> range(Slots.INHIBITOR_DOSE, inhibitor.value().name(),
                    inhibitor.value().dose(), "The dose of " + inhibitor.value().name().written(),
                    inhibitor.location()));
            arm.interventions().forEach(one -> intervention(one.value(), one.location()));
        }
    }

    private void intervention(Intervention one, Location place) {
        switch (one) {
            case Intervention.Mimetic mimetic -> range(Slots.VESICLE_DOSE, new Term("", "mimetics"), mimetic.vesicles(),
                    "The number of mimetics", place);
            case Intervention.Interception binder -> range(Slots.INHIBITOR_DOSE, binder.name(), binder.dose(),
                    "The dose of " + binder.name().written(), place);
            case Intervention.SecondDrug second -> range(Slots.DRUG_DOSE, second.name(), second.dose(),
                    "The dose of " + second.name().written(), place);
            case Intervention.Silencing strand -> range(Slots.INHIBITOR_DOSE, strand.against(), strand.dose(),
                    "The dose of the " + strand.label(), place);
        }
    }

    /// One warning for all doses above the range and one for all below it.
    private void doses(Term drug, List<Draft.Placed<Quantity>> doses) {
        PublishedRanges.find(vocabulary, Slots.DRUG_DOSE, drug.id()).ifPresent(range -> {
            for (boolean below : new boolean[] {true, false}) {
                List<Draft.Placed<Quantity>> outside = doses.stream()
                        .filter(dose -> below ? isBelow(dose.value(), range) : isAbove(dose.value(), range)).toList();
                if (!outside.isEmpty()) {
                    String values = String.join(", ", outside.stream().map(dose -> dose.value().format()).toList());
                    outside("The dose" + (outside.size() == 1 ? "" : "s") + " of " + drug.written() + " (" + values
                            + ")"
                            + (outside.size() == 1 ? " is " : " are "), below, range, outside.getFirst().location());
                }
            }
        });
    }

    private void range(String slot, Term entity, Quantity value, String the, Location place) {
        PublishedRanges.find(vocabulary, slot, entity.id()).ifPresent(range -> {
            if (isBelow(value, range) || isAbove(value, range)) {
                outside(the + " (" + value.format() + ") is ", isBelow(value, range), range, place);
            }
        });
    }

    private void outside(String subject, boolean below, ReferenceRange range, Location place) {
        warning(place, subject + (below ? "below" : "above") + " the usual range.",
                "usual is " + range.low().format() + " to " + range.high().format() + ": " + range.source()
                        + (range.reported() ? "." : "; the ends of this range are assumed."),
                "check the unit; the nearest usual value is " + (below ? range.low() : range.high()).format());
    }

    private static boolean isBelow(Quantity value, ReferenceRange range) {
        return value.in(range.low().unit()) < range.low().value();
    }

    private static boolean isAbove(Quantity value, ReferenceRange range) {
        return value.in(range.high().unit()) > range.high().value();
    }

    private void draws(Draft draft) {
        if (draft.ensembleSection != null && draft.draws >= 1 && draft.draws < FEW_DRAWS) {
            warning(draft.ensembleSection.location(ScenarioField.DRAWS),
                    "The number of draws (" + draft.draws + ") is small.",
                    "the ends of a 90 % band then rest on fewer than three draws each.", "draws: 200");
        }
    }

    private void warning(Location place, String what, String because, String... fixes) {
        problems.warning(ScenarioCode.UNUSUAL_VALUE, place, what, because, fixes);
    }

    private static String number(double value) {
        return NumberText.format(Double.parseDouble(String.format(Locale.ROOT, "%.2e", value)));
    }
}
