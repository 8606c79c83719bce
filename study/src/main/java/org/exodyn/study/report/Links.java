package org.exodyn.study.report;

import java.util.Locale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.report.ReportContent.SourceCard;
import org.jspecify.annotations.Nullable;

/// Links to the literature. Only web addresses become links; everything else stays text.
final class Links {
    private Links() {}

    static @Nullable String safe(@Nullable String url) {
        if (url == null) {
            return null;
        }
        String lower = url.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? url.strip() : null;
    }

    /// Where a source can be read: its DOI, or else its address.
    static @Nullable String of(SourceCard source) {
        String doi = source.doi();
        return doi == null || doi.isBlank() ? safe(source.url()) : "https://doi.org/" + doi.strip();
    }

    /// A link, or plain text without an address.
    static void write(Markup html, String text, @Nullable String url) {
        String address = safe(url);
        if (address == null) {
            html.text(text);
        } else {
            html.element("a", text, "href", address, "rel", "noopener noreferrer");
        }
    }

    /// A source's citation with its DOI as link.
    static void source(Markup html, ReportIndex index, String key) {
        SourceCard source = index.source(key);
        if (source == null) {
            html.text(key);
            return;
        }
        html.text(source.citation() + " ");
        String doi = source.doi();
        String address = of(source);
        if (address != null) {
            write(html, doi == null || doi.isBlank() ? "link" : "doi:" + doi, address);
        }
    }
}
