package org.exodyn.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import org.exodyn.study.Paragraph;
import picocli.CommandLine;

/// What a command prints on: a terminal with its width, or a pipe or file, which get the width that `COLUMNS` says, or 80.
final class Screen {
    private static final int NARROWEST = 55; // picocli takes no less
    private static final int WIDEST = 10_000;

    private Screen() {}

    /// Lets a command and its subcommands know their width.
    static CommandLine fit(CommandLine command) {
        String columns = Optional.ofNullable(System.getenv("COLUMNS")).filter(text -> text.matches("\\d{1,5}"))
                .orElse("");
        if (isTerminal() || columns.isEmpty()) {
            return command.setUsageHelpAutoWidth(true);
        }
        return command.setUsageHelpWidth(Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST));
    }

    /// Whether lines may be marked or drawn again by control sequences.
    static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                && !"dumb".equals(System.getenv("TERM"));
    }

    static int width(CommandLine command) {
        return command.getUsageHelpWidth();
    }

    /// Tells a person something beside the answer.
    static void note(String sentence, CommandLine command) {
        PrintWriter err = command.getErr();
        err.println(Paragraph.wrapped(sentence, width(command)));
        err.flush();
    }
}
