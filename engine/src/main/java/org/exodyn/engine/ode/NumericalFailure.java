package org.exodyn.engine.ode;

import java.util.List;

/// An integration cannot go on: where, at which component, with which step, and what to try.
public final class NumericalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final double time;
    private final int component;
    private final double stepSize;
    private final String advice;

    /// @param what what went wrong, one sentence without a full stop
    /// @param time model time of the last accepted state
    /// @param component zero-based state index, or -1 where no single component is to blame
    /// @param stepSize step that was being tried
    /// @param advice what to try, one sentence
    public NumericalFailure(String what, double time, int component, double stepSize, String advice) {
        this(what, component < 0 ? "" : "component " + component, time, component, stepSize, advice);
    }

    private NumericalFailure(String what, String where, double time, int component, double stepSize, String advice) {
        super(what + (where.isEmpty() ? "" : " (" + where + ")") + " at time " + time + ", step " + stepSize + ". "
                + advice);
        this.what = what;
        this.time = time;
        this.component = component;
        this.stepSize = stepSize;
        this.advice = advice;
    }

    /// The same, with the name of the component in its message.
    ///
    /// @param stateIds names of the state variables, in order
    public NumericalFailure named(List<String> stateIds) {
        if (component < 0) {
            return this;
        }
        NumericalFailure named = new NumericalFailure(what, stateIds.get(component), time, component, stepSize, advice);
        named.setStackTrace(getStackTrace());
        return named;
    }

    public double time() {
        return time;
    }

    /// Zero-based state index, or -1.
    public int component() {
        return component;
    }

    public double stepSize() {
        return stepSize;
    }

    public String advice() {
        return advice;
    }
}
