package org.exodyn.study.starter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.claim.CargoItem;

/// A side of a claim that a person chooses by.
enum StarterSide {
    DRUG("Which drug?", entity -> entity.kind().isDrug()),
    CANCER("Which cancer?", entity -> entity.kind() == EntityKind.DISEASE),
    CARGO("Which cargo?", _ -> true);

    private final String question;
    private final Predicate<Entity> kind;

    StarterSide(String question, Predicate<Entity> kind) {
        this.question = question;
        this.kind = kind;
    }

    String question() {
        return question;
    }

    /// What an answer may be at all.
    Predicate<Entity> kind() {
        return kind;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Ids that a pair has on this side; none where the claim does not say.
    List<String> of(ClaimPair pair) {
        return switch (this) {
            case DRUG -> List.of(pair.drug().id());
            case CANCER -> pair.claim().cancer() == null ? List.of() : List.of(pair.claim().cancer());
            case CARGO -> pair.claim().cargo().stream().map(CargoItem::entity).distinct().toList();
        };
    }

    /// What a wish says on this side.
    Optional<String> of(ScenarioWish wish) {
        return switch (this) {
            case DRUG -> wish.drug();
            case CANCER -> wish.cancer();
            case CARGO -> wish.cargo();
        };
    }
}
