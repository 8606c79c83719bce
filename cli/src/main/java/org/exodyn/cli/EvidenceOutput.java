package org.exodyn.cli;

import java.io.PrintWriter;
import org.exodyn.study.evidence.EvidenceAnswer;
import picocli.CommandLine;

/// How an answer of the evidence is printed: the list on standard output, what is said about it on standard error, so that a
/// pipe gets the list alone.
final class EvidenceOutput {
    private EvidenceOutput() {}

    static void print(EvidenceAnswer answer, ListOptions list, CommandLine command) {
        PrintWriter err = command.getErr();
        if (list.format() == OutputFormat.TABLE) {
            answer.notes().stream().distinct().forEach(err::println);
            err.flush();
        }
        list.print(answer.list(), command);
        if (list.format() == OutputFormat.TABLE && !answer.after().isEmpty()) {
            err.println(answer.after());
            err.flush();
        }
    }
}
