package org.exodyn.engine.ode;

/// Stiff solver without iterations: the Rosenbrock method RODAS of order 4(3), with the analytic sparse Jacobian.
///
/// It shares no formula with the BDF, so agreement of the two is a check of both. Slower than BDF at usual tolerances: one
/// Jacobian, one factorisation and six solutions per step. Not thread-safe; one instance per thread.
/// Source: Hairer & Wanner 1996, Solving ODEs II, doi:10.1007/978-3-642-05221-7, §IV.7 and §VI.4.
public final class RosenbrockIntegrator extends OdeIntegrator {

    /// @param dimension number of state variables
    public RosenbrockIntegrator(int dimension) {
        super(new RosenbrockStepper(dimension));
    }
}
