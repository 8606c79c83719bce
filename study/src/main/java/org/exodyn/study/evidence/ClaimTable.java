package org.exodyn.study.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.export.ClaimExport;
import org.exodyn.atlas.export.ClaimJson;
import org.exodyn.study.Listing;
import org.exodyn.tables.ListEntry;
import org.exodyn.tables.ListTable;
import org.jspecify.annotations.Nullable;

/// Claims as rows: few columns for people, all for programs.
final class ClaimTable {
    private final Atlas atlas;

    ClaimTable(Atlas atlas) {
        this.atlas = atlas;
    }

    Listing of(List<Claim> claims) {
        return Listing.of(forPeople(claims), () -> whole(claims), () -> new ClaimJson(atlas).text(claims));
    }

    private ListTable forPeople(Collection<Claim> claims) {
        ListTable.Rows rows = ListTable.columns("claim", "cargo", "acts on", "cells", "drug", "resistance", "cancer",
                "level",
                "source", "doubts").unbroken("claim");
        for (Claim claim : claims) {
            rows.add(claim.id(), String.join(", ", cargo(claim)), String.join(", ", arrows(claim)), cells(claim),
                    String.join(", ", names(claim.drugs())), direction(claim), optional(claim.cancer()),
                    claim.level().name(), citation(claim), doubts(claim)).told(entry(claim));
        }
        return rows.table();
    }

    /// The statement in words says what the narrow columns of a table cannot; below it stands what the words may leave open.
    private ListEntry entry(Claim claim) {
        List<String> facts = new ArrayList<>();
        facts.add(String.join(", ", Stream.concat(cargo(claim).stream(), arrows(claim).stream()).toList()));
        String drugs = String.join(", ", names(claim.drugs()));
        facts.add(switch (claim.direction()) {
            case PROMOTES -> "promotes resistance" + (drugs.isEmpty() ? "" : " to " + drugs);
            case REDUCES -> "reduces resistance" + (drugs.isEmpty() ? "" : " to " + drugs);
            case BIOMARKER -> "biomarker of resistance" + (drugs.isEmpty() ? "" : " to " + drugs);
            case CONTEXT -> drugs;
        });
        facts.add(optional(claim.cancer()));
        facts.add(citation(claim));
        facts.add(doubts(claim).isEmpty() ? "" : "doubts: " + doubts(claim));
        return new ListEntry(claim.id(), "[" + word(claim.status()) + ", level " + claim.level() + "]",
                claim.statement(), facts.stream().filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · ")));
    }

    /// Flags that put what is said in doubt, in words.
    static String doubts(Claim claim) {
        return claim.flags().stream().filter(ClaimTable::isDoubt).map(ClaimFlag::word)
                .collect(Collectors.joining(", "));
    }

    /// The columns of an export as TSV, so that a query and an export of it are the same table.
    private ListTable whole(List<Claim> claims) {
        List<List<String>> rows = ClaimExport.of(atlas, claims, "").rows();
        ListTable.Rows table = ListTable.columns(rows.getFirst().toArray(String[]::new));
        rows.stream().skip(1).forEach(row -> table.add(row.toArray()));
        return table.table();
    }

    /// Flags that merely say how the entry was made take no room in a table for people.
    private static boolean isDoubt(ClaimFlag flag) {
        return switch (flag) {
            case ARM_INFERRED, PROCESS_INFERRED, NOT_CITED_BY_REVIEW, NOT_NEEDED_IN_CULTURE, PARAMETER_SOURCE_ONLY,
                    NO_REFERENCE, SECONDARY_SOURCE, PRIMARY_TITLE_ONLY, PRIMARY_NOT_SEEN, READ_IN_COPY_OF_ABSTRACT,
                    CARGO_NOT_NAMED, DONOR_NOT_PRINTED, UNDETERMINED_SIGN, PROPOSAL ->
                false;
            default -> true;
        };
    }

    private List<String> cargo(Claim claim) {
        return claim.cargo().stream().map(item -> name(item.entity()) + switch (item.change()) {
            case "up" -> " ↑";
            case "down" -> " ↓";
            default -> "";
        }).toList();
    }

    private List<String> arrows(Claim claim) {
        return claim.edges().stream().map(this::arrow).distinct().toList();
    }

    private String arrow(Edge edge) {
        String sign = switch (edge.sign()) {
            case PLUS -> "+ ";
            case MINUS -> "− ";
            case UNKNOWN -> "? ";
        };
        return sign + name(edge.target());
    }

    private String cells(Claim claim) {
        String donor = cell(claim.donor());
        String recipient = cell(claim.recipient());
        if (donor.isEmpty() && recipient.isEmpty()) {
            return "";
        }
        return (donor.isEmpty() ? "…" : donor) + (recipient.isEmpty() ? "" : " → " + recipient);
    }

    private static String direction(Claim claim) {
        return switch (claim.direction()) {
            case PROMOTES -> "promotes";
            case REDUCES -> "reduces";
            case BIOMARKER -> "biomarker";
            case CONTEXT -> "";
        };
    }

    private String citation(Claim claim) {
        List<String> cited = claim.cites().stream().map(this::citation).toList();
        String own = citation(claim.source());
        return cited.isEmpty() ? own
                : own + ", citing " + (cited.size() > 2 ? cited.getFirst() + " and "
                        + (cited.size() - 1) + " more" : String.join("; ", cited));
    }

    private String citation(String key) {
        return atlas.source(key).map(Source::citation).map(text -> text.replaceFirst("^(\\S+ \\S+ \\d{4}).*", "$1"))
                .orElse(key);
    }

    private List<String> names(List<String> ids) {
        return ids.stream().map(this::name).toList();
    }

    private String optional(@Nullable String id) {
        return id == null ? "" : name(id);
    }

    private String cell(@Nullable CellState state) {
        return state == null ? "" : name(state.cell());
    }

    private String name(String id) {
        return atlas.entity(id).map(Entity::name).orElse(id);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
