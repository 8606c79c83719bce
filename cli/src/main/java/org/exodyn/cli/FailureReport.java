package org.exodyn.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Tells a failed command to the person who typed it: input problems as they are, our own faults in two lines with the
/// stack trace in a file.
final class FailureReport implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("Exodyn failed through a fault of its own: " + failure);
        err.println(savedTrace(failure)
                .map(file -> "The stack trace is in " + file + "; please send it with the command you typed.")
                .orElseGet(() -> trace(failure)));
        return ExitCode.FAULT;
    }

    private static Optional<Path> savedTrace(Exception failure) {
        try {
            Path file = Files.createTempFile("exodyn-fault-", ".txt");
            return Optional.of(Files.writeString(file, String.join("\n", new VersionText().getVersion()) + "\n\n" + trace(failure)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String trace(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
