package org.exodyn.study.run;

import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.assembly.ClaimReading;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.jspecify.annotations.Nullable;

/// Everything a run found, before it is written or shown.
///
/// @param arms the arms, in the scenario's order
/// @param sets draws by premise, in display order
/// @param results `[set][arm][draw]`
/// @param dosesPerUm3 doses in copies/µm³, the first zero
/// @param shownDose position of the dose whose time courses are kept
/// @param prior the draws from the records alone, with what was rejected
/// @param joint conditioning on all claims at once, null when not asked for or not possible
/// @param single conditioning on each claim alone
/// @param cells which arms have cells followed one by one
/// @param account what the solver and the machine did
@SuppressWarnings("ArrayRecordComponent")
public record RunOutcome(
        Atlas atlas,
        ScenarioDocument document,
        ClaimReading reading,
        ParameterSpace space,
        Schedule schedule,
        List<ArmPlan> arms,
        List<DrawSet> sets,
        ArmDraw[][][] results,
        double[] dosesPerUm3,
        int shownDose,
        PriorDraws prior,
        ClaimedPremise.@Nullable Conditioned joint,
        List<ClaimedPremise.Conditioned> single,
        CellSampling cells,
        Account account) {

    /// Relative tolerance of every simulation.
    public static final double RELATIVE_TOLERANCE = ModelRun.RELATIVE_TOLERANCE;

    public RunOutcome {
        arms = List.copyOf(arms);
        sets = List.copyOf(sets);
        single = List.copyOf(single);
    }

    /// The same with arms that bring drug themselves relative to the reference arm without drug: their own culture at dose zero is
    /// treated already, and compared with itself a drug in vesicles would look like resistance.
    RunOutcome relativeToUntreated() {
        int reference = reference();
        ArmDraw[][][] related = new ArmDraw[results.length][arms.size()][];
        for (int set = 0; set < results.length; set++) {
            ArmDraw[] control = results[set][reference];
            for (int arm = 0; arm < arms.size(); arm++) {
                ArmDraw[] draws = results[set][arm];
                related[set][arm] = bringsDrug(arm) && arm != reference
                        ? IntStream.range(0, draws.length).mapToObj(draw -> draws[draw].relativeTo(control[draw]))
                                .toArray(ArmDraw[]::new)
                        : draws;
            }
        }
        return new RunOutcome(atlas, document, reading, space, schedule, arms, sets, related, dosesPerUm3, shownDose,
                prior,
                joint, single, cells, account);
    }

    private boolean bringsDrug(int arm) {
        String key = arms.get(arm).models().arm().donorKey();
        Donor donor = key == null ? null : document.scenario().donors().get(key);
        return donor != null && donor.bringsDrug();
    }

    /// What was done and how fast.
    ///
    /// @param simulations of one culture (or of donors alone) at one dose, those of conditioning included
    /// @param seconds wall time of drawing, conditioning and simulating
    public record Account(long simulations, double seconds, long steps, long rejectedSteps, int threads) {}

    /// Position of the reference arm.
    public int reference() {
        for (int arm = 0; arm < arms.size(); arm++) {
            if (arms.get(arm).models().arm().reference()) {
                return arm;
            }
        }
        throw new IllegalStateException("A scenario has exactly one reference arm");
    }

    /// Position of a premise's draws, or −1.
    public int set(String premise) {
        for (int index = 0; index < sets.size(); index++) {
            if (sets.get(index).premise().equals(premise)) {
                return index;
            }
        }
        return -1;
    }
}
