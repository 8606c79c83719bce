package org.exodyn.atlas.resolve;

import java.util.List;

/// The outcome of asking which records feed a slot. There is never a default: what is missing is named.
public sealed interface Resolution permits Resolved, MissingRecord {
    Slot slot();

    Context context();

    /// What was done, in order.
    List<Step> steps();
}
