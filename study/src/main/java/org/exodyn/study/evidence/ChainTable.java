package org.exodyn.study.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.chain.Chain;
import org.exodyn.atlas.chain.ChainLink;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.export.ClaimJson;
import org.exodyn.study.Listing;
import org.exodyn.tables.ListEntry;
import org.exodyn.tables.ListTable;

/// Mechanism chains as rows: one per chain for people, one per arrow for programs.
final class ChainTable {
    private final Atlas atlas;

    private final ClaimJson json;

    ChainTable(Atlas atlas) {
        this.atlas = atlas;
        this.json = new ClaimJson(atlas);
    }

    Listing of(List<Chain> chains) {
        ListTable.Rows rows = ListTable.columns("chain", "mechanism", "claims", "sources", "doubts").unbroken("claims");
        ListTable.Rows arrows = ListTable.columns("chain", "arrow", "from", "from_id", "relation", "to", "to_id",
                "sign", "joined",
                "claim", "status", "level", "source", "doi", "locator", "flags", "corrected_by");
        for (int at = 0; at < chains.size(); at++) {
            Chain chain = chains.get(at);
            rows.add(at + 1, text(chain), chain.claims().stream().map(Claim::id).toList(),
                    chain.claims().stream().map(this::sources).distinct().collect(Collectors.joining(" | ")),
                    chain.claims().stream().map(this::doubts).filter(one -> !one.isEmpty()).distinct()
                            .collect(Collectors.joining(" | ")))
                    .told(new ListEntry(String.valueOf(at + 1), text(chain),
                            chain.claims().stream().map(claim -> claim.id() + ": " + sources(claim)
                                    + (doubts(claim).isEmpty() ? "" : " · doubts: " + doubts(claim))).toList()));
            List<ChainLink> links = chain.links();
            for (int step = 0; step < links.size(); step++) {
                ChainLink link = links.get(step);
                Claim claim = link.claim();
                arrows.add(at + 1, step + 1, link.from().name(), link.from().id(), link.verb(), link.to().name(),
                        link.to().id(), link.sign().text(), chain.isJoined(), claim.id(),
                        ClaimTable.word(claim.status()),
                        claim.level().name(), claim.source(),
                        atlas.source(claim.source()).map(Source::doi).orElse(null), claim.locator(),
                        claim.flags().stream().map(ClaimFlag::word).toList(), json.correctors(claim));
            }
        }
        ListTable whole = arrows.table();
        return Listing.of(rows.table(), () -> whole, () -> Listing.of(whole).json());
    }

    private static String text(Chain chain) {
        StringBuilder text = new StringBuilder(chain.links().getFirst().from().name());
        for (ChainLink link : chain.links()) {
            text.append(" —").append(link.verb()).append(switch (link.sign()) {
                case PLUS -> "→ ";
                case MINUS -> "⊣ ";
                case UNKNOWN -> "? ";
            }).append(link.to().name());
        }
        return text.toString();
    }

    /// What stands against a claim: its flags of doubt, and the claims that correct it.
    private String doubts(Claim claim) {
        List<String> doubts = new ArrayList<>();
        if (!ClaimTable.doubts(claim).isEmpty()) {
            doubts.add(ClaimTable.doubts(claim));
        }
        if (!json.correctors(claim).isEmpty()) {
            doubts.add("corrected by " + String.join(", ", json.correctors(claim)));
        }
        return String.join("; ", doubts);
    }

    private String sources(Claim claim) {
        List<String> keys = new ArrayList<>(List.of(claim.source()));
        keys.addAll(claim.cites());
        return keys.stream().map(key -> atlas.source(key).map(Source::citation).orElse(key))
                .collect(Collectors.joining(", citing ", "", ""));
    }
}
