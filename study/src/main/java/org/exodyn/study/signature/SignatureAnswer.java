package org.exodyn.study.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exodyn.clinic.signature.Response;
import org.exodyn.study.figure.NumberText;

/// The answer in a few plain sentences, what limits it included.
final class SignatureAnswer {
    private final Signature signature;

    SignatureAnswer(Signature signature) {
        this.signature = signature;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(worth());
        sentences.add(made());
        signature.plan().patients().ifPresent(column -> sentences.add("Samples of one patient (" + column
                + ") stay in one fold, but the interval counts them as independent: it is too narrow."));
        sentences.add(reminder());
        return sentences;
    }

    private String worth() {
        Performance performance = signature.performance();
        String value = (performance.name().startsWith("a") ? "an " : "a ") + performance.name() + " of "
                + NumberText.fixed(performance.value(), 2);
        String interval = performance.hasInterval()
                ? " (95 % " + NumberText.fixed(performance.interval().lower(), 2) + " to "
                        + NumberText.fixed(performance.interval().upper(), 2) + ")"
                : "";
        boolean classes = signature.plan().response() instanceof Response.Classes;
        String what = classes ? signature.plan().positive() + " from " + signature.plan().negative()
                : signature.plan().response() instanceof Response.Times ? "survival" : signature.plan().asked();
        String verb = classes ? "tells " : "predicts ";
        if (!performance.hasInterval()) {
            return "On samples that it has not seen, the signature " + verb + what + " with " + value
                    + ". Where all samples are told apart there is no interval: these samples cannot say how much the next ones differ.";
        }
        if (performance.isChance()) {
            return "No better than chance: on samples that it has not seen, the signature " + verb + what + " with "
                    + value + interval + ", and the interval includes " + NumberText.of(performance.chance())
                    + ". Take it as no signature.";
        }
        return performance.value() < performance.chance()
                ? "Worse than chance: on samples that it has not seen, the signature " + verb + what + " with "
                        + value + interval
                        + ". That happens where there is no signal and folds are small; take it as no signature."
                : "On samples that it has not seen, the signature " + verb + what + " with " + value + interval + ".";
    }

    private String made() {
        int[] sizes = signature.sizes();
        int own = signature.model().selected().size();
        int fits = signature.unseen().stream().mapToInt(one -> one.sizes().length).sum();
        return String.format(Locale.ROOT,
                "The signature of all %d samples has %s; the %d signatures of the cross-validation have %d in the middle (%d to %d).",
                signature.plan().samples(),
                own == 0 ? "no feature at all" : own == 1 ? "one feature" : own + " features",
                fits, sizes[0], sizes[1], sizes[2]);
    }

    private String reminder() {
        String column = signature.plan().response() instanceof Response.Times ? "times and events together"
                : "the outcome";
        return "To see what chance gives in samples like these, shuffle " + column
                + " among the samples and run it again, some twenty times. And a signature that was found here has to be shown in other"
                + " patients, from other places.";
    }
}
