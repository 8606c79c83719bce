package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.assembly.CompiledModel;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.biology.model.ModelParameter;

/// Where each input of a compiled model comes from: an axis of the draws, the scenario, or the model that ran before.
final class InputSource {

    private final int[] axis;
    private final double[] given;
    private final List<Carry> carries;

    /// @param input position among the model's inputs
    /// @param quantity species or rule of the earlier model
    record Carry(int input, String quantity) {}

    private InputSource(int[] axis, double[] given, List<Carry> carries) {
        this.axis = axis;
        this.given = given;
        this.carries = List.copyOf(carries);
    }

    static InputSource of(CompiledModel model, ParameterSpace space) {
        int inputs = model.inputs().size();
        int[] axis = new int[inputs];
        double[] given = new double[inputs];
        List<Carry> carries = new ArrayList<>();
        for (ModelParameter parameter : model.model().parameters()) {
            if (!model.hasInput(parameter.id())) {
                continue;
            }
            int input = model.inputIndex(parameter.id());
            axis[input] = -1;
            switch (parameter.value()) {
                case ModelParameter.Drawn drawn -> axis[input] = space.axisOf(drawn);
                case ModelParameter.Given stated -> given[input] = stated.number();
                case ModelParameter.Carried carried -> carries.add(new Carry(input, carried.quantity()));
                case ModelParameter.Derived _ -> throw new IllegalStateException(parameter.id() + " is no input");
            }
        }
        return new InputSource(axis, given, carries);
    }

    List<Carry> carries() {
        return carries;
    }

    void fill(double[] axisValues, double[] inputs) {
        for (int input = 0; input < inputs.length; input++) {
            inputs[input] = axis[input] >= 0 ? axisValues[axis[input]] : given[input];
        }
    }
}
