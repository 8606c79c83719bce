package org.exodyn.study.profile;

import java.util.List;
import java.util.Optional;
import org.exodyn.clinic.differential.DifferentialAbundance;
import org.exodyn.input.Problems;

/// Survival of the compared patients: by group, and by the abundance of each feature as a continuous value.
///
/// @param columns  where it was read
/// @param groups   empty with too few events
/// @param hazards  one per feature whose hazard can be told, most significant first
/// @param untold   tested features whose hazard cannot be told
/// @param cuts     those that were asked for
/// @param curves   those that were asked for
/// @param message  what was not done and why; empty if nothing
record SurvivalAnalysis(SurvivalColumns columns, HazardModel model, Optional<GroupSurvival> groups,
        List<Hazard> hazards, int untold, List<SurvivalCut> cuts, List<FeatureHazards.FeatureCurve> curves,
        String message) {
    private static final int MOST_FEATURES = 3000;

    static Optional<SurvivalAnalysis> of(ProfileRequest request, ProfilePlan plan, DifferentialAbundance result) {
        return plan.survival().map(columns -> {
            Optional<String> patients = request.pairs()
                    .or(() -> request.block().filter(column -> !request.batch().contains(column)));
            FollowUp followUp = FollowUp.of(plan, columns, request.survival(), patients);
            return of(request, plan, result, columns, HazardModel.of(request, plan, followUp));
        });
    }

    private static SurvivalAnalysis of(ProfileRequest request, ProfilePlan plan, DifferentialAbundance result,
            SurvivalColumns columns, HazardModel model) {
        int events = model.followUp().times().events();
        if (events < FeatureHazards.FEWEST_EVENTS) {
            return new SurvivalAnalysis(columns, model, Optional.empty(), List.of(), 0, List.of(), List.of(),
                    (events == 0 ? "None" : "Only " + events) + " of the patients had the event; with fewer than "
                            + FeatureHazards.FEWEST_EVENTS + " nothing can be told of survival.");
        }
        FeatureHazards hazards = new FeatureHazards(result, model);
        boolean many = result.features().size() > MOST_FEATURES;
        List<Hazard> all = many ? List.of() : hazards.all();
        return new SurvivalAnalysis(columns, model, Optional.of(GroupSurvival.of(plan, model)), all,
                many ? 0 : result.features().size() - all.size(),
                SurvivalFeatures.cuts(request.survival(), plan.cohort().table().features(), new Problems()).stream()
                        .map(cut -> SurvivalCut.of(cut, hazards, model)).toList(),
                request.survival().curves().stream().map(hazards::curve).toList(),
                many ? "Hazards were not computed one by one: there are more than " + MOST_FEATURES
                        + " features. --curve and --cut look at single ones." : "");
    }
}
