package org.exodyn.engine.network;

import java.util.List;

/// A kernel whose code is too much for one class: each part runs some of the chunks, in order, and passes values on through scratch.
final class KernelParts implements Kernel {

    private final Kernel[] parts;

    KernelParts(List<Kernel> parts) {
        this.parts = parts.toArray(Kernel[]::new);
    }

    @Override
    public void derivatives(double time, double[] state, double[] parameters, double[] out, double[] scratch) {
        for (Kernel part : parts) {
            part.derivatives(time, state, parameters, out, scratch);
        }
    }

    @Override
    public void rates(double time, double[] state, double[] parameters, double[] out, double[] scratch) {
        for (Kernel part : parts) {
            part.rates(time, state, parameters, out, scratch);
        }
    }

    @Override
    public void jacobian(double time, double[] state, double[] parameters, double[] out, double[] scratch) {
        for (Kernel part : parts) {
            part.jacobian(time, state, parameters, out, scratch);
        }
    }

    @Override
    public void triggers(double time, double[] state, double[] parameters, double[] out, double[] scratch) {
        for (Kernel part : parts) {
            part.triggers(time, state, parameters, out, scratch);
        }
    }
}
