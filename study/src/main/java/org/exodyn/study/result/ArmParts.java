package org.exodyn.study.result;

import java.util.stream.IntStream;
import org.exodyn.study.run.RunOutcome;
import org.exodyn.tables.Table;

/// A large table in parts, one premise and arm at a time: no more than one part need be in memory.
final class ArmParts {

    private ArmParts() {}

    /// Makes the part of one premise and arm.
    @FunctionalInterface
    interface Part {

        /// @param set position of the premise
        /// @param arm position of the arm
        Table of(int set, int arm);
    }

    /// The parts premise by premise, each made when it is asked for.
    static Iterable<Table> of(RunOutcome run, Part part) {
        int sets = run.sets().size();
        int arms = run.arms().size();
        return () -> IntStream.range(0, sets * arms).mapToObj(at -> part.of(at / arms, at % arms)).iterator();
    }
}
