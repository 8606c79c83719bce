package org.exodyn.atlas.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exodyn.atlas.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What all formats owe: where the claims come from, how they may be used, and the same bytes each time.
class ClaimExportTest {

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void saysVersionHashesLicenceAndAttribution(ExportFormat format) {
        ExportFixture fixture = ExportFixture.shipped();
        ClaimExport export = fixture.export();
        StringBuilder all = new StringBuilder();
        export.files(format).values().forEach(bytes -> all.append(new String(bytes, StandardCharsets.UTF_8)));
        for (String said : List.of(ExportFixture.VERSION, fixture.atlas().contentHash(),
                export.provenance().claimsHash(),
                "CC BY 4.0", "10.20517/cdr.2024.97")) {
            assertTrue(all.indexOf(said) >= 0, format + " does not say " + said);
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void equalClaimsGiveEqualBytes(ExportFormat format) {
        Map<String, byte[]> first = ExportFixture.odd().export().files(format);
        Map<String, byte[]> second = ExportFixture.odd().export().files(format);
        assertEquals(List.copyOf(first.keySet()), List.copyOf(second.keySet()));
        first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
        assertEquals(format.mainFile(), List.copyOf(first.keySet()).getFirst());
        assertEquals(format.hasSeveralFiles(), first.size() > 1);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void streamsAndFilesAreTheSame(ExportFormat format, @TempDir Path folder) throws IOException {
        ClaimExport export = ExportFixture.odd().export();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        export.write(format, bytes);
        assertArrayEquals(export.files(format).get(format.mainFile()), bytes.toByteArray());
        StringBuilder text = new StringBuilder();
        export.write(format, text);
        assertEquals(bytes.toString(StandardCharsets.UTF_8), text.toString());
        Path to = folder.resolve("out");
        export.write(format, to);
        Path main = format.hasSeveralFiles() ? to.resolve(format.mainFile()) : to;
        assertArrayEquals(bytes.toByteArray(), Files.readAllBytes(main));
        try (Stream<Path> written = Files.walk(to)) {
            assertEquals(export.files(format).size(), written.filter(Files::isRegularFile).count());
        }
    }

    /// Anybody can compute the hash from the JSON: `jq -c '.claims | sort_by(.id)[]' claims.json | sha256sum`.
    @Test
    void hashIsThatOfTheJsonLinesInTheOrderOfIds() throws Exception {
        ExportFixture fixture = ExportFixture.odd();
        List<JsonNode> claims = new ArrayList<>();
        JsonMapper.shared().readTree(fixture.text(ExportFormat.JSON)).path("claims").forEach(claims::add);
        claims.sort((a, b) -> a.path("id").asString().compareTo(b.path("id").asString()));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        claims.forEach(claim -> digest.update((claim + "\n").getBytes(StandardCharsets.UTF_8)));
        assertEquals(HexFormat.of().formatHex(digest.digest()), fixture.export().provenance().claimsHash());
    }

    @Test
    void hashDependsOnTheClaimsAndNotOnTheirOrder() {
        ExportFixture fixture = ExportFixture.odd();
        List<Claim> reversed = new ArrayList<>(fixture.claims());
        Collections.reverse(reversed);
        String hash = fixture.export().provenance().claimsHash();
        assertEquals(hash, ClaimExport.of(fixture.atlas(), reversed, "9.9.9").provenance().claimsHash());
        assertNotEquals(hash,
                ClaimExport.of(fixture.atlas(), reversed.subList(1, 3), "9.9.9").provenance().claimsHash());
    }

    @Test
    void whatAFormatCannotSayIsNamedWithItsReason() {
        ClaimExport export = ExportFixture.odd().export();
        assertEquals(List.of("odd-2020.nothing", "odd-2020.only-disease"),
                export.omissions(ExportFormat.GRAPHML).stream().map(Omission::claim).sorted().toList());
        assertTrue(export.omissions(ExportFormat.INDRA).stream().map(Omission::claim).toList()
                .containsAll(List.of("odd-2020.unknown-sign", "odd-2020.marker", "odd-2020.nothing")));
        export.omissions(ExportFormat.GMT).forEach(omission -> assertFalse(omission.reason().isEmpty()));
        assertEquals(List.of(), export.omissions(ExportFormat.CSV));
    }

    @Test
    void formatsAreFoundByTheirWord() {
        for (ExportFormat format : ExportFormat.values()) {
            assertEquals(format, ExportFormat.of(format.word()).orElseThrow());
            assertTrue(format.ending().startsWith(".") && !format.description().isEmpty());
        }
        assertTrue(ExportFormat.of("docx").isEmpty());
    }
}
