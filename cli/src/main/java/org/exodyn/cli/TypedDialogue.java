package org.exodyn.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.exodyn.study.evidence.Dialogue;
import org.jspecify.annotations.Nullable;

/// Questions on standard error, answers from standard input: a person's or a file's.
final class TypedDialogue implements Dialogue {
    private final PrintWriter err;
    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    TypedDialogue(PrintWriter err) {
        this.err = err;
    }

    @Override
    public @Nullable String ask(String question, String hint) {
        err.print(question + " (" + hint + ") ");
        err.flush();
        try {
            return in.readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void say(String line) {
        err.println(line);
        err.flush();
    }
}
