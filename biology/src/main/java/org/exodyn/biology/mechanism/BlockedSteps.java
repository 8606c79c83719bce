package org.exodyn.biology.mechanism;

import java.util.EnumMap;
import java.util.Map;

/// How far each step of release and uptake is held up in one culture, as formulas between 0 and 1.
public final class BlockedSteps {
    private final Map<StepInhibitor.Step, String> occupancies = new EnumMap<>(StepInhibitor.Step.class);

    /// Nothing is held up.
    public static BlockedSteps none() {
        return new BlockedSteps();
    }

    /// Adds an occupancy. Two inhibitors of one step act independently (Bliss).
    public BlockedSteps add(StepInhibitor.Step step, String occupancy) {
        occupancies.merge(step, occupancy, (one, other) -> "1 - (1 - (" + one + "))*(1 - (" + other + "))");
        return this;
    }

    /// The occupancy of a step, `0` if nothing blocks it.
    public String of(StepInhibitor.Step step) {
        return occupancies.getOrDefault(step, "0");
    }
}
