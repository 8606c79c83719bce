package org.exodyn.atlas.read;

import java.util.Locale;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.Source.LookedUpBy;
import org.exodyn.atlas.Source.RetractionStatus;
import org.exodyn.input.Fields;
import org.jspecify.annotations.Nullable;

/// Holds what a source says of retractions against itself: an outcome needs a look, a look needs a number that the source has.
final class RetractionRecordCheck {
    private RetractionRecordCheck() {}

    static void check(Source source, Fields fields) {
        RetractionStatus status = source.retraction().status();
        @Nullable
        LookedUpBy by = source.retraction().by();
        @Nullable
        LookedUpBy numbers = source.numbers();
        if (by == null && status != RetractionStatus.NOT_CHECKED) {
            fields.error(AtlasCode.RETRACTION, "retraction", "The retraction is " + word(status)
                    + ", but by which number the source was looked up is not said.",
                    "Lists of retractions go by PubMed numbers or DOIs.",
                    numbers == null ? "status: not-checked" : "by: " + word(numbers));
        } else if (by != null && status == RetractionStatus.NOT_CHECKED) {
            fields.error(AtlasCode.RETRACTION, "retraction",
                    "The retraction is not-checked, but the source was looked up by "
                            + word(by) + ".",
                    "A look that finds nothing is an outcome too.", "status: none-found");
        } else if (by != null && (numbers == null || !numbers.covers(by))) {
            fields.error(AtlasCode.RETRACTION, "retraction", "The source was looked up by " + word(by)
                    + ", but it has " + (numbers == null ? "no number" : "only " + word(numbers))
                    + " to be looked up by.",
                    "A DOI that is recalled and not verified does not count: it may be that of another paper.",
                    numbers == null ? "status: not-checked" : "by: " + word(numbers));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
