package org.exodyn.study.explain;

import java.util.List;
import org.exodyn.study.result.ModelBook;
import org.jspecify.annotations.Nullable;

/// Tells claims and records.
final class EvidenceAccount {

    private final ModelBook book;

    EvidenceAccount(ModelBook book) {
        this.book = book;
    }

    Explanation claim(ModelBook.ClaimEntry claim) {
        Explanation.Writer out = new Explanation.Writer();
        lines(out.section("Claim"), claim);
        out.section("What it feeds, to explain next");
        book.elements().stream().filter(element -> element.claims().contains(claim.id()))
                .map(element -> element.id() + ": " + element.label()).distinct().forEach(line -> out.line("", line));
        out.section("What believing it needs (most probable point, largest moves first)");
        book.distributions().stream()
                .flatMap(one -> one.moves().stream().filter(move -> move.claim().equals(claim.id()))
                        .map(move -> new Moved(one, move)))
                .filter(moved -> Math.abs(moved.move().quantile() - 0.5) > 0.2)
                .sorted((a, b) -> Double.compare(distance(b), distance(a)))
                .limit(8)
                .forEach(moved -> out.line("", moved.parameter().id() + ": from "
                        + ResultAccount.number(moved.parameter().prior().get(1)) + " to "
                        + ResultAccount.number(moved.move().value()) + " " + unit(moved.parameter().unit())
                        + " (prior quantile " + ResultAccount.number(moved.move().quantile()) + ")"));
        return out.finish(claim.id(), "claim", claim.status());
    }

    private record Moved(ModelBook.DrawnParameter parameter, ModelBook.Move move) {}

    private static double distance(Moved moved) {
        return Math.abs(moved.move().quantile() - 0.5);
    }

    Explanation record(ModelBook.RecordEntry record) {
        Explanation.Writer out = new Explanation.Writer();
        lines(out.section("Record"), record, null);
        out.section("What it feeds, to explain next");
        book.distributions().stream()
                .filter(one -> one.records().stream().anyMatch(use -> use.record().equals(record.id())))
                .forEach(one -> out.line("", one.id() + ": " + one.label()));
        return out.finish(record.id(), "record", record.quantity());
    }

    /// The claims of an element, one after the other.
    void claims(Explanation.Writer out, List<String> ids) {
        for (String id : ids) {
            book.claims().stream().filter(claim -> claim.id().equals(id)).findFirst()
                    .ifPresent(claim -> lines(out.section("Claim " + id), claim));
        }
    }

    /// The record behind a use.
    void record(Explanation.Writer out, ModelBook.RecordUse use) {
        book.records().stream().filter(record -> record.id().equals(use.record())).findFirst()
                .ifPresent(record -> lines(out.section("Record " + record.id()), record, use));
    }

    private static void lines(Explanation.Writer out, ModelBook.ClaimEntry claim) {
        out.line("statement", claim.statement())
                .line("status", claim.status() + ", evidence level " + claim.level()
                        + (claim.primary() ? ", by who did the experiment" : ", not by who did the experiment"))
                .line("read-out", claim.readout())
                .line("source", claim.citation())
                .line("doi", claim.doi() == null ? "" : claim.doi() + " (" + claim.doiStatus() + ")")
                .line("url", claim.url())
                .line("where", claim.locator());
        claim.doubts().forEach(doubt -> out.line("doubt", doubt));
        out.line("note", claim.note());
    }

    /// What a record says.
    ///
    /// @param use how it was taken, if that is known
    static void lines(Explanation.Writer out, ModelBook.RecordEntry record, ModelBook.@Nullable RecordUse use) {
        String low = number(record.low());
        String high = number(record.high());
        out.line("quantity", record.quantity() + (record.symbol().isEmpty() ? "" : " (" + record.symbol() + ")"))
                .line("value", (number(record.value()) + " " + unit(record.unit())).strip()
                        + (record.low() == null && record.high() == null ? ", no range"
                                : ", range " + low + " to " + high))
                .line("confidence", record.confidence() + ", range " + record.rangeBasis());
        if (use != null) {
            out.line("fit", use.level() + ", weight " + ResultAccount.number(use.weight())
                    + (use.widened() > 1 ? ", each end widened " + ResultAccount.number(use.widened()) + "-fold" : ""));
        }
        out.line("system", record.system()).line("method", record.method()).line("source", record.citation())
                .line("url", record.url()).line("seen", record.seen()).line("reasoning", record.reasoning())
                .line("note", record.note());
    }

    private static String number(@Nullable Double value) {
        return value == null ? "not given" : ResultAccount.number(value);
    }

    /// Nothing for pure numbers.
    static String unit(String code) {
        return code.equals("1") ? "" : code;
    }
}
