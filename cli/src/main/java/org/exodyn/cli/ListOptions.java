package org.exodyn.cli;

import java.io.PrintWriter;
import org.exodyn.study.Listing;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The options of a command that answers with a list, and how the list is printed.
@Command
final class ListOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OutputFormat.ListReading.class,
            description = "table, tsv, csv or json. Default: table.")
    private OutputFormat format = OutputFormat.TABLE;

    OutputFormat format() {
        return format;
    }

    /// Prints the list to the command's standard output, for people within the width of the screen.
    void print(Listing list, CommandLine command) {
        print(list, format, command);
    }

    /// Prints a list in a format that is known already.
    static void print(Listing list, OutputFormat format, CommandLine command) {
        PrintWriter out = command.getOut();
        out.print(switch (format) {
            case TABLE -> list.table(Screen.width(command), Screen.isTerminal());
            case TSV -> list.tsv();
            case CSV -> list.csv();
            case JSON -> list.json();
        });
        out.flush();
    }
}
