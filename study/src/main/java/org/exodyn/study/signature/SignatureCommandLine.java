package org.exodyn.study.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The command that repeats a signature.
final class SignatureCommandLine {
    private SignatureCommandLine() {}

    /// Options as they were given; a list is joined by commas.
    static SequencedMap<String, String> options(SignatureRequest request) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("table", slashes(request.table().toString()));
        options.put("--samples", slashes(request.samples().toString()));
        request.outcome().ifPresent(value -> options.put("--outcome", value));
        request.survival().ifPresent(value -> options.put("--survival", value));
        request.patients().ifPresent(value -> options.put("--patients", value));
        if (!request.foldColumns().isEmpty()) {
            options.put("--fold-column", String.join(",", request.foldColumns()));
        }
        if (!request.where().isEmpty()) {
            options.put("--where", String.join("; ", request.where()));
        }
        if (!request.drop().isEmpty()) {
            options.put("--drop", String.join(",", request.drop()));
        }
        request.scale().ifPresent(value -> options.put("--scale", value));
        options.put("--alpha", Double.toString(request.mixing()));
        options.put("--folds", Integer.toString(request.folds()));
        options.put("--repeats", Integer.toString(request.repeats()));
        options.put("--seed", Long.toString(request.seed()));
        options.put("--lambda", request.lambda());
        options.put("--least", Double.toString(request.least()));
        request.seen().ifPresent(value -> options.put("--seen", Double.toString(value)));
        request.out().ifPresent(value -> options.put("--out", slashes(value.toString())));
        return options;
    }

    static String of(SignatureRequest request) {
        List<String> words = new ArrayList<>(List.of("exodyn signature"));
        options(request).forEach((option, value) -> {
            if (option.equals("--where")) {
                request.where().forEach(one -> words.add("--where " + quoted(one)));
            } else if (!option.equals("--out")) {
                words.add(option.equals("table") ? quoted(value) : option + " " + quoted(value));
            }
        });
        return String.join(" ", words);
    }

    private static String slashes(String path) {
        return path.replace('\\', '/');
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:=,+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
