package org.exodyn.study.signature;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A signature as it is asked for.
///
/// @param table      cargo table: features by samples
/// @param samples    sample sheet
/// @param outcome    `column=event:reference` for two classes, `column` for numbers
/// @param survival   `time,event` columns, instead of an outcome
/// @param patients   column of patients whose samples stay in one fold; without it, one with such a name that repeats
/// @param foldColumns columns with given folds, one per repeat; without them folds are drawn
/// @param where      `column=level,level`: which samples are used
/// @param drop       samples that are not used
/// @param scale      counts, intensities or log2
/// @param mixing     1 lasso, 0 ridge
/// @param folds      how many, outer and inner
/// @param repeats    how often folds are drawn
/// @param seed       of the folds
/// @param lambda     min or 1se
/// @param least      counts per million that are enough
/// @param seen       share of the training samples that must have enough; empty for 0.5 of counts and 0.7 of intensities
/// @param out        the results folder; otherwise `results/<table>-<n>`
public record SignatureRequest(Path table, Path samples, Optional<String> outcome, Optional<String> survival,
        Optional<String> patients, List<String> foldColumns, List<String> where, List<String> drop,
        Optional<String> scale, double mixing, int folds, int repeats, long seed, String lambda, double least,
        Optional<Double> seen, Optional<Path> out) {
    public SignatureRequest {
        foldColumns = List.copyOf(foldColumns);
        where = List.copyOf(where);
        drop = List.copyOf(drop);
    }
}
