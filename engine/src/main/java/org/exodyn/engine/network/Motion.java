package org.exodyn.engine.network;

/// How the state moves, as nodes: what rates of change of a whole system need to know.
interface Motion {

    /// d/dt of a state variable.
    int state(int index);

    /// Extent per minute of a fast reaction.
    int speed(String fastReaction);

    /// d/dt of a node along the motion of the state and of time.
    int along(int node);
}
