package org.exodyn.atlas.resolve;

import org.jspecify.annotations.Nullable;

/// What a parameter is wanted for. Names, synonyms and ids are understood; null means that it does not matter.
///
/// @param entity molecule
/// @param cell line, type or class, whichever is the most exact; cellType and cellClass are used only without it
/// @param cargoClass class of molecule; without it the entity's own
/// @param treatment a treatment, or the name of a drug
public record Context(@Nullable String entity, @Nullable String drug, @Nullable String cell, @Nullable String cellType,
        @Nullable String cellClass, @Nullable String cargoClass, @Nullable String treatment) {
    /// For anything.
    public static final Context ANY = new Context(null, null, null, null, null, null, null);

    public static Context ofCell(String cell) {
        return ANY.withCell(cell);
    }

    public static Context ofDrug(String drug) {
        return ANY.withDrug(drug);
    }

    public Context withEntity(@Nullable String name) {
        return new Context(name, drug, cell, cellType, cellClass, cargoClass, treatment);
    }

    public Context withDrug(@Nullable String name) {
        return new Context(entity, name, cell, cellType, cellClass, cargoClass, treatment);
    }

    public Context withCell(@Nullable String name) {
        return new Context(entity, drug, name, cellType, cellClass, cargoClass, treatment);
    }

    public Context withCargoClass(@Nullable String name) {
        return new Context(entity, drug, cell, cellType, cellClass, name, treatment);
    }

    public Context withTreatment(@Nullable String name) {
        return new Context(entity, drug, cell, cellType, cellClass, cargoClass, name);
    }

    /// The most exact cell that is named.
    public @Nullable String exactCell() {
        return cell != null ? cell : cellType != null ? cellType : cellClass;
    }

    /// A short text such as `hsa-miR-106b-5p, PANC-1`; `anything` for [#ANY].
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {entity, drug, exactCell(), cargoClass, treatment}) {
            if (part != null) {
                text.append(text.isEmpty() ? "" : ", ").append(part);
            }
        }
        return text.isEmpty() ? "anything" : text.toString();
    }
}
