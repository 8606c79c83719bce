package org.exodyn.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints. The build writes the version and, where Git knows it, the revision.
final class VersionText implements IVersionProvider {
    private static final String RESOURCE = "version.properties";

    @Override
    public String[] getVersion() {
        Properties built = built();
        String revision = built.getProperty("revision", "");
        return new String[] {
            "exodyn " + built.getProperty("version"),
            "revision " + (revision.isEmpty() ? "unknown" : revision),
            "Java " + Runtime.version()};
    }

    /// The version alone.
    static String version() {
        return built().getProperty("version");
    }

    private static Properties built() {
        Properties properties = new Properties();
        try (InputStream in = VersionText.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks its own " + RESOURCE + "; build Exodyn again.");
            }
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + RESOURCE + " in the jar.", unreadable);
        }
        return properties;
    }
}
