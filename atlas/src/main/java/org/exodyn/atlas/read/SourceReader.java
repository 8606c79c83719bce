package org.exodyn.atlas.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.DoiStatus;
import org.exodyn.atlas.Seen;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.SourceKind;
import org.exodyn.input.Bound;
import org.exodyn.input.Fields;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.jspecify.annotations.Nullable;

/// Reads the `source` of a source file.
final class SourceReader {
    /// DOI handbook: the directory indicator 10, a registrant of digits, a suffix.
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(\\.\\d+)*/\\S+");

    private SourceReader() {}

    static Source read(Fields fields, String fileStem) {
        String key = Words.required(fields, "key");
        if (!key.isEmpty() && !key.equals(fileStem)) {
            fields.error(AtlasCode.FILE_NAME, "key", "The key '" + key + "' is not the name of its file.",
                    "A source is found by its file name.", "key: " + fileStem, "rename the file to " + key + ".yaml");
        }
        @Nullable
        String doi = fields.optionalText("doi");
        if (doi != null) {
            checkDoi(doi, fields.location("doi"), fields.problems());
        }
        @Nullable
        DoiStatus status = fields.oneOf("doiStatus", DoiStatus.class);
        if (status != null && fields.isComplete() && doi == null != (status == DoiStatus.NONE)) {
            fields.error(AtlasCode.DOI_FORM, "doiStatus", "The doiStatus (" + status.name().toLowerCase(Locale.ROOT)
                    + ") and the doi (" + (doi == null ? "none" : doi) + ") do not go together.", "",
                    doi == null ? "none" : "as-recorded");
        }
        Source source = new Source(key, Words.required(fields, "citation"), Words.text(fields, "title"),
                Words.or(fields.oneOf("kind", SourceKind.class), SourceKind.UNSOURCED),
                Words.text(fields, "firstAuthor"),
                integer(fields, "year"), Words.text(fields, "journal"), Words.text(fields, "pages"),
                integer(fields, "reviewNumber"), doi, Words.or(status, DoiStatus.NONE), fields.optionalText("pmid"),
                fields.optionalText("pmcid"),
                fields.optionalText("url"), Words.or(fields.optionalOneOf("seen", Seen.class), Seen.NOT_SEEN),
                retraction(fields), Words.text(fields, "licence"), Words.text(fields, "note"), silent(fields),
                fields.location());
        RetractionRecordCheck.check(source, fields);
        return source;
    }

    private static List<Source.SilentPlace> silent(Fields fields) {
        return fields.optionalMaps("silent").stream()
                .map(one -> new Source.SilentPlace(Words.required(one, "locator"), Words.required(one, "reason")))
                .toList();
    }

    private static Source.Retraction retraction(Fields fields) {
        @Nullable
        Fields inner = fields.optionalMap("retraction");
        if (inner == null) {
            return Source.Retraction.NOT_CHECKED;
        }
        Source.@Nullable RetractionStatus status = inner.oneOf("status", Source.RetractionStatus.class);
        Source.@Nullable LookedUpBy by = inner.optionalOneOf("by", Source.LookedUpBy.class);
        String against = Words.text(inner, "against");
        // a status that cannot be read is told already; what it was looked up by says nothing without it
        return status == null ? new Source.Retraction(Source.RetractionStatus.NOT_CHECKED, null, against)
                : new Source.Retraction(status, by, against);
    }

    static void checkDoi(String doi, Location location, Problems problems) {
        if (DOI.matcher(doi).matches()) {
            return;
        }
        int start = doi.indexOf("10.");
        String bare = start < 0 ? "" : doi.substring(start).strip();
        problems.error(AtlasCode.DOI_FORM, location, "The DOI '" + doi + "' has not the form of a DOI.",
                "It is 10., digits, a slash and a suffix, without address or prefix.",
                DOI.matcher(bare).matches() ? new String[] {bare} : new String[0]);
    }

    private static @Nullable Integer integer(Fields fields, String key) {
        @Nullable
        Long value = fields.optionalInteger(key, Bound.POSITIVE);
        return value == null ? null : Math.toIntExact(Math.min(value, Integer.MAX_VALUE));
    }
}
