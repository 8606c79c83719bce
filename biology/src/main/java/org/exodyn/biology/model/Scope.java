package org.exodyn.biology.model;

import org.jspecify.annotations.Nullable;

/// What a parameter is about: the entity, cell, drug and conditions in which it is wanted. Resolution starts from
/// here and steps down to cell type, class and generic records when nothing as exact is known.
///
/// @param entity cargo, gene or other entity, by preferred name
/// @param cell cell line or cell type, by preferred name
/// @param drug drug or inhibitor, by preferred name
/// @param cargoClass class of molecule, e.g. `miRNA`, `protein`, `mRNA`
/// @param treatment what the cell was treated with
public record Scope(
        @Nullable String entity,
        @Nullable String cell,
        @Nullable String drug,
        @Nullable String cargoClass,
        @Nullable String treatment) {

    /// Applies to anything.
    public static final Scope ANY = new Scope(null, null, null, null, null);

    public static Scope ofCell(String cell) {
        return ANY.withCell(cell);
    }

    public static Scope ofDrug(String drug) {
        return new Scope(null, null, drug, null, null);
    }

    public static Scope ofEntity(String entity, String cargoClass) {
        return new Scope(entity, null, null, cargoClass, null);
    }

    public static Scope ofClass(String cargoClass) {
        return new Scope(null, null, null, cargoClass, null);
    }

    public Scope withCell(String newCell) {
        return new Scope(entity, newCell, drug, cargoClass, treatment);
    }

    public Scope withTreatment(@Nullable String newTreatment) {
        return new Scope(entity, cell, drug, cargoClass, newTreatment);
    }

    /// A short, stable text such as `PANC-1, gemcitabine`; empty for [#ANY].
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {entity, cell, drug, cargoClass, treatment}) {
            if (part != null) {
                text.append(text.isEmpty() ? "" : ", ").append(part);
            }
        }
        return text.toString();
    }
}
