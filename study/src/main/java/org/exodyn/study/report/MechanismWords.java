package org.exodyn.study.report;

import java.util.Locale;

/// How kinds of nodes are named and coloured.
final class MechanismWords {
    private MechanismWords() {}

    static String plural(String kind) {
        return switch (kind) {
            case "donor" -> "donor cells";
            case "vesicle" -> "vesicles";
            case "cargo" -> "cargo";
            case "mirna" -> "microRNA";
            case "gene" -> "targets";
            case "process" -> "processes";
            case "drug" -> "drug";
            case "inhibitor" -> "inhibitors";
            case "phenotype" -> "phenotype";
            default -> kind;
        };
    }

    static String slug(String kind) {
        return kind.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    static String fill(String kind) {
        return switch (kind) {
            case "donor" -> "#eef3f9";
            case "vesicle" -> "#fdf3e7";
            case "cargo", "mirna" -> "#fdeee3";
            case "gene" -> "#ecf6f1";
            case "process" -> "#f3f0fa";
            case "phenotype" -> "#e9ebef";
            case "drug" -> "#ffffff";
            case "inhibitor" -> "#fff6f5";
            default -> "#f6f7f9";
        };
    }

    static String stroke(String kind) {
        return switch (kind) {
            case "donor" -> "#5b86b3";
            case "vesicle" -> "#c98a2b";
            case "cargo", "mirna" -> "#c4672a";
            case "gene" -> "#3c8f6c";
            case "process" -> "#7d68b0";
            case "phenotype" -> "#1c2230";
            case "drug" -> "#1c2230";
            case "inhibitor" -> "#b02a1e";
            default -> "#8b95a3";
        };
    }

    static String supportText(String support) {
        return switch (support) {
            case "claim" -> "a source says so";
            case "model" -> "an equation of the mechanism library";
            case "assumed" -> "assumed: no source";
            default -> support;
        };
    }

    static String signText(int sign) {
        return sign > 0 ? "raises" : sign < 0 ? "lowers" : "no sign (transport or undetermined)";
    }
}
