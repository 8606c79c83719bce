package org.exodyn.study.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.exodyn.clinic.cohort.CohortCode;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.cohort.SampleSheet;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;

/// The options that name columns of the sample sheet, and columns that are known by their names.
final class OptionColumns {
    private static final Set<String> ORDERS = Set.of("injection_order", "run_order", "acquisition_order", "injection",
            "order",
            "run_index");
    private static final int MANY = 12;

    private final ProfileRequest request;
    private final SampleSheet sheet;
    private final Problems problems;
    private final SampleChoice choice;
    private Optional<SurvivalColumns> survival = Optional.empty();
    private List<String> refused = List.of();

    OptionColumns(ProfileRequest request, SampleSheet sheet, Problems problems) {
        this.request = request;
        this.sheet = sheet;
        this.problems = problems;
        this.choice = SampleChoice.of(request.where(), request.drop(), sheet, problems);
    }

    void check() {
        request.batch().forEach(column -> known("--batch", column));
        request.covariates().forEach(this::covariate);
        request.pairs().ifPresent(column -> known("--pairs", column));
        request.block().ifPresent(column -> known("--block", column));
        request.order().ifPresent(column -> known("--order", column));
        checkSurvival();
    }

    private void covariate(String column) {
        if (known("--covariates", column) && sheet.isNumeric(column)) {
            int levels = sheet.levels(column).size();
            boolean batch = column.toLowerCase(Locale.ROOT)
                    .matches(".*(batch|plate|lane|run|cent(re|er)|site|chip|pool|flowcell).*");
            if (batch && levels <= MANY) {
                problems.warning(CohortCode.BATCH_AS_NUMBER, Location.ofFile("--covariates"),
                        "The column " + column + " is taken as a number.",
                        "its " + levels + " values are numbers, but its name is that of a batch.", "--batch " + column);
            }
        }
    }

    private boolean known(String option, String column) {
        return Contrast.known(column, sheet, Location.ofFile(option), problems);
    }

    /// Whether a sample is among those asked for.
    boolean isWanted(int row) {
        return choice.isWanted(row);
    }

    Optional<String> order() {
        return request.order().or(() -> sheet.columns().stream()
                .filter(column -> ORDERS.contains(column.toLowerCase(Locale.ROOT)) && sheet.isNumeric(column))
                .findFirst());
    }

    /// As asked for, or a pair of columns that have one stem, such as `os_days` and `os_event`.
    Optional<SurvivalColumns> survival() {
        return survival;
    }

    /// Why columns that look like survival are not used; empty if there are none.
    List<String> survivalRefused() {
        return refused;
    }

    private void checkSurvival() {
        SurvivalOptions options = new SurvivalOptions(sheet,
                row -> isWanted(row) && !request.drop().contains(sheet.samples().get(row)), problems);
        survival = request.survival().columns().map(options::asked).orElseGet(options::found);
        refused = options.refused();
        request.survival().strata().forEach(column -> known("--strata", column));
        if (survival.isEmpty() && request.survival().columns().isEmpty() && request.survival().isWanted()) {
            problems.error(CohortCode.SURVIVAL, Location.ofFile(sheet.file()),
                    "Something is asked of survival, and the sheet has no columns for it that can be used.",
                    "survival needs a column of times and one of events, such as os_days and os_event.",
                    "--survival TIME,EVENT");
        }
    }
}
