package org.exodyn.engine.plan;

/// A kind of thing that reactions make and use up.
///
/// @param id its name in formulas
/// @param compartment the id of the compartment that it is in
/// @param initial its value at the start; NaN only if a rule or initial assignment gives it
/// @param initialAs what `initial` counts
/// @param symbolAs what the name stands for in formulas, rules and events
/// @param boundary true if reactions that name it do not change it
/// @param constant true if nothing changes it
public record Species(String id, String compartment, double initial, Quantification initialAs,
        Quantification symbolAs, boolean boundary, boolean constant) {

    /// A species counted in copies throughout, changed by reactions.
    public static Species amount(String id, String compartment, double initialCopies) {
        return new Species(id, compartment, initialCopies, Quantification.AMOUNT, Quantification.AMOUNT, false, false);
    }

    /// A species given and used as copies per µm³, changed by reactions.
    public static Species concentration(String id, String compartment, double initialPerUm3) {
        return new Species(id, compartment, initialPerUm3, Quantification.CONCENTRATION, Quantification.CONCENTRATION,
                false, false);
    }

    /// The same species, not changed by the reactions that name it.
    public Species asBoundary() {
        return new Species(id, compartment, initial, initialAs, symbolAs, true, constant);
    }

    /// The same species, changed by nothing.
    public Species asConstant() {
        return new Species(id, compartment, initial, initialAs, symbolAs, true, true);
    }

    /// The same species with another initial value.
    public Species withInitial(double value) {
        return new Species(id, compartment, value, initialAs, symbolAs, boundary, constant);
    }
}
