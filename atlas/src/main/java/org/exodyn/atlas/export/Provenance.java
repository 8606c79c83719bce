package org.exodyn.atlas.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.exodyn.atlas.claim.Claim;

/// Where exported claims come from and how they may be used; every export says it.
///
/// @param evidenceHash [org.exodyn.atlas.Atlas#contentHash()] of the atlas
/// @param claimsHash SHA-256 over the claims: one line per claim in the order of their ids, each the JSON form without
///        spaces, each ended by a line feed. Equal claims have equal hashes in every format and order
/// @param claims how many there are
public record Provenance(String exodynVersion, String evidenceHash, String claimsHash, int claims) {
    public static final String TITLE = "Claims on exosomes and cancer drug resistance";
    public static final String LICENCE = "CC BY 4.0";
    public static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";
    public static final String ATTRIBUTION = "Exodyn evidence records. Cite Pan et al. 2024, doi:10.20517/cdr.2024.97, "
            + "and the sources named in each record.";
    static final String WORDING = "Statements are Exodyn's own words for what a source says, not quotations.";

    static Provenance of(String exodynVersion, String evidenceHash, Collection<Claim> claims, ClaimJson json) {
        List<Claim> sorted = new ArrayList<>(claims);
        sorted.sort(Comparator.comparing(Claim::id));
        MessageDigest digest = sha256();
        for (Claim claim : sorted) {
            digest.update((ClaimJson.compact(json.of(claim)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new Provenance(exodynVersion, evidenceHash, HexFormat.of().formatHex(digest.digest()), claims.size());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Keys and texts in the order in which every format shows them.
    SequencedMap<String, String> entries() {
        SequencedMap<String, String> entries = new LinkedHashMap<>();
        entries.put("title", TITLE);
        entries.put("exodyn_version", exodynVersion);
        entries.put("evidence_sha256", evidenceHash);
        entries.put("claims_sha256", claimsHash);
        entries.put("claims", String.valueOf(claims));
        entries.put("licence", LICENCE);
        entries.put("licence_url", LICENCE_URL);
        entries.put("attribution", ATTRIBUTION);
        entries.put("wording", WORDING);
        return entries;
    }

    /// One line per entry, each after the mark.
    String lines(String mark) {
        StringBuilder lines = new StringBuilder();
        entries().forEach(
                (key, text) -> lines.append(mark).append(key).append(": ").append(OneLine.of(text)).append('\n'));
        return lines.toString();
    }
}
