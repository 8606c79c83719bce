package org.exodyn.biology.scenario;

import java.util.List;
import java.util.Objects;
import org.exodyn.quantity.Quantity;

/// The drug that every arm meets at every dose.
///
/// @param name drug
/// @param from time of addition, counted from the start of the scenario, when vesicles or medium are added
/// @param to time of wash-out, after `from`, at most the scenario's duration
/// @param doses amount per volume in the recipients' medium, ascending, each once, at least one
/// @param action by what it changes the number of recipients
public record DrugExposure(Term name, Quantity from, Quantity to, List<Quantity> doses, DrugAction action) {

    /// A drug that acts on the recipients themselves.
    public DrugExposure(Term name, Quantity from, Quantity to, List<Quantity> doses) {
        this(name, from, to, doses, DrugAction.CYTOTOXIC);
    }

    public DrugExposure {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(action, "action");
        doses = List.copyOf(doses);
        if (doses.isEmpty() || !(from.in("h") < to.in("h"))) {
            throw new IllegalArgumentException("an exposure has doses and ends after it begins");
        }
    }

    /// Whether an untreated control is among the doses.
    public boolean hasZeroDose() {
        return doses.stream().anyMatch(dose -> dose.value() == 0);
    }
}
