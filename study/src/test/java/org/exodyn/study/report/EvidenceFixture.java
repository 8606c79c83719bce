package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Check;
import org.exodyn.study.report.ReportContent.ClaimCard;
import org.exodyn.study.report.ReportContent.Conditioning;
import org.exodyn.study.report.ReportContent.Contradiction;
import org.exodyn.study.report.ReportContent.FedIn;
import org.exodyn.study.report.ReportContent.Graph;
import org.exodyn.study.report.ReportContent.Influence;
import org.exodyn.study.report.ReportContent.Move;
import org.exodyn.study.report.ReportContent.NextMeasurement;
import org.exodyn.study.report.ReportContent.Readout;
import org.exodyn.study.report.ReportContent.RecordCard;
import org.exodyn.study.report.ReportContent.Row;
import org.exodyn.study.report.ReportContent.SourceCard;

/// Claims, sources, parameters and their moves for the fixture. Citations are shortened; numbers are invented.
final class EvidenceFixture {
    private EvidenceFixture() {}

    static ReportContent content() {
        return new ReportContent("", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                new Graph(List.of(), List.of()), influences(), conditioning(), readouts(), next(),
                List.of(new Contradiction("fang-2019-mir106b", "review-2024-mir106b", "as printed against as published",
                        "The review prints miR-106b as lowering resistance; the primary paper reports the opposite.")),
                fedIn(), claims(), sources(), checks(), provenance(),
                List.of("9 of 14 parameters behind the answer are assumed, not published; they are marked.",
                        "Research software, not a medical device."),
                200, List.of(new RecordCard("SERUM_EV", "Vesicles in serum", "1e10 /mL", "1e9 to 1e11", "human serum",
                        "seen-in-secondary", "reported", "Example 2014", "https://example.org/serum")),
                List.of(), "");
    }

    private static RecordCard record(String id, String quantity, String value, String confidence, String basis) {
        return new RecordCard(id, quantity, value, "", "mean over sources", confidence, basis, "Chevillet et al. 2014",
                "https://doi.org/10.1073/pnas.1408301111");
    }

    private static List<Influence> influences() {
        String[][] rows = {
            {"copies_per_vesicle.miR-106b-5p", "Copies of miR-106b-5p per CAF vesicle", "c", "copies",
                "seen-in-secondary", "assumed-prior"},
            {"release_fraction", "Share of internalised cargo that reaches the cytosol", "φ", "1", "seen-in-primary",
                "reported"},
            {"uptake_rate", "Uptake rate of PANC-1", "k", "h^-1", "seen-in-primary", "reported"},
            {"effect.TP53INP1.apoptosis", "Effect of TP53INP1 on apoptosis competence", "w", "1", "assumed",
                "assumed-prior"},
            {"ic50.gemcitabine", "IC50 of gemcitabine on PANC-1", "IC50", "nM", "seen-in-primary", "assumed-prior"},
            {"release.caf", "Release of treated CAFs", "R", "vesicles/cell/h", "seen-in-primary", "reported"},
            {"stress.release", "Release under gemcitabine, fold", "s_b", "1", "seen-in-secondary", "assumed-prior"},
            {"m0.miR-106b-5p", "Endogenous miR-106b-5p", "m0", "copies/cell", "assumed", "assumed-prior"},
            {"risc_fraction", "RISC-competent share of delivered miRNA", "ω", "1", "seen-in-primary", "reported"},
            {"diameter", "Vesicle diameter", "d", "um", "textbook", "reported"},
            {"doubling", "Doubling time of PANC-1", "T_d", "h", "seen-in-primary", "reported"},
        };
        double[] importance = {0.71, 0.62, 0.41, 0.38, 0.33, 0.29, 0.24, 0.19, 0.16, 0.09, 0.04};
        double[][] ranges = {{1e-5, 8e-3, 0.4}, {3e-4, 0.012, 0.3}, {0.002, 0.01, 0.05}, {-0.1, 0.3, 0.9},
            {50, 273, 1000},
            {20, 61, 190}, {0.8, 2.2, 6}, {30, 310, 3200}, {0.05, 0.2, 0.6}, {0.07, 0.11, 0.16}, {28, 36, 52}};
        List<Influence> influences = new ArrayList<>();
        for (int at = 0; at < rows.length; at++) {
            String[] row = rows[at];
            influences.add(new Influence(row[0], row[1], row[2], row[3], ranges[at][0], ranges[at][1], ranges[at][2],
                    "log-normal", importance[at], 0.14, "log resistance factor of + CAF vesicles", row[4], row[5],
                    List.of(record(at == 0 ? "COPIES_PER_EV" : at == 1 ? "RELEASE_FRACTION" : "REC_" + at, row[1],
                            "0.008 copies", row[4], row[5])),
                    List.of("Exact match (hsa-miR-106b-5p in CAF vesicles): no record.",
                            "Class step (any miRNA in small vesicles): 3 records; drawn as alternatives.",
                            "Widened by a factor of 3 for the step from plasma to CAF.")));
        }
        return influences;
    }

    private static List<Conditioning> conditioning() {
        List<Move> moves = List.of(
                new Move("c", "Copies of miR-106b-5p per CAF vesicle", "copies", 1e-5, 8e-3, 0.4, 0.9, 2.05, 0.981,
                        "seen-in-secondary"),
                new Move("phi", "Share reaching the cytosol", "1", 3e-4, 0.012, 0.3, 0.17, 1.15, 0.89,
                        "seen-in-primary"),
                new Move("k", "Uptake rate of PANC-1", "h^-1", 0.002, 0.01, 0.05, 0.023, 0.36, 0.8, "seen-in-primary"),
                new Move("m0", "Endogenous miR-106b-5p", "copies/cell", 30, 310, 3200, 95, -0.51, 0.2, "assumed"),
                new Move("w", "Effect of TP53INP1 on apoptosis", "1", 0.05, 0.3, 0.9, 0.62, 0.315, 0.82, "assumed"));
        return List.of(
                new Conditioning("fang-2019-mir106b", "miR-106b-5p represses TP53INP1",
                        "TP53INP1 protein 50 % lower at 96 h",
                        true, "the chain reproduces the read-out within 5 %", 3.9, 6.2e-5, 2.1e-5, 48.4, 200, moves),
                new Conditioning("qi-2023-mir3173", "miR-3173-5p represses ACSL4", "ACSL4 protein 20 % lower", true,
                        "reproduced", 2.7, 4.1e-3, 6e-4, 71, 200, moves.subList(0, 3)),
                new Conditioning("richards-2017-snail", "Snail and miR-146a", "IC50 1.5 times higher", false,
                        "no draw of the recorded ranges reaches the read-out; the nearest stays 2.1 powers of ten below",
                        5.6, 0, 0, 0, 200, List.of()));
    }

    private static List<Readout> readouts() {
        List<Readout> readouts = new ArrayList<>();
        double[] predictedTp = {0.998, 0.52};
        double[] predictedIc50 = {1.02, 2.1};
        String[] premises = {"measured", "claimed"};
        for (int at = 0; at < 2; at++) {
            readouts.add(new Readout("fang-2019-mir106b", "TP53INP1 protein, relative to control", "about half", 0.5,
                    premises[at], ReportFixture.logNormal(predictedTp[at], at == 0 ? 0.01 : 0.08), "1",
                    0.5 / predictedTp[at]));
            readouts.add(
                    new Readout("richards-2017-snail", "IC50 of gemcitabine with CAF vesicles, fold", "2.4-fold", 2.4,
                            premises[at], ReportFixture.logNormal(predictedIc50[at], at == 0 ? 0.05 : 0.28), "1",
                            2.4 / predictedIc50[at]));
            readouts.add(new Readout("qi-2023-mir3173", "ACSL4 protein", "“lower” (no number)", null, premises[at],
                    new Band(0.9, 0.97, 0.99, 1, 1), "1", null));
        }
        return readouts;
    }

    private static List<NextMeasurement> next() {
        return List.of(
                new NextMeasurement("Copies of miR-106b-5p per CAF vesicle, by digital PCR on SEC-purified vesicles.",
                        "Decides most of the spread; 0.9 copies per vesicle would be needed.",
                        "copies_per_vesicle.miR-106b-5p", "10⁻⁵ to 0.4, from other donors"),
                new NextMeasurement("Cytosolic release in PANC-1, with a split-luciferase cargo.",
                        "The second largest unknown.", "release_fraction", "3×10⁻⁴ to 0.3"),
                new NextMeasurement("Endogenous miR-106b-5p per PANC-1 cell.", "Sets how much more is needed.",
                        "m0.miR-106b-5p", "assumed"));
    }

    private static List<FedIn> fedIn() {
        List<FedIn> rows = new ArrayList<>();
        rows.add(new FedIn("caf", "vesicles at the start", "3.1×10⁸ /mL", "release × 48 h × 0.5 (R, ratio 1)",
                "seen-in-primary"));
        rows.add(new FedIn("nf", "vesicles at the start", "1.2×10⁸ /mL", "release × 48 h × 0.5", "seen-in-primary"));
        rows.add(new FedIn("gw", "GW4869 carried over", "5 µM", "scenario: 10 µM × 50 %", "assumed"));
        rows.add(new FedIn("gem", "gemcitabine", "0 to 10 µM at 24 h", "scenario", "seen-in-primary"));
        return rows;
    }

    private static List<ClaimCard> claims() {
        return List.of(
                new ClaimCard("fang-2019-mir106b", "as-published",
                        "Vesicles of gemcitabine-treated CAFs carry miR-106b,"
                                + " which represses TP53INP1 and raises resistance of pancreatic cancer cells to gemcitabine.",
                        "64", "abstract", "D", List.of()),
                new ClaimCard("review-2024-mir106b", "as-printed", "CAF exosomal miR-106b restores sensitivity <to"
                        + " gemcitabine> & targets TP53INP1.", "rev", "table 2", "", List.of("direction reversed")),
                new ClaimCard("qi-2023-mir3173", "as-published", "miR-3173-5p from CAF vesicles inhibits ferroptosis by"
                        + " targeting ACSL4.", "qi", "fig. 4", "D", List.of()),
                new ClaimCard("richards-2017-snail", "as-published",
                        "CAF vesicles raise Snail and miR-146a in recipient"
                                + " cells and their survival under gemcitabine.",
                        "richards", "fig. 3", "D", List.of()),
                new ClaimCard("fang-2019-gw4869", "as-published", "GW4869 lowers vesicle release of CAFs.", "64",
                        "fig. 2",
                        "D", List.of()));
    }

    private static List<SourceCard> sources() {
        return List.of(
                new SourceCard("64",
                        "Fang Y et al. 2019. Exosomal miRNA-106b from cancer-associated fibroblast promotes"
                                + " gemcitabine resistance in pancreatic cancer. Exp Cell Res 383:111543.",
                        "10.1016/j.yexcr.2019.111543", null, "DOI derived from the article number", true),
                new SourceCard("qi", "Qi R et al. 2023 (fixture citation).", null, "https://example.org/qi",
                        "not verified", true),
                new SourceCard("richards", "Richards KE et al. 2017 (fixture citation).", null, null, "not verified",
                        true),
                new SourceCard("rev", "A review (fixture citation).", null, "javascript:alert(1)", "secondary", false));
    }

    private static List<Check> checks() {
        return List.of(
                new Check("Mass balance of vesicles", "largest relative error 3×10⁻¹⁰ over all runs", true),
                new Check("Mass balance of copies", "largest relative error 8×10⁻¹¹", true),
                new Check("Ceilings", "no draw exceeded internalised volume, membrane turnover or protein mass", true),
                new Check("Infeasible draws", "3 of 203 exported more copies than the cell makes; rejected and counted",
                        true),
                new Check("Effective sample size", "48 of 200 for miR-106b-5p: below the wanted 100", false));
    }

    private static List<Row> provenance() {
        return List.of(new Row("Exodyn", "0.1.0-SNAPSHOT"), new Row("Seed", "20241104"),
                new Row("Scenario", "sha256 6b0f…91c2"), new Row("Evidence", "327 parameter records, 5 claims"),
                new Row("Solver", "Rosenbrock, 1.9×10⁶ steps, 210 rejected"), new Row("Simulations per second", "412"));
    }
}
