package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.model.Model;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.random.Philox;
import org.exodyn.engine.random.SobolSequence;
import org.junit.jupiter.api.Test;

/// Interpreter and bytecode give the same bits on the real models of every arm.
class TwinModelTest {

    private static final long SEED = 20241104;
    private static final MainScenario MAIN = MainScenario.assemble(Titration.Form.QUASI_STEADY);

    private boolean possible;

    @Test
    void derivativesJacobiansAndTriggersAreBitEqual() {
        double[] values = new double[MAIN.space().dimension()];
        double[] point = new double[values.length];
        for (Map.Entry<String, Model> named : MAIN.models().entrySet()) {
            CompiledModel compiled = ModelCompiler.compile(named.getValue());
            CompiledModel interpreted = ModelCompiler.interpret(named.getValue());
            SobolSequence sequence = SobolSequence.scrambled(values.length, SEED);
            Philox random = new Philox(SEED);
            for (int draw = 0; draw < 8; draw++) {
                sequence.point(draw, point);
                MAIN.space().values(point, values);
                CompiledModel.Prepared one = prepared(compiled, values);
                CompiledModel.Prepared other = prepared(interpreted, values);
                assertArrayEquals(one.parameters(), other.parameters(), named.getKey());
                assertArrayEquals(one.initialState(), other.initialState(), named.getKey());
                double[] state = new double[one.initialState().length];
                for (int index = 0; index < state.length; index++) {
                    state[index] = (one.initialState()[index] + one.scale()[index]) * 2 * random.nextDouble();
                }
                same(compiled.network(), interpreted.network(), one.parameters(), state,
                        named.getKey() + ", seed " + SEED + ", draw " + draw);
            }
        }
    }

    private CompiledModel.Prepared prepared(CompiledModel model, double[] values) {
        double[] inputs = new double[model.inputs().size()];
        for (org.exodyn.biology.model.ModelParameter parameter : model.model().parameters()) {
            if (model.hasInput(parameter.id())) {
                inputs[model.inputIndex(parameter.id())] = switch (parameter.value()) {
                    case org.exodyn.biology.model.ModelParameter.Drawn drawn -> values[MAIN.space().axisOf(drawn)];
                    case org.exodyn.biology.model.ModelParameter.Given given -> given.number();
                    case org.exodyn.biology.model.ModelParameter.Carried _ -> 1e6;
                    case org.exodyn.biology.model.ModelParameter.Derived _ -> throw new IllegalStateException();
                };
            }
        }
        CompiledModel.Prepared prepared = model.newPrepared();
        possible = model.prepare(inputs, prepared).isEmpty();
        return prepared;
    }

    private void same(Network one, Network other, double[] parameters, double[] state, String where) {
        double[] left = new double[state.length];
        double[] right = new double[state.length];
        one.derivatives(1500, state, parameters, left);
        other.derivatives(1500, state, parameters, right);
        bits(left, right, where);
        assertTrue(!possible || java.util.Arrays.stream(left).allMatch(Double::isFinite),
                where + ": a derivative is not finite");
        int entries = one.jacobianPattern().rowIndex().length;
        assertEquals(one.jacobianPattern(), other.jacobianPattern(), where);
        left = new double[entries];
        right = new double[entries];
        one.jacobian(1500, state, parameters, left);
        other.jacobian(1500, state, parameters, right);
        bits(left, right, where);
        left = new double[one.triggerCount()];
        right = new double[one.triggerCount()];
        one.triggers(1500, state, parameters, left);
        other.triggers(1500, state, parameters, right);
        bits(left, right, where);
    }

    private static void bits(double[] left, double[] right, String where) {
        for (int index = 0; index < left.length; index++) {
            assertEquals(Double.doubleToRawLongBits(left[index]), Double.doubleToRawLongBits(right[index]),
                    where + " [" + index + "]: " + left[index] + " and " + right[index]);
        }
    }

    @Test
    void wholeTrajectoriesAreBitEqual() {
        for (ArmModel arm : MAIN.arms()) {
            Model donors = arm.conditioning();
            double[] times = {0, 1440, 5760};
            Trial compiled = Trial.of(arm.culture()).with(CultureAssembly.DOSE, 60);
            Trial interpreted = Trial.interpreted(arm.culture()).with(CultureAssembly.DOSE, 60);
            if (donors != null) {
                Trial.Course one = Trial.of(donors).runTo(1e-6, 2880);
                Trial.Course other = Trial.interpreted(donors).runTo(1e-6, 2880);
                bits(one.states()[0], other.states()[0], arm.arm().name() + ", donors");
                compiled.after(one);
                interpreted.after(other);
            }
            Trial.Course one = compiled.runTo(1e-6, times);
            Trial.Course other = interpreted.runTo(1e-6, times);
            for (int time = 0; time < times.length; time++) {
                bits(one.states()[time], other.states()[time], arm.arm().name() + " at " + times[time]);
            }
        }
    }
}
