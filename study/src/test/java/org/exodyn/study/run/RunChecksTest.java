package org.exodyn.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.study.FailureKind;
import org.exodyn.study.response.DoseResponse;
import org.junit.jupiter.api.Test;

/// Violations are found at the level that asks for them, and told with their place.
class RunChecksTest {

    private static final Balance WRONG = new Balance(0, 2e-6, 0);
    private static final Ceilings TOO_MUCH = new Ceilings(0.1, 3, 0.1);
    private static final DrawPlace PLACE = new DrawPlace("+ CAF vesicles", "measured", 6, 60.2214076);

    @Test
    void balancesMatterFromStepOn() {
        assertEquals(Optional.empty(), new RunChecks(CheckLevel.NONE).balance(WRONG));
        assertEquals(
                Optional.of(
                        "vesicles inside the cells do not balance, by 2×10⁻⁶ of all there ever were (allowed: 10⁻⁹)."),
                new RunChecks(CheckLevel.STEP).balance(WRONG));
        assertEquals(Optional.empty(), new RunChecks(CheckLevel.STEP).balance(Balance.NONE));
        assertTrue(new RunChecks(CheckLevel.STEP).balance(new Balance(Double.NaN, 0, 0)).isPresent(),
                "NaN is no balance");
    }

    @Test
    void ceilingsMatterWithFull() {
        assertEquals(Optional.empty(), new RunChecks(CheckLevel.STEP).ceilings(TOO_MUCH));
        assertTrue(new RunChecks(CheckLevel.FULL).ceilings(TOO_MUCH).isPresent());
    }

    @Test
    void oneBitOfDifferenceBetweenTheTwinsIsFound() {
        ArmDraw compiled = draw(0.5);
        assertEquals(Optional.empty(), RunChecks.twin(compiled, draw(0.5)));
        assertTrue(RunChecks.twin(compiled, draw(Math.nextUp(0.5))).isPresent());
    }

    private static ArmDraw draw(double cells) {
        return new ArmDraw(new DoseResponse(new double[] {0, 1}, new double[] {1, cells}, 1), new double[][] {{cells}},
                Balance.NONE, Ceilings.NONE);
    }

    @Test
    void aSolverThatGaveUpIsToldWithTimeSpeciesArmAndDraw() {
        NumericalFailure failure = new NumericalFailure("the step became too small", 90, 3, 1e-9,
                "Loosen the tolerance.");
        RunFailure told = PLACE.solver(failure, "recipients", "vesicles, class caf_0");
        assertEquals(FailureKind.NUMERICAL, FailureKind.judge(told).kind());
        assertEquals("""
                The solver gave up at 1.5 h in the model of recipients, species 'vesicles, class caf_0' (step 10⁻⁹ min).
                  Where: arm '+ CAF vesicles', premise measured, draw 7, dose 0.1 uM.
                  Maybe loosen the tolerance.
                  Maybe another seed or fewer draws, to see whether it is this draw alone (--seed, --draws).
                """, told.getMessage() + "\n");
    }

    @Test
    void aViolatedCheckIsAMatterOfNumbers() {
        RunFailure told = PLACE.violated("it leaks.");
        assertEquals(FailureKind.NUMERICAL, FailureKind.judge(told).kind());
        assertTrue(String.valueOf(told.getMessage()).contains("draw 7"), told::getMessage);
    }
}
