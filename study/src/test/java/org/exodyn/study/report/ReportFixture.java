package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Course;
import org.exodyn.study.report.ReportContent.Delivery;
import org.exodyn.study.report.ReportContent.Premise;
import org.exodyn.study.report.ReportContent.Response;
import org.exodyn.study.report.ReportContent.Row;

/// Invented numbers in the shape of the gemcitabine scenario, to look at the page and test it. Nothing here is a
/// result: the curves are closed forms with made-up spreads.
final class ReportFixture {
    static final double[] DOSES = {0, 10, 30, 100, 300, 1000, 3000, 10000};
    static final String[] CARGO = {"hsa-miR-106b-5p", "hsa-miR-3173-5p", "hsa-miR-146a-5p", "SNAI1 mRNA"};
    private static final String[] PREMISES = {"measured", "claimed", "unsupported-zero"};

    private ReportFixture() {}

    static ReportContent content() {
        ReportContent evidence = EvidenceFixture.content();
        return new ReportContent(
                "Gemcitabine on PANC-1 with vesicles of gemcitabine-treated CAFs",
                "Do vesicles released by gemcitabine-treated cancer-associated fibroblasts protect PANC-1 cells from"
                        + " gemcitabine?",
                setting(),
                List.of(
                        "With parameters from their records, vesicles of treated CAFs leave the IC50 of gemcitabine"
                                + " where it was: resistance factor 1.02 (central 90 %: 0.99 to 1.12).",
                        "Too few copies arrive: about 0.9 copies of miR-106b-5p per PANC-1 cell, against 310 that are"
                                + " there already and about 1400 that a 20 % fall of TP53INP1 would need.",
                        "If the claims hold, the resistance factor is 2.1 (1.4 to 3.6), but that asks for copies per"
                                + " vesicle and cytosolic release near the upper end of anything recorded (share of the"
                                + " prior below 10⁻⁴)."),
                premises(),
                arms(),
                responses(),
                courses(),
                deliveries(),
                GraphFixture.graph(),
                evidence.influences(),
                evidence.conditioning(),
                evidence.readouts(),
                evidence.nextMeasurements(),
                evidence.contradictions(),
                evidence.fedIn(),
                evidence.claims(),
                evidence.sources(),
                evidence.checks(),
                evidence.provenance(),
                evidence.notices(),
                200,
                evidence.records(),
                List.of(),
                "");
    }

    static List<Premise> premises() {
        return List.of(
                new Premise("measured", "Measured", "Parameters from their published records only."),
                new Premise("claimed", "Claimed", "The same model, conditioned on what each claim reports; valid only"
                        + " if the claim holds."),
                new Premise("unsupported-zero", "Unsupported effects at zero", "Measured, with every effect size that"
                        + " no source supports set to zero."));
    }

    static List<Arm> arms() {
        return List.of(
                new Arm("gem", "gemcitabine", true, false),
                new Arm("caf", "+ CAF vesicles", false, false),
                new Arm("nf", "+ normal-fibroblast vesicles", false, false),
                new Arm("depleted", "+ vesicle-depleted medium", false, false),
                new Arm("gw", "+ CAF vesicles + GW4869", false, false),
                new Arm("m106", "CAF vesicles, miR-106b-5p alone", false, true),
                new Arm("m3173", "CAF vesicles, miR-3173-5p alone", false, true),
                new Arm("snail", "CAF vesicles, Snail/miR-146a alone", false, true));
    }

    private static List<Row> setting() {
        return List.of(
                new Row("Recipients", "PANC-1, 10⁵ cells/mL"),
                new Row("Donors", "CAFs treated with gemcitabine; normal fibroblasts"),
                new Row("Ratio donor : recipient", "1 : 1"),
                new Row("Delivery", "conditioned medium, 48 h, 50 % transferred"),
                new Row("Culture", "1 mL, 3 mm high, still, no serum"),
                new Row("Drug", "gemcitabine from 24 h, 0 to 10 µM"),
                new Row("Read-out", "viability at 96 h"),
                new Row("Inhibitor", "GW4869 10 µM on donors, carried over"),
                new Row("Ensemble", "200 draws per arm and premise, seed 20241104"));
    }

    /// Resistance factor of an arm: median and logarithmic spread.
    private static double[] factor(int premise, int arm) {
        double[][] medians = {
            {1, 1.02, 1.01, 1.0, 1.015, 1.008, 1.004, 1.01},
            {1, 2.1, 1.15, 1.0, 1.62, 1.5, 1.3, 1.25},
            {1, 1.004, 1.002, 1.0, 1.003, 1.002, 1.001, 1.001}
        };
        double[][] spreads = {
            {0.02, 0.05, 0.03, 0.004, 0.04, 0.03, 0.02, 0.03},
            {0.02, 0.28, 0.09, 0.004, 0.2, 0.18, 0.12, 0.14},
            {0.02, 0.01, 0.006, 0.002, 0.008, 0.006, 0.004, 0.005}
        };
        return new double[] {medians[premise][arm], spreads[premise][arm]};
    }

    private static List<Response> responses() {
        List<Response> responses = new ArrayList<>();
        for (int premise = 0; premise < 3; premise++) {
            for (int arm = 0; arm < 8; arm++) {
                double[] factor = factor(premise, arm);
                double ic50 = 273 * factor[0];
                List<Band> viability = new ArrayList<>();
                List<Band> untreated = new ArrayList<>();
                for (double dose : DOSES) {
                    double toxicity = arm == 4 ? 0.82 : 1;
                    viability.add(hill(dose, ic50, 1));
                    untreated.add(hill(dose, ic50, toxicity));
                }
                Band fold = arm == 0 ? null : logNormal(factor[0], factor[1]);
                responses.add(new Response(PREMISES[premise], arms().get(arm).id(), "gemcitabine", "nM", DOSES,
                        viability, untreated, logNormal(ic50, 0.55), arm == 7 ? null : logNormal(ic50 * 0.61, 0.5),
                        fold,
                        arm == 0 ? 0.004 : 0));
            }
        }
        return responses;
    }

    private static Band hill(double dose, double ic50, double top) {
        double[] value = new double[5];
        double[] deviates = {-1.645, -0.674, 0, 0.674, 1.645};
        for (int at = 0; at < 5; at++) {
            double half = ic50 * Math.exp(0.55 * deviates[at]);
            value[at] = dose == 0 ? top : top * (0.06 + 0.94 / (1 + Math.pow(dose / half, 1.15)));
        }
        return new Band(value[0], value[1], value[2], value[3], value[4]);
    }

    static Band logNormal(double median, double sigma) {
        return new Band(median * Math.exp(-1.645 * sigma), median * Math.exp(-0.674 * sigma), median,
                median * Math.exp(0.674 * sigma), median * Math.exp(1.645 * sigma));
    }

    private static List<Course> courses() {
        double[] hours = new double[25];
        for (int at = 0; at < hours.length; at++) {
            hours[at] = 4 * at;
        }
        List<Course> courses = new ArrayList<>();
        double[] vesicles = {0, 3.1e8, 1.2e8, 1e6, 1.9e8, 3.1e8, 3.1e8, 3.1e8};
        String[] targets = {"TP53INP1", "ACSL4", "SNAI1"};
        double[] fall = {0.45, 0.35, -0.9};
        for (int premise = 0; premise < 3; premise++) {
            for (int arm = 0; arm < 8; arm++) {
                List<Band> medium = new ArrayList<>();
                List<Band> cells = new ArrayList<>();
                for (double hour : hours) {
                    double left = vesicles[arm] * Math.exp(-hour / 61);
                    medium.add(left == 0 ? new Band(0, 0, 0, 0, 0) : logNormal(left, 0.8));
                    double growth = hour <= 24 ? hour * 0.019 : 24 * 0.019 + (hour - 24) * 0.006;
                    cells.add(logNormal(1e5 * Math.exp(growth), 0.02 + hour * 0.0016));
                }
                String id = arms().get(arm).id();
                String label = PREMISES[premise];
                courses.add(new Course(label, id, "vesicles-in-medium", "Vesicles in medium", "vesicles",
                        "vesicles/mL", "300 nM", hours, medium));
                courses.add(
                        new Course(label, id, "cells", "PANC-1 cells", "cells", "cells/mL", "300 nM", hours, cells));
                for (int target = 0; target < 3; target++) {
                    double effect = (premise == 1 ? 1 : 0.004) * fall[target]
                            * (new double[] {0, 1, 0.3, 0, 0.6, 1, 1, 1})[arm];
                    List<Band> levels = new ArrayList<>();
                    for (double hour : hours) {
                        levels.add(logNormal(1 - effect * (1 - Math.exp(-hour / 18)), 0.015 + 0.06 * Math.abs(effect)));
                    }
                    courses.add(new Course(label, id, "target:" + targets[target], targets[target] + " protein",
                            "target", "relative to untreated", "300 nM", hours, levels));
                }
            }
        }
        return courses;
    }

    private static List<Delivery> deliveries() {
        double[][] delivered = {{0.9, 0.11, 2.4, 0.004}, {780, 420, 1900, 3.1}, {0.9, 0.11, 2.4, 0.004}};
        double[] endogenous = {310, 45, 900, 12};
        double[][] required = {{1400, 610, 4100, 9}, {520, 300, 1300, 0}, {1400, 610, 4100, 9}};
        double[] share = {1, 0.38, 0, 0.61};
        String[] means = {
            "20 % less TP53INP1 protein", "20 % less ACSL4 protein", "20 % less SMAD4-side target protein",
            "no requirement: the claim names no level of Snail protein"
        };
        List<Delivery> deliveries = new ArrayList<>();
        for (int premise = 0; premise < 3; premise++) {
            for (int arm = 1; arm <= 4; arm++) {
                for (int cargo = 0; cargo < CARGO.length; cargo++) {
                    double median = delivered[premise][cargo] * share[arm - 1];
                    Band band = median == 0 ? new Band(0, 0, 0, 0, 0) : logNormal(median, premise == 1 ? 0.5 : 2.1);
                    deliveries.add(new Delivery(PREMISES[premise], arms().get(arm).id(), CARGO[cargo],
                            cargo == 3 ? "mRNA" : "miRNA", logNormal(1200 * share[arm - 1] + 1e-3, 0.9), band,
                            logNormal(endogenous[cargo], 0.8),
                            cargo == 3 ? null : logNormal(required[premise][cargo], 0.7),
                            cargo == 3 ? Double.NaN : required[premise][cargo] / median, means[cargo],
                            premise == 1 ? 0.86 : 0, ReportContent.Counted.COPIES));
                }
            }
        }
        return deliveries;
    }
}
