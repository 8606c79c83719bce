package org.exodyn.atlas.experiment;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// How vesicles and recipients were brought together, as printed. What is not printed is null or empty, and stays so. Times
/// count from the moment the vesicles, or the donors, were added.
///
/// @param dose the same dose in each unit in which it is printed; empty where it is not said
/// @param times how often it was given; null where it is not said
/// @param every time between two doses
/// @param donorCells donors in contact with the recipients, or from which one dose was collected
/// @param collection how long donors released into the medium from which vesicles were taken
/// @param donorsPerRecipient ratio in co-culture
/// @param recipients recipients in the vessel, per volume or per area
/// @param volume medium on the recipients
/// @param vessel plate, dish or animal
/// @param contact how long vesicles stayed with the recipients
/// @param drug dose of the drug that the recipients met
/// @param drugFrom when the drug came
/// @param readOut when the effect was read
/// @param patients people in the group asked about, whose samples were measured
/// @param controls people they were compared with
/// @param groupedBy what made the two groups; null where it is not said
public record Setup(Route route, List<Dose> dose, @Nullable Long times, @Nullable Quantity every,
        @Nullable Quantity donorCells, @Nullable Quantity collection, @Nullable Double donorsPerRecipient,
        @Nullable Quantity recipients, @Nullable Quantity volume, String vessel, @Nullable Quantity contact,
        List<Dose> drug, @Nullable Quantity drugFrom, @Nullable Quantity readOut, @Nullable Long patients,
        @Nullable Long controls, @Nullable Grouping groupedBy) {
    public Setup {
        dose = List.copyOf(dose);
        drug = List.copyOf(drug);
    }

    /// How vesicles reached the recipients.
    public enum Route {
        PURIFIED_VESICLES,
        CONDITIONED_MEDIUM,
        CO_CULTURE,
        /// Given to an animal, whichever way.
        ANIMAL,
        /// Made in the recipient itself, or brought into it by transfection: nothing had to be delivered by vesicles.
        EXPRESSION,
        /// Vesicles were taken from people and only measured: a marker.
        SAMPLE,
        NOT_STATED
    }

    /// What made the groups of a study on a marker.
    public enum Grouping {
        /// Disease, stage, response or survival: something else than the marker.
        OUTCOME,
        /// The marker itself: carriers against others, so that it tells the groups apart by definition.
        MARKER
    }

    /// What a count of delivered or of measured copies needs and is not printed, by the names of the keys.
    public List<String> lacks() {
        List<String> lacks = new ArrayList<>();
        if (route == Route.SAMPLE) {
            need(lacks, "dose", dose.isEmpty() ? null : dose);
            need(lacks, "patients", patients);
            need(lacks, "controls", controls);
            return lacks;
        }
        if (route == Route.NOT_STATED) {
            lacks.add("route");
        }
        if (route == Route.CO_CULTURE) {
            need(lacks, "donorCells or donorsPerRecipient", donorCells == null ? donorsPerRecipient : donorCells);
        } else {
            need(lacks, "dose", dose.isEmpty() ? null : dose);
        }
        need(lacks, "recipients", recipients);
        need(lacks, "volume", volume);
        need(lacks, "readOut", readOut == null ? contact : readOut);
        return lacks;
    }

    private static void need(List<String> lacks, String key, @Nullable Object value) {
        if (value == null) {
            lacks.add(key);
        }
    }
}
