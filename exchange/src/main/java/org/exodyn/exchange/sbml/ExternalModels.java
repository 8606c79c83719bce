package org.exodyn.exchange.sbml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.exchange.xml.XmlReader;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.jspecify.annotations.Nullable;

/// Finds the files that external model definitions name: those in the folder of the file, and in folders inside it. Nothing is ever
/// fetched over a network.
final class ExternalModels {

    private final @Nullable Path folder;
    private final XmlLimits limits;
    private final Problems problems;
    private final Map<Path, Optional<XmlElement>> read = new HashMap<>();

    ExternalModels(Path file, XmlLimits limits, Problems problems) {
        this.folder = file.toAbsolutePath().normalize().getParent();
        this.limits = limits;
        this.problems = problems;
    }

    private ExternalModels(Problems problems) {
        this.folder = null;
        this.limits = XmlLimits.USUAL;
        this.problems = problems;
    }

    static ExternalModels none(Problems problems) {
        return new ExternalModels(problems);
    }

    /// A document with the place its own references start from.
    record Found(XmlElement root, String file, ExternalModels neighbours) {}

    /// The document of a source; empty, with a problem, if it cannot be reached.
    Optional<Found> find(String source, Location from) {
        if (folder == null) {
            refuse(source, from, "The model was not read from a file, so there is no folder to look in.");
            return Optional.empty();
        }
        if (source.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") && !source.startsWith("file:")) {
            refuse(source, from, "Models are never fetched over a network.");
            return Optional.empty();
        }
        Path file;
        try {
            file = folder.resolve(source.replaceFirst("^file:(//)?", "")).normalize();
        } catch (InvalidPathException _) {
            refuse(source, from, "It is no name of a file.");
            return Optional.empty();
        }
        if (!file.startsWith(folder)) {
            refuse(source, from, "Only files in the folder of the model, or in folders inside it, are read.");
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            refuse(source, from, "There is no such file beside the model.");
            return Optional.empty();
        }
        if (!isInside(file)) {
            refuse(source, from, "It is a link that leads out of the folder of the model, where nothing is read.");
            return Optional.empty();
        }
        return read.computeIfAbsent(file, one -> XmlReader.read(one, limits, problems))
                .map(root -> new Found(root, file.toString(), new ExternalModels(file, limits, problems)));
    }

    private boolean isInside(Path file) {
        try {
            return folder != null && file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }

    /// The MD5 sum of a file's bytes in hexadecimal digits, by which a model says which version of another it was made for; empty if it
    /// cannot be read.
    static String md5(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException _) {
            return "";
        }
    }

    private void refuse(String source, Location from, String because) {
        problems.error(SbmlCode.COMPOSITION, from, "The external model '" + source + "' cannot be read.", because);
    }
}
