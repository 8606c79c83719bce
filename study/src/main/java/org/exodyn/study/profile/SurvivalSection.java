package org.exodyn.study.profile;

import java.util.Optional;
import org.exodyn.study.report.PageWriter;

/// How long the patients of both groups lived.
final class SurvivalSection {
    private final ProfilePlan.SurvivalColumns columns;

    private SurvivalSection(ProfilePlan.SurvivalColumns columns) {
        this.columns = columns;
    }

    /// Empty if the sample sheet has no survival.
    static Optional<SurvivalSection> of(Profile profile) {
        return profile.plan().survival().map(SurvivalSection::new);
    }

    void write(PageWriter page, QualitySection.Draw draw) {
        page.section("survival", "Survival", columns.time() + " and " + columns.event());
        page.endSection();
    }
}
