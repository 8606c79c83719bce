package org.exodyn.engine.ode;

/// The system without components, which a solver holds before its first integration.
enum NoSystem implements OdeSystem {
    INSTANCE;

    private static final SparsityPattern EMPTY = new SparsityPattern(0, new int[] {0}, new int[0]);

    @Override
    public int dimension() {
        return 0;
    }

    @Override
    public void derivatives(double time, double[] state, double[] parameters, double[] derivativeOut) {}

    @Override
    public SparsityPattern jacobianPattern() {
        return EMPTY;
    }

    @Override
    public void jacobian(double time, double[] state, double[] parameters, double[] valuesOut) {}

    @Override
    public int triggerCount() {
        return 0;
    }

    @Override
    public void triggers(double time, double[] state, double[] parameters, double[] valuesOut) {}
}
