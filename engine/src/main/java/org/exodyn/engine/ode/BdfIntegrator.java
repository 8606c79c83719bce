package org.exodyn.engine.ode;

/// Stiff solver: backward differentiation formulas of orders 1 to 5 with variable steps, Newton's method on the analytic
/// sparse Jacobian.
///
/// Use it for reaction networks by default. Not thread-safe; one instance per thread.
/// Source: Byrne & Hindmarsh 1975, doi:10.1145/355626.355636; Hindmarsh et al. 2005, doi:10.1145/1089014.1089020.
public final class BdfIntegrator extends OdeIntegrator {

    /// @param dimension number of state variables
    public BdfIntegrator(int dimension) {
        super(new BdfStepper(dimension));
    }
}
