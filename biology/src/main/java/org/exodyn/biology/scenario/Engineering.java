package org.exodyn.biology.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an engineer did to purified vesicles.
///
/// @param payload what was loaded, each cargo once
/// @param drug the drug that was loaded, or null
/// @param ligand what aims them, or null
/// @param fusion whether they fuse
/// @param fusogen what makes them fuse; null unless `fusion` says so
public record Engineering(List<Payload> payload, @Nullable Payload drug, @Nullable Term ligand, Fusion fusion,
        @Nullable Term fusogen) {

    public Engineering {
        payload = List.copyOf(payload);
        if (fusion == Fusion.FUSOGEN != (fusogen != null)) {
            throw new IllegalArgumentException("a fusogen is named where vesicles have one, and only there");
        }
    }

    /// Something loaded.
    ///
    /// @param cargo what
    /// @param copies mean per vesicle, ≥ 0; 0 is a knock-out
    public record Payload(Term cargo, double copies) {

        public Payload {
            if (!(copies >= 0)) {
                throw new IllegalArgumentException("copies per vesicle are not negative, as " + copies);
            }
        }
    }

    /// What the scenario says of fusion.
    public enum Fusion {
        /// Nothing: as vesicles are found.
        NATURAL,
        /// They carry a fusogen.
        FUSOGEN,
        /// The negative control: made alike, without fusogen.
        NONE
    }

    /// The stated copies of a cargo; null where nothing is stated.
    public @Nullable Double copiesOf(String cargoId) {
        return payload.stream().filter(one -> one.cargo().id().equals(cargoId)).map(Payload::copies).findFirst()
                .orElse(null);
    }
}
