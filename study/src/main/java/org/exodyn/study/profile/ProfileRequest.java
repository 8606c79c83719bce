package org.exodyn.study.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A profile as it is asked for. Empty options leave the choice to what suits the table.
///
/// @param table         cargo table: features by samples
/// @param samples       sample sheet
/// @param contrast      `column=group:reference`
/// @param design        a formula
/// @param batch         columns whose levels are adjusted for
/// @param covariates    columns whose values are adjusted for
/// @param pairs         column of patients whose samples are compared with each other
/// @param block         column of patients whose samples are alike
/// @param where         `column=level,level`: which samples are used
/// @param drop          samples that are not used
/// @param allGroups     whether samples of other groups help to estimate variation
/// @param scale         counts, intensities or log2
/// @param method        ql, voom, wald or trend
/// @param normalisation tmm, median-ratio and so on
/// @param qualities     whether samples are weighted by how well they fit
/// @param survival      what is asked of survival
/// @param order         column with the order of measurement
/// @param falseDiscoveries highest false discovery rate of a hit
/// @param parquet       whether tables with many rows are written as Parquet too
/// @param out           the results folder; otherwise `results/<table>-<n>`
public record ProfileRequest(Path table, Path samples, String contrast, Optional<String> design, List<String> batch,
        List<String> covariates, Optional<String> pairs, Optional<String> block, List<String> where, List<String> drop,
        boolean allGroups, Optional<String> scale, Optional<String> method, Optional<String> normalisation,
        boolean qualities, SurvivalRequest survival, Optional<String> order, double falseDiscoveries,
        boolean parquet, Optional<Path> out) {
    public ProfileRequest {
        batch = List.copyOf(batch);
        covariates = List.copyOf(covariates);
        where = List.copyOf(where);
        drop = List.copyOf(drop);
    }
}
