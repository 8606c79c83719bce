package org.exodyn.biology.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Turns a draft without errors into a scenario.
final class DraftAssembly {

    private DraftAssembly() {}

    /// @param action by what the drug acts
    static Scenario scenario(Draft draft, DrugAction action) {
        Map<String, Donor> donors = new LinkedHashMap<>();
        draft.donors.forEach((key, donor) -> donors.put(key, read(donor.donor(), key)));
        Quantity duration = read(draft.duration, "duration");
        if (draft.to == null) {
            draft.defaults.put("drug.to", duration.format());
        }
        Effectors effectors = draft.effectorSection == null
                ? null
                : new Effectors(read(draft.effectorCell, "effector cell"), read(draft.effectorRatio, "effector ratio"),
                        draft.effectorsBearPd1);
        DrugExposure exposure = new DrugExposure(read(draft.drug, "drug"), read(draft.from, "from"),
                draft.to == null ? duration : draft.to, draft.killsIn, draft.repeat, values(draft.doses), action);
        Culture culture = new Culture(read(draft.mediumVolume, "volume"), read(draft.mediumHeight, "height"),
                read(draft.mixing, "mixing"), read(draft.serum, "serum"), draft.aggregation);
        return new Scenario(read(draft.title, "title"), read(draft.question, "question"), read(draft.cancer, "cancer"),
                read(draft.engine, "engine"), new Evidence(values(draft.claims).stream().map(Term::id).toList()),
                culture,
                new Recipients(read(draft.recipientCell, "cell"), read(draft.density, "density"), draft.releases),
                donors, exposure,
                draft.arms.stream().map(arm -> arm(arm, draft.releases)).toList(), duration,
                new Measurement(read(draft.every, "interval")), draft.premises,
                new EnsembleSettings(Math.toIntExact(draft.draws), draft.seed, Math.toIntExact(draft.cells)),
                effectors);
    }

    private static Arm arm(Draft.ArmDraft draft, boolean releases) {
        List<Draft.Placed<Term>> cargo = draft.cargo();
        return new Arm(read(draft.name(), "name"), draft.reference(), draft.donorKey(), draft.vesicles(),
                cargo == null ? null : values(cargo), values(draft.inhibitors()),
                values(draft.interventions()), draft.heterogeneity(), draft.withoutEffectors(),
                released(draft, releases));
    }

    static SelfRelease released(Draft.ArmDraft draft, boolean releases) {
        return draft.release() != null ? draft.release() : releases ? SelfRelease.NORMAL : SelfRelease.NONE;
    }

    private static <T> List<T> values(List<Draft.Placed<T>> placed) {
        return placed.stream().map(Draft.Placed::value).toList();
    }

    private static <T> T read(@Nullable T value, String what) {
        return Objects.requireNonNull(value, () -> "a draft without problems has its " + what);
    }
}
