package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The command that repeats a profile.
final class ProfileCommandLine {
    private ProfileCommandLine() {}

    /// Options as they were given; a list is joined by commas.
    static SequencedMap<String, String> options(ProfileRequest request) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("table", slashes(request.table().toString()));
        options.put("--samples", slashes(request.samples().toString()));
        options.put("--contrast", request.contrast());
        request.design().ifPresent(value -> options.put("--design", value));
        list(options, "--batch", request.batch());
        list(options, "--covariates", request.covariates());
        request.pairs().ifPresent(value -> options.put("--pairs", value));
        request.block().ifPresent(value -> options.put("--block", value));
        list(options, "--where", request.where());
        list(options, "--drop", request.drop());
        if (request.allGroups()) {
            options.put("--all-groups", "");
        }
        request.scale().ifPresent(value -> options.put("--scale", value));
        request.method().ifPresent(value -> options.put("--method", value));
        request.normalisation().ifPresent(value -> options.put("--normalisation", value));
        if (request.qualities()) {
            options.put("--sample-weights", "");
        }
        request.survival().columns().ifPresent(value -> options.put("--survival", value));
        list(options, "--strata", request.survival().strata());
        request.survival().ties().ifPresent(value -> options.put("--ties", value));
        list(options, "--cut", request.survival().cuts());
        list(options, "--curve", request.survival().curves());
        request.order().ifPresent(value -> options.put("--order", value));
        options.put("--fdr", Double.toString(request.falseDiscoveries()));
        if (request.parquet()) {
            options.put("--parquet", "");
        }
        request.out().ifPresent(value -> options.put("--out", slashes(value.toString())));
        return options;
    }

    static String of(ProfileRequest request) {
        List<String> words = new ArrayList<>(List.of("exodyn profile"));
        options(request).forEach((option, value) -> {
            if (option.equals("--where")) {
                request.where().forEach(one -> words.add("--where " + quoted(one)));
            } else if (option.equals("--cut")) {
                request.survival().cuts().forEach(one -> words.add("--cut " + quoted(one)));
            } else if (option.equals("--curve")) {
                request.survival().curves().forEach(one -> words.add("--curve " + quoted(one)));
            } else if (!option.equals("--out")) {
                words.add(option.equals("table") ? quoted(value)
                        : value.isEmpty() ? option : option + " " + quoted(value));
            }
        });
        return String.join(" ", words);
    }

    private static void list(SequencedMap<String, String> options, String name, List<String> values) {
        if (!values.isEmpty()) {
            options.put(name, String.join(List.of("--where", "--cut", "--curve").contains(name) ? "; " : ",", values));
        }
    }

    private static String slashes(String path) {
        return path.replace('\\', '/');
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:=,+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
