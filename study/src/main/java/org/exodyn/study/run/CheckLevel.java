package org.exodyn.study.run;

/// How closely a run watches itself. Every level adds to the one before.
public enum CheckLevel {
    /// Vesicles and copies are balanced at the end of each simulation and reported.
    NONE,
    /// They must balance at every output time; a violation ends the run.
    STEP,
    /// The first draw of each arm is also run by the interpreter and must equal the bytecode bit for bit, and no draw may
    /// take in more than a cell can.
    FULL
}
