package org.exodyn.exchange.sbml;

import org.exodyn.input.Location;

/// An element of a model.
public interface SbmlElement {

    /// What every element may have.
    SbmlIdentity base();

    /// Its id; empty if it has none.
    default String id() {
        String id = base().id();
        return id == null ? "" : id;
    }

    /// Where it was read.
    default Location location() {
        return base().location();
    }
}
