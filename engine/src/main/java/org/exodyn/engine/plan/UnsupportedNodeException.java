package org.exodyn.engine.plan;

/// A valid plan holds a node that the chosen engine cannot run.
public final class UnsupportedNodeException extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;
    private final String place;

    /// @param engine which engine refuses, such as "the ODE engine"
    /// @param kind what sort of node, such as "delay"
    /// @param id the node's own id or text
    /// @param place where in the plan, such as "the rate of reaction r1"
    public UnsupportedNodeException(String engine, String kind, String id, String place) {
        super("The " + kind + " (" + id + ") in " + place + " cannot be run by " + engine + ".");
        this.kind = kind;
        this.id = id;
        this.place = place;
    }

    /// What sort of node, such as "delay".
    public String kind() {
        return kind;
    }

    /// The node's own id or text.
    public String id() {
        return id;
    }

    /// Where in the plan.
    public String place() {
        return place;
    }
}
