package org.exodyn.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The two options that every command answers.
@Command
final class StandardOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // read by picocli
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version of Exodyn, of Java, and the revision it was built from.")
    @SuppressWarnings("unused") // read by picocli
    private boolean version;
}
