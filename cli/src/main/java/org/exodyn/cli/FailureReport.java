package org.exodyn.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.exodyn.study.FailureKind;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Tells a failed command to the person who typed it: problems of the input and of the numbers as they are, our own faults
/// in two lines with the stack trace in a file.
final class FailureReport implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return tell(failure, command.getErr());
    }

    /// Prints what happened and returns the exit code.
    static int tell(Throwable failure, PrintWriter err) {
        FailureKind.Verdict verdict = FailureKind.judge(failure);
        return switch (verdict.kind()) {
            case INPUT -> {
                err.println(verdict.message());
                yield ExitCode.INPUT;
            }
            case NUMERICAL -> {
                err.println("The numbers failed: " + verdict.message());
                yield ExitCode.NUMERICAL;
            }
            case FAULT -> {
                err.println("Exodyn failed through a fault of its own: " + verdict.message());
                err.println(savedTrace(failure)
                        .map(file -> "The stack trace is in " + file + "; please send it with the command you typed.")
                        .orElseGet(() -> trace(failure)));
                yield ExitCode.FAULT;
            }
        };
    }

    /// Tells that output was lost and returns the exit code, which is that of an earlier failure if there was one.
    static int lost(String reason, int code, PrintWriter err) {
        err.println("exodyn: the output could not be written: " + reason + ".");
        return code == 0 ? ExitCode.OUTPUT : code;
    }

    private static Optional<Path> savedTrace(Throwable failure) {
        try {
            Path file = Files.createTempFile("exodyn-fault-", ".txt");
            String version = String.join("\n", new VersionText().getVersion());
            return Optional.of(Files.writeString(file, version + "\n\n" + trace(failure)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
