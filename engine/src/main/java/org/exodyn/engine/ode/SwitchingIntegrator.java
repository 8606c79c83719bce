package org.exodyn.engine.ode;

/// Chooses between a stiff and a non-stiff method by itself, as often as the problem changes.
///
/// Begins with Dormand–Prince 5(4); goes over to BDF when fifteen steps were limited by stability, and back when forty BDF
/// steps in a row were so short that an explicit method would have been stable. The account says how often. Local errors are
/// kept to half of the tolerance, those of the BDF to a quarter, which costs an eighth to a quarter more steps.
///
/// Use it for models whose stiffness is not known. Not thread-safe; one instance per thread.
/// Source of the tests: Hairer & Wanner 1996, Solving ODEs II, doi:10.1007/978-3-642-05221-7, §IV.2 (explicit to stiff);
/// Petzold 1983, doi:10.1137/0904010 (both ways).
public final class SwitchingIntegrator extends OdeIntegrator {

    /// Where the state is at rest a step may be as long as the run, while a trigger of time goes up and down.
    private static final int LOOKS = 400;

    /// @param dimension number of state variables
    public SwitchingIntegrator(int dimension) {
        super(new SwitchingStepper(dimension), LOOKS);
    }
}
