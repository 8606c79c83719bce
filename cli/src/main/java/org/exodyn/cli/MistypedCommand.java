package org.exodyn.cli;

import java.io.PrintWriter;
import java.util.List;
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
        err.println(name + ": " + sentence(mistake));
        for (String suggestion : suggestions(mistake)) {
            err.println("  Maybe " + suggestion + ".");
        }
        err.println("  Help: " + name + " --help");
        return ExitCode.INPUT;
    }

    private static String sentence(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            boolean hasCommands = !mistake.getCommandLine().getSubcommands().isEmpty();
            String kind = word.startsWith("-") ? "option" : hasCommands ? "command" : "argument";
            return "there is no " + kind + " '" + word + "' here.";
        }
        String message = String.valueOf(mistake.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    private static List<String> suggestions(ParameterException mistake) {
        return mistake instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream().limit(3).toList()
                : List.of();
    }
}
