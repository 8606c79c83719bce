package org.exodyn.exchange.sbml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.input.Location;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.input.Severity;

/// Warnings of what no number depends on, or may depend on only if the author meant something else. Programs repeat such things in every
/// element they write, so each kind is told once, with a count.
final class Remarks {

    private record Remark(Problem first, int count) {}

    private final Map<String, Remark> byKind = new LinkedHashMap<>();

    /// @param kind what makes two remarks one
    void add(String kind, SbmlCode code, Location at, String what, String because, List<String> fixes) {
        byKind.compute(kind, (_, earlier) -> earlier == null
                ? new Remark(new Problem(code, Severity.WARNING, at, what, because, fixes), 1)
                : new Remark(earlier.first(), earlier.count() + 1));
    }

    void tell(Problems problems) {
        for (Remark remark : byKind.values()) {
            Problem first = remark.first();
            String more = remark.count() == 1 ? ""
                    : " So it is in " + (remark.count() - 1) + " more "
                            + (remark.count() == 2 ? "place." : "places.");
            problems.add(new Problem(first.code(), first.severity(), first.location(), first.what() + more,
                    first.because(), first.fixes()));
        }
    }
}
