package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Readout;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.parameter.RangeBasis;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.EffectorClaim;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.SurfaceLigand;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.DrugAction;
import org.exodyn.biology.scenario.Effectors;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent;
import org.exodyn.study.report.ReportContent.Conditioning;
import org.exodyn.study.report.ReportContent.Contradiction;
import org.exodyn.study.report.ReportContent.Delivery;
import org.exodyn.study.report.ReportContent.Influence;
import org.exodyn.study.report.ReportContent.Move;
import org.exodyn.study.report.ReportContent.NextMeasurement;
import org.exodyn.study.report.ReportContent.Premise;
import org.exodyn.study.report.ReportContent.Response;
import org.exodyn.study.report.ReportContent.Row;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.ArmPlan;
import org.exodyn.study.run.DrawSet;
import org.exodyn.study.run.RunOutcome;

/// The report's content, from a run's outcome.
public final class ReportAssembly {

    private static final int MEASUREMENTS = 6;

    private final RunOutcome outcome;
    private final Scenario scenario;
    private final EvidenceCards cards;
    private final Doses doses;

    private ReportAssembly(RunOutcome outcome) {
        this.outcome = outcome;
        this.scenario = outcome.document().scenario();
        this.cards = new EvidenceCards(outcome.atlas());
        this.doses = Doses.of(outcome);
    }

    /// The content of the report.
    public static ReportContent content(RunOutcome outcome) {
        return new ReportAssembly(outcome).build();
    }

    private ReportContent build() {
        scenario.evidence().claims().forEach(cards::claim);
        int carrier = carrier();
        List<Response> responses = new ResponseSummary(outcome, doses).all();
        List<Delivery> deliveries = new ArrayList<>(new DeliverySummary(outcome).all());
        deliveries.addAll(new EffectorSummary(outcome).deliveries());
        List<Conditioning> conditioning = new ConditioningSummary(outcome).all();
        List<Influence> influences = new InfluenceSummary(outcome, cards).all(carrier);
        List<Contradiction> contradictions = contradictions();
        ReportContent.Graph graph = new GraphSummary(outcome, cards).graph();
        List<ReportContent.CellSpread> cells = new CellSummary(outcome, doses).all();
        List<String> answer = new AnswerText(outcome).sentences(carrier, responses, deliveries, conditioning, cells);
        return new ReportContent(scenario.title(), scenario.question(), setting(), answer, premises(), arms(carrier),
                responses,
                new CourseSummary(outcome, doses).all(), deliveries, graph, influences, conditioning, readouts(carrier),
                nextMeasurements(conditioning), contradictions, new FedInSummary(outcome).all(), cards.claims(),
                cards.sources(),
                new CheckSummary(outcome).all(), provenance(), notices(), scenario.ensemble().draws(), cards.records(),
                cells, "", ImmuneAnswer.applies(outcome),
                new AnswerText(outcome).reason(carrier, responses, deliveries),
                new CombinationSummary(outcome, doses).all());
    }

    /// The arm that answers the question: the first that brings vesicles undisturbed, else the first other than the reference.
    private int carrier() {
        for (int arm = 0; arm < outcome.arms().size(); arm++) {
            Arm described = outcome.arms().get(arm).models().arm();
            if (described.isUndisturbed() && described.cargo() == null
                    && !outcome.arms().get(arm).models().classes().isEmpty()) {
                return arm;
            }
        }
        return outcome.reference() == 0 && outcome.arms().size() > 1 ? 1 : 0;
    }

    private List<Row> setting() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Cells asked about",
                scenario.recipients().cell().id() + ", " + typeset(scenario.recipients().density().format())));
        Effectors effectors = scenario.effectors();
        if (effectors != null) {
            rows.add(new Row("Effectors", effectors.cell().id() + ", "
                    + NumberText.of(effectors.ratio()) + " per recipient at the start"));
        }
        rows.add(new Row("Cancer", scenario.cancer().id()));
        rows.add(new Row("Medium",
                typeset(scenario.culture().mediumVolume().format()) + ", "
                        + typeset(scenario.culture().mediumHeight().format()) + " high, "
                        + scenario.culture().mixing().name().toLowerCase(java.util.Locale.ROOT)));
        rows.add(new Row("Drug",
                scenario.drug().name().id() + ", " + typeset(scenario.drug().doses().get(1).format()) + " to "
                        + typeset(scenario.drug().doses().getLast().format()) + ", from "
                        + typeset(scenario.drug().from().format()) + " to " + typeset(scenario.drug().to().format())));
        rows.add(new Row("Read-out", typeset(scenario.duration().format()) + " after " + start()));
        scenario.donors().forEach((key, donor) -> rows.add(new Row("Donor “" + key + "”", donor.cell().id()
                + donor.treatedWith().map(term -> ", " + term.id() + "-treated").orElse(""))));
        rows.add(new Row("Time courses at", doses.text(outcome.shownDose()) + ", the dose nearest to the median "
                + (scenario.drug().action() == DrugAction.CYTOTOXIC ? "IC50" : "dissociation constant")));
        rows.add(new Row("Draws", scenario.ensemble().draws() + " per arm and premise"));
        rows.add(new Row("Cells followed one by one",
                followed()));
        return rows;
    }

    /// What the clock of a run starts with.
    private String start() {
        boolean medium = scenario.donors().values().stream().anyMatch(Donor.ConditionedMedium.class::isInstance);
        boolean purified = scenario.donors().values().stream().anyMatch(Donor.PurifiedVesicles.class::isInstance);
        return medium ? purified ? "medium or vesicles are added" : "the medium is added"
                : purified ? "vesicles are added" : "the culture starts";
    }

    private String followed() {
        if (scenario.ensemble().cells() == 0) {
            return "none were asked for";
        }
        boolean some = IntStream.range(0, outcome.arms().size()).anyMatch(outcome.cells()::follows);
        if (some) {
            return scenario.ensemble().cells() + " per draw of an arm with vesicles";
        }
        if (outcome.reading().actsOutsideOnly()) {
            return "none: vesicles bind the drug outside of cells";
        }
        boolean strands = outcome.arms().stream().anyMatch(arm -> !arm.models().strands().isEmpty());
        return strands
                ? "none: strands that were loaded are calculated as a mean over cells, and no other cargo acts inside them"
                : "none: no arm delivers cargo that acts inside recipients";
    }

    private List<Premise> premises() {
        List<Premise> premises = new ArrayList<>();
        for (DrawSet set : outcome.sets()) {
            premises.add(switch (set.premise()) {
                case DrawSet.MEASURED -> new Premise(set.premise(), "Measured", "Parameters from their records only.");
                case DrawSet.CLAIMED -> new Premise(set.premise(), "Claimed",
                        "If the claims hold: draws from the same ranges, but only such at which each claim's own chain does"
                                + " what was reported.");
                default -> new Premise(set.premise(), "Unsupported effects at zero",
                        "As measured, with every effect size that no source supports set to zero.");
            });
        }
        return premises;
    }

    private List<ReportContent.Arm> arms(int carrier) {
        String answering = outcome.arms().get(carrier).id();
        return outcome.arms().stream()
                .map(plan -> new ReportContent.Arm(plan.id(), plan.models().arm().name(),
                        plan.models().arm().reference(),
                        plan.models().arm().selectedCargo().filter(cargo -> !cargo.isEmpty()).isPresent(),
                        plan.id().equals(answering)))
                .toList();
    }

    /// Reported read-outs beside what the claim's own chain does.
    private List<ReportContent.Readout> readouts(int carrier) {
        Map<String, ReportContent.Readout> rows = new LinkedHashMap<>();
        ArmPlan plan = outcome.arms().get(carrier);
        for (int set = 0; set < outcome.sets().size(); set++) {
            if (outcome.sets().get(set).premise().equals(DrawSet.UNSUPPORTED_ZERO)) {
                continue;
            }
            for (CargoClaim cargo : plan.models().cargo()) {
                String rule = RecipientNetwork.contribution(cargo);
                if (!plan.observes(rule)) {
                    continue;
                }
                Claim claim = outcome.atlas().claim(cargo.claims().getFirst()).orElseThrow();
                double[] factors = new double[outcome.sets().get(set).size()];
                for (int draw = 0; draw < factors.length; draw++) {
                    ArmDraw run = outcome.results()[set][carrier][draw];
                    factors[draw] = StrictMath.exp(outcome.schedule().windowMean(run.column(plan.column(rule))));
                }
                rows.putIfAbsent(claim.id() + set,
                        readout(outcome.atlas(), claim, quantity(cargo) + label(claim),
                                outcome.sets().get(set).premise(), factors));
            }
        }
        effectorReadouts(carrier, rows);
        return List.copyOf(rows.values());
    }

    /// What claims about effectors report beside what their cargo alone does to one.
    private void effectorReadouts(int carrier, Map<String, ReportContent.Readout> rows) {
        for (int set = 0; set < outcome.sets().size(); set++) {
            String premise = outcome.sets().get(set).premise();
            if (premise.equals(DrawSet.UNSUPPORTED_ZERO)) {
                continue;
            }
            for (EffectorClaim effect : EffectorSummary.comparable(outcome, outcome.arms().get(carrier))) {
                Claim claim = outcome.atlas().claim(effect.cargo().claims().getFirst()).orElseThrow();
                boolean survival = effect.ligand().map(SurfaceLigand::target)
                        .orElse(effect.actions().getFirst().target()) == EffectorClaim.Target.SURVIVAL;
                rows.putIfAbsent(claim.id() + set, new ReportContent.Readout(claim.id(),
                        (survival ? "Effectors left after a day by " : "Activity of an effector under ")
                                + effect.cargo().cargo() + " alone",
                        claim.phenotype() + ", no number in what could be read", null, premise,
                        Bands.of(EffectorSummary.factors(outcome, set, carrier, effect)), "1", null));
            }
        }
    }

    /// What the claim's own chain gives. What binding by a decoy gives is told apart from a ratio of half-effect doses: it is the limit of
    /// low doses, 1 + sites ÷ dissociation constant.
    private String quantity(CargoClaim cargo) {
        boolean decoy = outcome.reading().drugClaims().decoys().stream()
                .anyMatch(one -> one.claim().equals(cargo.claims().getFirst()));
        return decoy ? "Resistance factor at low doses, before the drug fills sites, through "
                : "Resistance factor through ";
    }

    /// The claim's cargo in words.
    private String label(Claim claim) {
        return String.join(" and ", outcome.reading().cargo().stream()
                .filter(cargo -> cargo.claims().contains(claim.id()))
                .map(CargoClaim::cargo)
                .distinct()
                .toList());
    }

    private static ReportContent.Readout readout(Atlas atlas, Claim claim, String label, String premise,
            double[] factors) {
        Readout readout = claim.readout();
        Double value = readout != null && readout.quantity() == Readout.Quantity.RESISTANCE_FACTOR ? readout.value()
                : null;
        String what = claim.phenotype().isEmpty() ? "resistance" : claim.phenotype();
        String reported = what + (value == null ? ", no number in what could be read"
                : ", " + NumberText.of(value) + "-fold");
        ReportContent.Band band = Bands.of(factors);
        String cited = String.join(", ", claim.cites().stream()
                .flatMap(key -> atlas.source(key).stream())
                .map(org.exodyn.atlas.Source::citation)
                .toList());
        return new ReportContent.Readout(claim.id(), label,
                cited.isEmpty() ? reported : reported + " (printed from " + cited + ")",
                value, premise, band, "1",
                value == null ? null : value / band.q50());
    }

    private List<Contradiction> contradictions() {
        Set<Claim> met = new LinkedHashSet<>();
        scenario.evidence().claims().forEach(id -> outcome.atlas().claim(id).ifPresent(met::add));
        List<Contradiction> rows = new ArrayList<>();
        for (org.exodyn.atlas.claim.Contradiction pair : outcome.atlas().contradictions(met)) {
            cards.claim(pair.claim().id());
            cards.claim(pair.other().id());
            rows.add(new Contradiction(pair.claim().id(), pair.other().id(),
                    EvidenceCards.word(pair.link().kind().name()) + " on " + pair.link().scope(),
                    pair.link().reason()));
        }
        return rows;
    }

    /// A quantity as people typeset it: `10 µM`, not `10 uM`.
    static String typeset(String quantity) {
        return quantity.replaceAll(" u(M|m|L|g)", " µ$1");
    }

    /// The parameters on which the claims' truth turns: those that would have to move the most, over all claims.
    private static List<NextMeasurement> nextMeasurements(List<Conditioning> conditioning) {
        Map<String, Double> weight = new LinkedHashMap<>();
        Map<String, Move> furthest = new LinkedHashMap<>();
        for (Conditioning one : conditioning) {
            for (Move move : one.moves()) {
                double moved = Math.abs(org.exodyn.quantity.StandardNormal.quantile(move.quantile()));
                weight.merge(move.name(), moved, Double::sum);
                furthest.merge(move.name(), move,
                        (a, b) -> Math.abs(a.quantile() - 0.5) >= Math.abs(b.quantile() - 0.5) ? a : b);
            }
        }
        return weight.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MEASUREMENTS)
                .map(entry -> measurement(Objects.requireNonNull(furthest.get(entry.getKey()))))
                .toList();
    }

    private static NextMeasurement measurement(Move move) {
        String unit = NumberText.unit(move.unit());
        String needed = (NumberText.of(move.value()) + " " + unit).strip();
        return new NextMeasurement(move.label(),
                "the claims hold most easily near " + needed
                        + "; the closer a measurement comes to the present median of "
                        + (NumberText.of(move.priorMedian()) + " " + unit).strip()
                        + " or beyond, the more they ask of other parameters",
                move.name(),
                (NumberText.of(move.priorLow()) + " to " + NumberText.of(move.priorHigh()) + " " + unit).strip() + ", "
                        + move.confidence());
    }

    private List<Row> provenance() {
        RunOutcome.Account account = outcome.account();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Exodyn", org.exodyn.study.result.SoftwareVersion.text()));
        rows.add(new Row("Scenario", "sha256 " + outcome.document().sha256()));
        rows.add(new Row("Evidence", "sha256 " + outcome.atlas().contentHash()));
        rows.add(new Row("Seed", Long.toString(scenario.ensemble().seed())));
        rows.add(new Row("Sampling", "scrambled Sobol points in " + outcome.space().dimension() + " dimensions"));
        rows.add(new Row("Solver",
                "variable-order BDF with analytic sparse Jacobian; " + account.steps() + " steps, "
                        + account.rejectedSteps()
                        + " repeated, in " + account.simulations() + " simulations"));
        if (!outcome.document().defaults().isEmpty()) {
            rows.add(new Row("Not stated by the scenario",
                    String.join("; ", outcome.document().defaults().entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + entry.getValue())
                            .toList())));
        }
        rows.add(new Row("Kernel", "bytecode generated from the model, one class per arm structure"));
        return rows;
    }

    /// Parameters that rest on at least one such record.
    private long count(Predicate<ParameterRecord> such) {
        return outcome.space().axes().stream()
                .filter(axis -> axis.resolved().alternatives().stream().anyMatch(one -> such.test(one.record())))
                .count();
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>(outcome.reading().unused());
        long ours = count(record -> record.rangeBasis() == RangeBasis.ASSUMED_PRIOR);
        long values = count(record -> record.confidence() == Confidence.ASSUMED);
        notices.add("For " + ours + " of " + outcome.space().dimension()
                + " parameters the range is a prior of this project, not a published one; for " + values
                + " of them nothing published was found at all. They are marked.");
        int rejected = outcome.prior().tried() - outcome.prior().draws().size();
        for (String arm : new CombinationSummary(outcome, doses).withoutReference()) {
            notices.add("Arm “" + arm
                    + "” has a second drug, but no arm is the same without it, or it has more than one: what both"
                    + " drugs would do independently cannot be told.");
        }
        notices.add(rejected + " of " + outcome.prior().tried()
                + " points of the records' ranges are impossible together (most often because vesicles would carry away more"
                + " copies than the donor makes) and were passed over.");
        return notices;
    }
}
