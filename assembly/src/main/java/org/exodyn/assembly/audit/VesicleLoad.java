package org.exodyn.assembly.audit;

/// What is known of the copies that one vesicle carries.
public sealed interface VesicleLoad {

    /// As donors load it: by records of copies per vesicle or of sorting.
    record Natural() implements VesicleLoad {}

    /// Loaded on purpose; how much is drawn from records of loading.
    record Loaded() implements VesicleLoad {}

    /// A number that the source prints.
    ///
    /// @param copies mean per vesicle
    record Printed(double copies) implements VesicleLoad {
        public Printed {
            positive(copies);
        }
    }

    /// What donors load by themselves, times a factor that the source prints.
    ///
    /// @param fold over vesicles that were not made to carry more
    record Enriched(double fold) implements VesicleLoad {
        public Enriched {
            positive(fold);
        }
    }

    VesicleLoad NATURAL = new Natural();
    VesicleLoad LOADED = new Loaded();

    private static void positive(double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A load must be positive, not " + value);
        }
    }
}
