package org.exodyn.atlas.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.claim.EvidenceLevel;
import org.exodyn.input.Problems;

/// The shipped claims and a few odd ones, ready to be exported.
record ExportFixture(String name, Atlas atlas, List<Claim> claims) {
    static final String VERSION = "1.2.3-test";

    static Stream<ExportFixture> all() {
        return Stream.of(shipped(), shippedSubset(), odd(), none());
    }

    /// Whatever of the shipped evidence can be read.
    static ExportFixture shipped() {
        Atlas atlas = Atlas.load(Path.of("evidence"), new Problems());
        return new ExportFixture("shipped", atlas, List.copyOf(atlas.claims()));
    }

    static ExportFixture shippedSubset() {
        Atlas atlas = Atlas.load(Path.of("evidence"), new Problems());
        return new ExportFixture("shipped, gemcitabine", atlas,
                atlas.claims().stream().filter(claim -> claim.drugs().contains("DB00441")).toList());
    }

    /// Odd characters, missing parts, a very long text and very many cargos.
    static ExportFixture odd() {
        Atlas atlas = Atlas.load(Path.of("src/test/resources/export/odd"), new Problems());
        List<Claim> claims = new ArrayList<>(atlas.claims());
        Claim like = claims.getFirst();
        claims.add(longText(like));
        claims.add(manyCargos(like));
        return new ExportFixture("odd", atlas, claims);
    }

    static ExportFixture none() {
        return new ExportFixture("none", odd().atlas(), List.of());
    }

    private static Claim longText(Claim like) {
        return made("odd-2020.long", "Very long. ".repeat(20_000).strip(), List.of(cargo("HGNC:2")), like);
    }

    private static Claim manyCargos(Claim like) {
        return made("odd-2020.many", "Many.",
                IntStream.range(0, 300).mapToObj(number -> cargo("HGNC:9" + number)).toList(),
                like);
    }

    private static CargoItem cargo(String id) {
        return new CargoItem(id, "protein", "", "", "", "");
    }

    private static Claim made(String id, String statement, List<CargoItem> cargo, Claim like) {
        return new Claim(id, like.status(), statement, like.source(), List.of(), "", true, "", like.donor(), null,
                cargo,
                null, List.of(), List.of(), "", List.of("DB00002"), null, Direction.PROMOTES, EvidenceLevel.D,
                List.of(), null,
                null, List.of(), List.of(), List.of(), List.of(), "", like.location());
    }

    ClaimExport export() {
        return ClaimExport.of(atlas, claims, VERSION);
    }

    Set<String> ids() {
        return new TreeSet<>(claims.stream().map(Claim::id).toList());
    }

    /// A file of an export as text; without a name the main file.
    String text(ExportFormat format, String... name) {
        String wanted = name.length == 0 ? format.mainFile() : name[0];
        return new String(Objects.requireNonNull(export().files(format).get(wanted), wanted), StandardCharsets.UTF_8);
    }

    /// Ids that were read, together with those that are listed as not expressed: all of them, none twice.
    Set<String> with(Set<String> read, ExportFormat format) {
        Set<String> all = new TreeSet<>(read);
        for (Omission omission : export().omissions(format)) {
            if (!all.add(omission.claim())) {
                throw new AssertionError(omission.claim() + " is both expressed and listed as not expressed");
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
