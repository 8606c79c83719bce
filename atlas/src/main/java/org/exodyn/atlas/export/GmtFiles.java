package org.exodyn.atlas.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.Sign;

/// Sets of cargo, one per drug and effect: `gemcitabine__promotes`, `gemcitabine__reduces`, `gemcitabine__biomarker`.
///
/// A cargo whose loss promotes resistance stands in the set of those that reduce it. A drug that vesicles carry and a class such as
/// cytokines are no members, and claims of a retracted source put none in.
///
/// GMT has no comments: the description of a set names licence and hashes, and a table says which claims put which member there.
final class GmtFiles {
    private static final String REASON = "a set needs a drug and a named cargo, no drug or class itself, that acts on resistance to it or tells of it";
    private static final String RETRACTED = "the source was retracted: what it says is in no set";

    private final ExportedClaims from;
    private final SequencedMap<String, SequencedMap<String, List<Arc>>> sets = new LinkedHashMap<>();
    private final List<Omission> omissions = new ArrayList<>();

    private GmtFiles(ExportedClaims from) {
        this.from = from;
        for (Claim claim : from.claims()) {
            List<Arc> members = ClaimArcs.of(claim).stream().filter(this::isMember).toList();
            if (claim.flags().contains(ClaimFlag.RETRACTED_SOURCE)) {
                omissions.add(new Omission(claim.id(), RETRACTED));
            } else if (members.isEmpty()) {
                omissions.add(new Omission(claim.id(), REASON));
            } else {
                members.forEach(this::add);
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
        return new GmtFiles(from).omissions;
    }

    private boolean isMember(Arc arc) {
        boolean tells = arc.form() == Arc.Form.BIOMARKER && arc.claim().drugs().contains(arc.target());
        boolean acts = arc.form() == Arc.Form.RESISTANCE && arc.sign() != Sign.UNKNOWN;
        boolean carried = arc.claim().cargo().stream().anyMatch(item -> item.entity().equals(arc.source()));
        return (tells || acts) && carried && from.graph().node(arc.source()).kind().map(kind -> switch (kind) {
            case DRUG, DRUG_CLASS, REGIMEN, MOLECULE_CLASS -> false;
            default -> true;
        }).orElse(true);
    }

    private void add(Arc arc) {
        String set = from.graph().node(arc.target()).label().replace(' ', '-') + (arc.form() == Arc.Form.BIOMARKER
                ? "__biomarker"
                : arc.sign() == Sign.PLUS ? "__promotes" : "__reduces");
        sets.computeIfAbsent(set, _ -> new LinkedHashMap<>())
                .computeIfAbsent(from.graph().node(arc.source()).label(), _ -> new ArrayList<>()).add(arc);
    }

    private String lines() {
        Provenance provenance = from.provenance();
        StringBuilder lines = new StringBuilder();
        sets.forEach((set, members) -> {
            long claims = members.values().stream().flatMap(List::stream).map(Arc::claim).distinct().count();
            lines.append(set).append('\t')
                    .append(OneLine.of("Exodyn " + provenance.exodynVersion() + "; vesicle cargo by " + claims
                            + " claims; " + Provenance.LICENCE + "; cite doi:10.20517/cdr.2024.97; evidence "
                            + provenance.evidenceHash() + "; claims " + provenance.claimsHash()))
                    .append('\t').append(String.join("\t", members.keySet())).append('\n');
        });
        return lines.toString();
    }

    /// One row for each claim that puts a member into a set, with what a reader needs to leave it out again.
    private String table() {
        DelimitedText text = new DelimitedText('\t').head(from.provenance().lines("# "));
        text.row(
                List.of("set", "cargo", "claim", "status", "level", "cargo_change", "flags", "corrected_by", "source"));
        sets.forEach((set, members) -> members.forEach((cargo, arcs) -> arcs.forEach(arc -> {
            Claim claim = arc.claim();
            text.row(List.of(set, cargo, claim.id(), ClaimJson.word(claim.status()), claim.level().name(), arc.change(),
                    OneLine.list(claim.flags().stream().map(ClaimFlag::word).toList()),
                    OneLine.list(from.correctors(claim)), claim.source()));
        })));
        return text.toString();
    }
}
