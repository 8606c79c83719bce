package org.exodyn.study.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which Exodyn ran. The build writes the version and, where Git knows it, the revision.
///
/// @param revision empty when unknown
public record SoftwareVersion(String version, String revision) {

    private static final String RESOURCE = "version.properties";

    /// The version of this build.
    public static SoftwareVersion current() {
        Properties built = new Properties();
        try (InputStream in = SoftwareVersion.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks its own " + RESOURCE + "; build Exodyn again.");
            }
            built.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + RESOURCE + " in the jar.", unreadable);
        }
        return new SoftwareVersion(built.getProperty("version", "unknown"), built.getProperty("revision", ""));
    }

    /// Version and revision in words.
    public static String text() {
        return current().inWords();
    }

    String inWords() {
        return revision.isEmpty() ? version : version + ", revision " + revision;
    }
}
