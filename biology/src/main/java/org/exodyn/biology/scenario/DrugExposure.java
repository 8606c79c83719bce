package org.exodyn.biology.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// The drug that every arm meets at every dose.
///
/// @param name drug
/// @param from time of addition, counted from the start of the scenario, when vesicles or medium are added
/// @param to time of wash-out, after `from`, at most the scenario's duration
/// @param killsIn the phase of the cycle in which it kills
/// @param repeat further additions, or null for one; each exposure lasts as long as the first
/// @param doses amount per volume in the recipients' medium, ascending, each once, at least one
/// @param action by what it changes the number of recipients
public record DrugExposure(Term name, Quantity from, Quantity to, KillPhase killsIn, @Nullable Repeat repeat,
        List<Quantity> doses, DrugAction action) {

    public DrugExposure {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(action, "action");
        doses = List.copyOf(doses);
        if (doses.isEmpty() || !(from.in("h") < to.in("h"))) {
            throw new IllegalArgumentException("an exposure has doses and ends after it begins");
        }
    }

    /// A drug that acts on the recipients themselves, in every phase, and is added once.
    public DrugExposure(Term name, Quantity from, Quantity to, List<Quantity> doses) {
        this(name, from, to, KillPhase.ANY, null, doses, DrugAction.CYTOTOXIC);
    }

    /// The same exposure with other doses.
    public DrugExposure withDoses(List<Quantity> others) {
        return new DrugExposure(name, from, to, killsIn, repeat, others, action);
    }

    /// Times of addition, h.
    public List<Double> additionsH() {
        int times = repeat == null ? 1 : repeat.times();
        List<Double> additions = new ArrayList<>();
        for (int turn = 0; turn < times; turn++) {
            additions.add(from.in("h") + (repeat == null ? 0 : turn * repeat.every().in("h")));
        }
        return additions;
    }

    /// Whether an untreated control is among the doses.
    public boolean hasZeroDose() {
        return doses.stream().anyMatch(dose -> dose.value() == 0);
    }
}
