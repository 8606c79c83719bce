package org.exodyn.study.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.export.ClaimJson;
import org.exodyn.study.Listing;
import org.exodyn.tables.ListTable;
import org.jspecify.annotations.Nullable;

/// Claims as rows: few columns for people, all for programs.
final class ClaimTable {
    private final Atlas atlas;

    ClaimTable(Atlas atlas) {
        this.atlas = atlas;
    }

    Listing of(List<Claim> claims) {
        return Listing.of(forPeople(claims), whole(claims), () -> new ClaimJson(atlas).text(claims));
    }

    private ListTable forPeople(Collection<Claim> claims) {
        ListTable.Rows rows = ListTable.columns("claim", "cargo", "acts on", "cells", "drug", "resistance", "cancer",
                "level",
                "source", "doubts");
        for (Claim claim : claims) {
            rows.add(claim.id(), String.join(", ", cargo(claim)), String.join(", ", arrows(claim)), cells(claim),
                    String.join(", ", names(claim.drugs())), direction(claim), optional(claim.cancer()),
                    claim.level().name(), citation(claim),
                    String.join(", ",
                            claim.flags().stream().filter(ClaimTable::isDoubt).map(ClaimFlag::word).toList()));
        }
        return rows.table();
    }

    private ListTable whole(Collection<Claim> claims) {
        ListTable.Rows rows = ListTable.columns("id", "status", "statement", "cargo", "cargo_class", "donor",
                "donor_state",
                "recipient", "recipient_state", "edges", "processes", "phenotype", "drugs", "cancer", "direction",
                "level",
                "design", "source", "cites", "dois", "locator", "checklist", "flags", "contradicts");
        for (Claim claim : claims) {
            rows.add(claim.id(), word(claim.status()), claim.statement(),
                    names(claim.cargo().stream().map(CargoItem::entity).toList()),
                    claim.cargo().stream().map(CargoItem::cargoClass).distinct().toList(), cell(claim.donor()),
                    state(claim.donor()), cell(claim.recipient()), state(claim.recipient()),
                    claim.edges().stream()
                            .map(e -> name(e.source()) + " " + e.relation().word() + " " + name(e.target()) + " ("
                                    + e.sign().text() + ")")
                            .toList(),
                    claim.processes().stream().map(p -> name(p.process()) + " (" + p.sign().text() + ")").toList(),
                    claim.phenotype(), names(claim.drugs()), optional(claim.cancer()), word(claim.direction()),
                    claim.level().name(), claim.design(), claim.source(), claim.cites(), dois(claim), claim.locator(),
                    claim.checklist(), claim.flags().stream().map(ClaimFlag::word).toList(),
                    atlas.contradicting(claim).stream().map(Claim::id).toList());
        }
        return rows.table();
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

    private List<String> dois(Claim claim) {
        return Stream.concat(Stream.of(claim.source()), claim.cites().stream())
                .map(key -> atlas.source(key).map(Source::doi).orElse(null)).filter(Objects::nonNull).distinct()
                .toList();
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

    private static String state(@Nullable CellState state) {
        return state == null ? "" : state.state();
    }

    private String name(String id) {
        return atlas.entity(id).map(Entity::name).orElse(id);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
