package org.exodyn.input;

import java.util.List;

/// One thing that is wrong or doubtful in what somebody wrote.
///
/// @param what a sentence that names the thing and its value with unit
/// @param because why it cannot be; empty where the sentence says so already
/// @param fixes what may be meant, computed for this input; each is shown after `Maybe`
public record Problem(ProblemCode code, Severity severity, Location location, String what, String because,
        List<String> fixes) {
    public Problem {
        fixes = List.copyOf(fixes);
    }

    /// The block shown to people: a line with code, severity, place and path; then what, why and fixes, indented.
    public String render() {
        StringBuilder text = new StringBuilder(code.code());
        text.append(' ').append(severity == Severity.ERROR ? "error  " : "warning").append(' ')
                .append(location.place());
        if (!location.path().isEmpty()) {
            text.append("   ").append(location.path());
        }
        line(text, what);
        if (!because.isEmpty()) {
            line(text, "Because: " + because);
        }
        for (String fix : fixes) {
            line(text, "Maybe " + (fix.endsWith(".") || fix.endsWith("?") ? fix : fix + "."));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String sentence) {
        text.append("\n  ").append(sentence.replace("\n", "\n    "));
    }
}
