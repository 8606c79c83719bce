package org.exodyn.cli;

import org.exodyn.study.evidence.EvidenceAnswer;
import picocli.CommandLine;

/// How an answer of the evidence is printed: the list on standard output, what is said about it on standard error, so that a
/// pipe gets the list alone, and a person learns in any format how names were read.
final class EvidenceOutput {
    private EvidenceOutput() {}

    static void print(EvidenceAnswer answer, ListOptions list, CommandLine command) {
        answer.notes().stream().distinct().forEach(note -> Screen.note(note, command));
        list.print(answer.list(), command);
        if (!answer.after().isEmpty()) {
            Screen.note(answer.after(), command);
        }
    }
}
