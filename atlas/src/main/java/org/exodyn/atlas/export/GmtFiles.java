package org.exodyn.atlas.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;

/// Sets of cargo, one per drug and direction: `gemcitabine__promotes`. Cargo that is less in the vesicles has a set of its
/// own (`…__cargo-down`), since an analysis of sets would take it for more.
///
/// GMT has no comments: the description of a set names licence and hashes, and a table says which claims put which member there.
final class GmtFiles {
    static final String REASON = "a set needs a drug and a cargo that acts on resistance to it";

    private final ExportedClaims from;
    private final SequencedMap<String, SequencedMap<String, Set<String>>> sets = new LinkedHashMap<>();

    private GmtFiles(ExportedClaims from) {
        this.from = from;
        for (Claim claim : from.claims()) {
            if (ClaimArcs.actsByCargo(claim)) {
                ClaimArcs.asked(claim).forEach(drug -> claim.cargo().forEach(item -> add(claim, drug, item)));
            }
        }
    }

    static SequencedMap<String, String> of(ExportedClaims from) {
        GmtFiles gmt = new GmtFiles(from);
        SequencedMap<String, String> files = new LinkedHashMap<>();
        files.put(ExportFormat.GMT.mainFile(), gmt.lines());
        files.put("sets.tsv", gmt.table());
        files.put(ExportFormat.TSV.mainFile(), ClaimTable.of(from, '\t'));
        return files;
    }

    static List<Omission> omissions(ExportedClaims from) {
        return from.claims().stream().filter(claim -> claim.drugs().isEmpty() || !ClaimArcs.actsByCargo(claim))
                .map(claim -> new Omission(claim.id(), REASON)).toList();
    }

    private void add(Claim claim, String drug, CargoItem item) {
        String set = from.graph().node(drug).label().replace(' ', '-') + "__" + ClaimJson.word(claim.direction())
                + (item.change().equals("down") ? "__cargo-down" : "");
        sets.computeIfAbsent(set, _ -> new LinkedHashMap<>())
                .computeIfAbsent(from.graph().node(item.entity()).label(), _ -> new LinkedHashSet<>()).add(claim.id());
    }

    private String lines() {
        Provenance provenance = from.provenance();
        StringBuilder lines = new StringBuilder();
        sets.forEach((set, members) -> {
            long claims = members.values().stream().flatMap(Set::stream).distinct().count();
            lines.append(set).append('\t')
                    .append(OneLine.of("Exodyn " + provenance.exodynVersion() + "; vesicle cargo by " + claims
                            + " claims; " + Provenance.LICENCE + "; cite doi:10.20517/cdr.2024.97; evidence "
                            + provenance.evidenceHash() + "; claims " + provenance.claimsHash()))
                    .append('\t').append(String.join("\t", members.keySet())).append('\n');
        });
        return lines.toString();
    }

    private String table() {
        DelimitedText text = new DelimitedText('\t').head(from.provenance().lines("# "));
        text.row(List.of("set", "cargo", "claims"));
        sets.forEach((set, members) -> members.forEach(
                (cargo, claims) -> text.row(List.of(set, cargo, OneLine.list(new ArrayList<>(claims))))));
        return text.toString();
    }
}
