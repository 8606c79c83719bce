package org.exodyn.study.run;

import org.exodyn.biology.model.Constraint;

/// A draw that cannot be: it breaks a constraint of the model. Caught where draws are rejected and counted.
final class InfeasibleDraw extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Constraint constraint;

    InfeasibleDraw(Constraint constraint) {
        super("The draw breaks the constraint that " + constraint.label() + ": " + constraint.because());
        this.constraint = constraint;
    }

    static void raise(Constraint constraint) {
        throw new InfeasibleDraw(constraint);
    }

    Constraint constraint() {
        return constraint;
    }
}
