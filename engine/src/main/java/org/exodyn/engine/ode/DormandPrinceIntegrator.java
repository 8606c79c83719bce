package org.exodyn.engine.ode;

/// Non-stiff solver: explicit Runge–Kutta 5(4) with PI step control and dense output; needs no Jacobian.
///
/// Not thread-safe; one instance per thread.
/// Source: Dormand & Prince 1980, doi:10.1016/0771-050X(80)90013-3.
public final class DormandPrinceIntegrator extends OdeIntegrator {

    /// @param dimension number of state variables
    public DormandPrinceIntegrator(int dimension) {
        super(new DormandPrinceStepper(dimension));
    }
}
