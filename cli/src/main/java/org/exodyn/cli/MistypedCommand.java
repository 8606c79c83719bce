package org.exodyn.cli;

import java.io.PrintWriter;
import java.util.List;
import org.exodyn.input.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Answers a command line that cannot be understood: what is wrong, the nearest known words, where the help is.
final class MistypedCommand implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        if (mistake instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            err.println(name + ": there is no " + kind(word, command) + " '" + word + "' here.");
            nearest(word, command).forEach(known -> err.println("  Maybe " + known + "."));
        } else {
            String message = String.valueOf(mistake.getMessage())
                    .replaceFirst(" is not an? (int|long)$", " is not a whole number");
            err.println(name + ": " + (message.endsWith(".") ? message : message + "."));
        }
        err.println("  Help: " + name + " --help");
        return ExitCode.INPUT;
    }

    private static String kind(String word, CommandLine command) {
        if (word.startsWith("-")) {
            return "option";
        }
        return command.getSubcommands().isEmpty() ? "argument" : "command";
    }

    private static List<String> nearest(String word, CommandLine command) {
        if (word.startsWith("-")) {
            return Suggestion.nearest(word, command.getCommandSpec().optionsMap().keySet());
        }
        String name = command.getCommandSpec().qualifiedName();
        return Suggestion.nearest(word, command.getSubcommands().keySet()).stream()
                .map(known -> name + " " + known)
                .toList();
    }
}
