package org.exodyn.atlas;

/// How far an entity is tied to a public registry.
public enum Grounding {
    /// The id is a registry's.
    REGISTRY,
    /// No registry has it, or its number was not looked up; the id is ours.
    LOCAL,
    /// The printed name stands for several things; the note says which is meant.
    AMBIGUOUS,
    /// The printed name could not be tied to anything.
    UNRESOLVED
}
