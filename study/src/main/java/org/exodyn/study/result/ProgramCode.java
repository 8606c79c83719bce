package org.exodyn.study.result;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.exodyn.assembly.CultureAssembly;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.clinic.cohort.Cohort;
import org.exodyn.engine.plan.Plan;
import org.exodyn.quantity.StandardNormal;
import org.exodyn.tables.Table;

/// A fingerprint of the classes that calculate and write results. Two builds of one version may differ, as while somebody works on the
/// program; the version alone would not tell.
final class ProgramCode {

    /// One class of each module that has a say in the bytes of results.
    private static final List<Class<?>> MODULES = List.of(StandardNormal.class, Atlas.class, Scenario.class, Plan.class,
            CultureAssembly.class, Cohort.class, Table.class, ProgramCode.class);

    private static final int SHOWN = 16;

    private ProgramCode() {}

    /// SHA-256 over names and CRC-32 of all class files of these modules, the first 16 hexadecimal digits; `unknown` where the class
    /// files cannot be found, as in an image that holds the program in another form.
    static String fingerprint() {
        try {
            MessageDigest digest = Sha256.begin();
            for (Class<?> module : MODULES) {
                CodeSource source = module.getProtectionDomain().getCodeSource();
                if (source == null || source.getLocation() == null) {
                    return "unknown";
                }
                checksums(Path.of(source.getLocation().toURI())).forEach((name, sum) -> digest
                        .update((name + " " + Long.toHexString(sum) + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
        } catch (IOException | URISyntaxException | java.nio.file.FileSystemNotFoundException _) {
            return "unknown";
        }
    }

    private static TreeMap<String, Long> checksums(Path place) throws IOException {
        TreeMap<String, Long> sums = new TreeMap<>();
        if (Files.isDirectory(place)) {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path file : all.filter(one -> one.toString().endsWith(".class")).toList()) {
                    CRC32 sum = new CRC32();
                    sum.update(Files.readAllBytes(file));
                    sums.put(place.relativize(file).toString().replace('\\', '/'), sum.getValue());
                }
            }
            return sums;
        }
        try (ZipFile jar = new ZipFile(place.toFile())) {
            jar.stream().filter(entry -> entry.getName().endsWith(".class"))
                    .forEach((ZipEntry entry) -> sums.put(entry.getName(), entry.getCrc()));
        }
        return sums;
    }
}
