package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.study.audit.Assessment;
import org.exodyn.study.audit.Assessment.ChainStep.Role;
import org.exodyn.study.audit.Calibration;
import org.exodyn.study.audit.CargoNames;
import org.exodyn.study.audit.Mass;
import org.exodyn.study.audit.Verdict;
import org.exodyn.study.figure.NumberText;

/// The audit in plain sentences, for a reader who has two minutes: how much is there, how much is needed, what follows, and what that
/// verdict was worth where the outcome is known.
public final class AuditWords {

    private AuditWords() {}

    /// A sentence on S, of a marker on copies over those needed.
    static String of(AuditSubject.Kind kind, String sentence) {
        return kind != AuditSubject.Kind.BIOMARKER ? sentence
                : sentence.replaceAll("(?<![\\p{L}\\p{N}])S(?![\\p{L}\\p{N}])", "copies over needed");
    }

    /// Who sends what to whom, as the claim names them.
    public static String subject(AuditSubject subject, CargoNames names) {
        String cargo = names.of(subject.cargo().cargo());
        return subject.kind() == AuditSubject.Kind.BIOMARKER ? cargo
                : cargo + " → " + subject.claimed()
                        + (subject.claimed().equals(subject.acted()) ? ""
                                : " (calculated on a " + subject.acted() + ")");
    }

    /// Two sentences: what is there against what is needed, and under how many draws that is enough.
    public static List<String> lead(Assessment one, CargoNames names) {
        Assessment.Numbers numbers = one.numbers().orElseThrow();
        List<Assessment.ChainStep> chain = numbers.chain();
        int first = 0;
        while (first < chain.size() && chain.get(first).role() != Role.NEEDED) {
            first++;
        }
        boolean marker = one.subject().kind() == AuditSubject.Kind.BIOMARKER;
        List<String> told = new ArrayList<>();
        if (first > 0 && first < chain.size()) {
            Assessment.ChainStep amount = chain.get(first - 1);
            Assessment.ChainStep needed = chain.get(first);
            String unit = amount.unit();
            told.add(number(amount.band().median()) + " " + plain(unit, names.of(one.subject().cargo().cargo()))
                    + (marker ? " are expected" : " are there") + " (90 %: " + number(amount.band().low()) + " to "
                    + number(amount.band().high()) + "); " + needed(needed.band()) + " "
                    + numbers.needs().getFirst().sentence() + ". So: " + verdict(one) + ".");
        }
        double least = numbers.masses().stream().mapToDouble(Mass::mass).min().orElse(0);
        double most = numbers.masses().stream().mapToDouble(Mass::mass).max().orElse(0);
        told.add("That is enough in " + (percent(least).equals(percent(most)) ? percent(most)
                : percent(least) + " to " + percent(most))
                + " of the draws, depending on the prior and on the requirement; "
                + "a verdict needs at least 90 % or at most 10 % under all of them.");
        return told;
    }

    private static String needed(Assessment.Band band) {
        if (Double.isInfinite(band.median())) {
            return "in at least half of the draws no amount would be enough";
        }
        return number(band.median()) + " (90 %: " + number(band.low()) + " to "
                + (Double.isInfinite(band.high()) ? "no amount would do" : number(band.high())) + ") are needed";
    }

    private static String plain(String unit, String cargo) {
        return switch (unit) {
            case "copies per cell" -> "copies of " + cargo + " per cell";
            case "molecules per cell" -> "molecules of " + cargo + " per cell";
            case "copies per sample" -> "copies of " + cargo + " per sample";
            case "per minute" -> "of the " + cargo + " in a cell per minute";
            default -> unit.replace("copies", "copies of " + cargo);
        };
    }

    private static String verdict(Assessment one) {
        if (one.subject().kind() == AuditSubject.Kind.BIOMARKER) {
            return switch (one.verdict()) {
                case SUFFICIENT -> "detectable, if the spread between patients is as recorded";
                case INSUFFICIENT -> "not detectable at these numbers";
                default -> "open, since the records leave room for both";
            };
        }
        return switch (one.verdict()) {
            case SUFFICIENT -> "sufficient at these numbers, which does not show that it happens";
            case INSUFFICIENT -> "insufficient, that is not by this channel at these numbers";
            default -> "open (prior-dependent), since the records leave room for both";
        };
    }

    private static String percent(double share) {
        return share > 0 && share < 0.001 ? "less than 0.1 %" : NumberText.percent(share);
    }

    /// A setting with what is stated of it.
    public static String stated(AuditSetting setting, AuditConditions conditions) {
        return AuditPage.stated(setting, conditions);
    }

    /// Two digits; `no amount` where it is infinite.
    public static String number(double value) {
        return VerdictFigures.number(value);
    }

    /// What the calibration allows one to conclude from a verdict on such a cargo.
    public static String standing(Assessment one, Calibration calibration) {
        Calibration.Standing standing = calibration.standing(one.subject());
        if (standing.assessed() == 0) {
            return "What that is worth: no known delivery of this kind (" + standing.kind()
                    + ") could be assessed, so nobody knows how often the audit is right on it.";
        }
        long called = standing.works().get(Verdict.INSUFFICIENT.ordinal());
        long rightly = standing.fails().get(Verdict.INSUFFICIENT.ordinal());
        StringBuilder text = new StringBuilder("What that is worth: of " + standing.assessed()
                + (standing.assessed() == 1 ? " known delivery of this kind (" : " known deliveries of this kind (")
                + standing.kind() + ") " + standing.worked()
                + " worked and " + standing.failed() + " failed. Of those that worked the audit called " + called
                + " insufficient, " + standing.works().get(Verdict.SUFFICIENT.ordinal()) + " sufficient and left "
                + standing.works().get(Verdict.PRIOR_DEPENDENT.ordinal()) + " open; of those that failed, " + rightly
                + ", " + standing.fails().get(Verdict.SUFFICIENT.ordinal()) + " and "
                + standing.fails().get(Verdict.PRIOR_DEPENDENT.ordinal()) + ".");
        if (one.verdict() == Verdict.INSUFFICIENT) {
            text.append(called > 0
                    ? " So “insufficient” does not tell what works from what fails here: read it as “not explained by these "
                            + "numbers”."
                    : rightly > 0
                            ? " No delivery that worked was called insufficient, which so few cases cannot make sure."
                            : " On none of them was “insufficient” returned, so it is untested here.");
        } else if (one.verdict() == Verdict.PRIOR_DEPENDENT) {
            text.append(" An open answer says nothing either way.");
        }
        return text.toString();
    }

    /// A requirement in words: what is needed, and what this model takes into account that the other does not.
    public static String need(Assessment.NeedText need) {
        String differs = switch (need.label()) {
            case "isolated target" ->
                "one site on each mRNA of the target, nothing else that binds, and no copies of the cell's own: the least that can be asked";
            case "all competing sites" ->
                "beside all other sites of the cell that bind the same, and beside the copies that the cell has itself";
            case "own level" -> "read on the amount in the cell";
            case "read-out" -> "read on the response to the drug, so that a weak effect needs more";
            case "by the read-out" -> "what has happened when the read-out comes";
            case "at steady state" -> "what happens if one waits long enough";
            case "in a day" -> "killing is counted over one day";
            case "against efflux" -> "all that vesicles carry out counts";
            case "with what comes back" -> "what cells take up again with vesicles is taken off";
            case "traces of antibody" -> "nearly all of it could be held";
            case "half-effect dose" -> "at the dose that has half of its effect, most of which stays free";
            case "as counted" -> "no mechanism, only a count";
            case "by cleavage" -> "association with AGO2 and cleavage, step by step";
            default -> "";
        };
        return "Requirement “" + need.label() + "”: " + need.sentence() + (differs.isEmpty() ? "" : "; " + differs)
                + ".";
    }

    /// A row of a figure: who sends what to whom, without what was calculated with.
    static String row(AuditSubject subject, CargoNames names) {
        String cargo = names.of(subject.cargo().cargo());
        return subject.kind() == AuditSubject.Kind.BIOMARKER ? cargo : cargo + " → " + subject.claimed();
    }

    /// Whether its two requirements are one formula at two thresholds.
    static boolean isOneModel(AuditSubject subject) {
        return switch (subject.kind()) {
            case BIOMARKER, PAYLOAD -> true;
            case COPIES -> subject.cargo().cargoClass().equals("antimiR");
            case COMPLEXES -> subject.cargo().cargo().equals("FASLG");
            case EXPORT, DECOY, STRANDS -> false;
        };
    }

    /// What was loaded, taken up, or drawn where a claim says nothing: why no share of responding cells is told.
    static String noShareOfCells(AuditSubject.Kind kind) {
        return switch (kind) {
            case COPIES ->
                "No share of responding cells is told: no record says how copies differ between vesicles or uptake between "
                        + "cells of this kind.";
            case COMPLEXES ->
                "No share of responding cells is told: complexes are counted per area of a cell that many vesicles touch, "
                        + "and no record says how effectors differ.";
            case PAYLOAD ->
                "No share of responding cells is told: a small molecule that leaks evens out between cells, and no record "
                        + "says how much of it does.";
            case STRANDS ->
                "No share of responding cells is told: particles bring strands by the thousand, and no record says how "
                        + "their uptake differs between cells.";
            case DECOY ->
                "No share of responding cells is told: what is held in the medium is the same for all cells in it.";
            case EXPORT -> "No share of responding cells is told: no record says how release differs between cells.";
            case BIOMARKER -> "A marker acts on no cell, so there is no share of responding cells.";
        };
    }

    /// Draws that could not be, by what forbids them, the most frequent first.
    static String impossible(Assessment.Numbers numbers) {
        int all = numbers.forbidden().values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return numbers.draws() + " draws of each prior; all of the recorded prior could be.";
        }
        List<String> why = new ArrayList<>();
        numbers.forbidden().entrySet().stream().filter(entry -> entry.getValue() > 0)
                .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
                .forEach(entry -> why.add(entry.getKey() + " ("
                        + NumberText.percent((double) entry.getValue() / numbers.draws()) + ")"));
        return String.format(Locale.ROOT,
                "%d draws of each prior; %d of the recorded prior (%s) could not be and were left out, as they break: %s.",
                numbers.draws(), all, NumberText.percent((double) all / numbers.draws()), String.join("; ", why));
    }
}
