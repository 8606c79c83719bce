package org.exodyn.study.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that the report page shows, in the order in which a reader meets it. Numbers are already in the
/// units that people use; the page does no science.
///
/// @param title the scenario's title
/// @param question what was asked, one sentence
/// @param setting what was simulated: rows of label and value
/// @param answer plain sentences with numbers and intervals
/// @param premises the premises under which every arm was run, in display order
/// @param arms the arms, in display order
/// @param responses viability and dose–response by premise and arm
/// @param courses time courses by premise, arm and variable
/// @param deliveries delivered copies beside endogenous and required ones, by premise, arm and cargo
/// @param graph the mechanism graph
/// @param influences the parameters that matter most
/// @param conditioning what each claim costs to believe
/// @param readouts reported read-outs beside the prediction
/// @param nextMeasurements what to measure next, most useful first
/// @param contradictions pairs of claims that disagree
/// @param fedIn what was fed in, per arm, with source
/// @param claims the claims met anywhere on the page
/// @param sources the sources met anywhere on the page
/// @param checks mass balance, ceilings, infeasible draws: what was checked and what came out
/// @param provenance rows of label and value: versions, seed, hashes, solver account, simulations per second
/// @param notices plain sentences a reader must see (assumptions, warnings, "research software")
/// @param draws parameter draws per arm and premise; bounds shares that no draw reached; 0 if not told
/// @param records parameter records that arrows of the graph or fed-in amounts name; those of `influences` are known
///     without being listed here again
/// @param cells cells followed one by one, by premise, arm and dose; empty where none were
/// @param citation how to cite the software, one sentence; empty for the page's own wording
/// @param killing whether killing by effectors is asked about: then the recipients left are shown instead of viability, and no
///     half-effect doses
/// @param reason what stands behind the answer, as a heading; empty for the page's own wording
/// @param combinations arms with a second drug beside what no interaction would give; empty where there are none
public record ReportContent(
        String title,
        String question,
        List<Row> setting,
        List<String> answer,
        List<Premise> premises,
        List<Arm> arms,
        List<Response> responses,
        List<Course> courses,
        List<Delivery> deliveries,
        Graph graph,
        List<Influence> influences,
        List<Conditioning> conditioning,
        List<Readout> readouts,
        List<NextMeasurement> nextMeasurements,
        List<Contradiction> contradictions,
        List<FedIn> fedIn,
        List<ClaimCard> claims,
        List<SourceCard> sources,
        List<Check> checks,
        List<Row> provenance,
        List<String> notices,
        int draws,
        List<RecordCard> records,
        List<CellSpread> cells,
        String citation,
        boolean killing,
        String reason,
        List<Combination> combinations) {

    /// Where viability and half-effect doses are shown.
    public ReportContent(
            String title,
            String question,
            List<Row> setting,
            List<String> answer,
            List<Premise> premises,
            List<Arm> arms,
            List<Response> responses,
            List<Course> courses,
            List<Delivery> deliveries,
            Graph graph,
            List<Influence> influences,
            List<Conditioning> conditioning,
            List<Readout> readouts,
            List<NextMeasurement> nextMeasurements,
            List<Contradiction> contradictions,
            List<FedIn> fedIn,
            List<ClaimCard> claims,
            List<SourceCard> sources,
            List<Check> checks,
            List<Row> provenance,
            List<String> notices,
            int draws,
            List<RecordCard> records,
            List<CellSpread> cells,
            String citation) {
        this(title, question, setting, answer, premises, arms, responses, courses, deliveries, graph, influences,
                conditioning, readouts, nextMeasurements, contradictions, fedIn, claims, sources, checks, provenance,
                notices, draws, records, cells, citation, false, "", List.of());
    }

    /// Without what only rounds the page off.
    public ReportContent(
            String title,
            String question,
            List<Row> setting,
            List<String> answer,
            List<Premise> premises,
            List<Arm> arms,
            List<Response> responses,
            List<Course> courses,
            List<Delivery> deliveries,
            Graph graph,
            List<Influence> influences,
            List<Conditioning> conditioning,
            List<Readout> readouts,
            List<NextMeasurement> nextMeasurements,
            List<Contradiction> contradictions,
            List<FedIn> fedIn,
            List<ClaimCard> claims,
            List<SourceCard> sources,
            List<Check> checks,
            List<Row> provenance,
            List<String> notices) {
        this(
                title,
                question,
                setting,
                answer,
                premises,
                arms,
                responses,
                courses,
                deliveries,
                graph,
                influences,
                conditioning,
                readouts,
                nextMeasurements,
                contradictions,
                fedIn,
                claims,
                sources,
                checks,
                provenance,
                notices,
                0,
                List.of(),
                List.of(),
                "");
    }

    /// A label and its value.
    public record Row(String label, String value) {}

    /// Median, central 50 % and central 90 % of an ensemble (weighted draws).
    public record Band(double q05, double q25, double q50, double q75, double q95) {}

    /// @param id `measured`, `claimed`, or `unsupported-zero` (measured, effect sizes without a source set to zero)
    /// @param meaning one sentence for a newcomer
    public record Premise(String id, String label, String meaning) {}

    /// @param reference whether resistance factors are relative to this arm
    /// @param alone whether the arm carries one cargo group alone (shown in a group of its own)
    /// @param answers whether the answer is about this arm
    public record Arm(String id, String label, boolean reference, boolean alone, boolean answers) {
        /// An arm that the answer does not single out.
        public Arm(String id, String label, boolean reference, boolean alone) {
            this(id, label, reference, alone, false);
        }
    }

    /// The dose–response of one arm under one premise.
    ///
    /// @param doses drug concentrations in `doseUnit`, ascending, the first is zero
    /// @param viability live cells relative to the same arm without drug, at read-out, per dose
    /// @param vsUntreated live cells relative to the reference arm without drug, per dose
    /// @param left live cells relative to the start, per dose; less than one cell is none
    /// @param ic50 dose of half viability at read-out; zero below the doses, infinite beyond them; null where no draw has one
    /// @param gr50 dose at which the growth-rate value is one half; null likewise
    /// @param resistanceFactor IC50 relative to the reference arm's, draw by draw, zero and infinite where it is smaller or
    ///     larger than the doses resolve; null for the reference arm
    /// @param ic50Missing share of draws in which the half-effect lies outside the doses
    public record Response(
            String premise,
            String arm,
            String drug,
            String doseUnit,
            double[] doses,
            List<Band> viability,
            List<Band> vsUntreated,
            List<Band> left,
            @Nullable Band ic50,
            @Nullable Band gr50,
            @Nullable Band resistanceFactor,
            double ic50Missing) {

        /// Where the number at the start was not kept.
        public Response(String premise, String arm, String drug, String doseUnit, double[] doses, List<Band> viability,
                List<Band> vsUntreated, @Nullable Band ic50, @Nullable Band gr50, @Nullable Band resistanceFactor,
                double ic50Missing) {
            this(premise, arm, drug, doseUnit, doses, viability, vsUntreated, List.of(), ic50, gr50, resistanceFactor,
                    ic50Missing);
        }
    }

    /// An arm with a second drug; live cells relative to the same culture with neither drug, per dose of the first.
    ///
    /// @param single the arm that is the same without the second drug
    /// @param second the second drug and its dose
    /// @param bliss expected of independent drugs; `excess` simulated less expected, draw by draw
    /// @param loewe expected of additive doses; NaN where fewer than half of the draws know it
    /// @param loeweKnown share of draws in which the curves of the single drugs reach far enough
    public record Combination(
            String premise,
            String arm,
            String single,
            String second,
            double[] doses,
            List<Band> simulated,
            List<Band> bliss,
            List<Band> excess,
            List<Band> loewe,
            double[] loeweKnown) {}

    /// A time course at the shown dose.
    ///
    /// @param variable stable id, e.g. `vesicles-in-medium`, `cells`, `target:TP53INP1`, `delivered:hsa-miR-106b-5p`
    /// @param kind `vesicles`, `cells`, `target`, `delivered`, `drug`, or of effectors `effectors`, `activity` and `killing`: courses of one kind share a figure
    /// @param dose the drug dose shown, in words, e.g. `100 nM`
    public record Course(
            String premise,
            String arm,
            String variable,
            String label,
            String kind,
            String unit,
            String dose,
            double[] hours,
            List<Band> values) {}

    /// Copies per cell of one cargo, or complexes of a ligand on an effector, averaged over the window from drug on to read-out.
    ///
    /// @param required what the claim's target shift needs (Q of the design, §4.12); null for the effect of a
    ///     protein whose requirement equals a fold of its own level, see `requirement`
    /// @param neededPerDelivered median of required over delivered, draw by draw: above one where more than half of the draws deliver
    ///     too little; NaN where `required` is null
    /// @param requirement in words: what `required` means
    /// @param shareSufficient share of the draws that deliver what they require
    public record Delivery(
            String premise,
            String arm,
            String cargo,
            String cargoClass,
            Band vesiclesInternalised,
            Band delivered,
            Band endogenous,
            @Nullable Band required,
            double neededPerDelivered,
            String requirement,
            double shareSufficient,
            Counted counted) {}

    /// What a delivery counts.
    public enum Counted {
        /// Copies in a recipient.
        COPIES("copies", "copies arrive per cell", "in the cell already"),
        /// Copies in an effector.
        COPIES_IN_EFFECTOR("copies", "copies arrive per effector", "in it already"),
        /// Complexes of a ligand on vesicles with its receptor on an effector.
        COMPLEXES("complexes", "complexes with vesicles form per effector", "with recipients");

        private final String noun;
        private final String arrive;
        private final String present;

        Counted(String noun, String arrive, String present) {
            this.noun = noun;
            this.arrive = arrive;
            this.present = present;
        }

        /// Plural noun.
        public String noun() {
            return noun;
        }

        /// After a number: what it is the number of.
        public String arrive() {
            return arrive;
        }

        /// Where those are that no vesicle brought.
        public String present() {
            return present;
        }
    }

    /// Recipient cells of one arm, followed one by one at one dose; means over the window from drug on to read-out, cells of all
    /// draws together unless said otherwise.
    ///
    /// @param shown whether this is the dose whose time courses are shown
    /// @param cells followed in each draw
    /// @param respondingByDraw share of cells whose half-effect dose moves by 20 % or more, draw by draw
    /// @param responding the same over all cells
    /// @param factor resistance factor of a cell
    /// @param cultureFactor the mean-field's, over draws
    /// @param meanLnRf mean of ln RF over cells; `cultureLnRf` the mean-field's
    /// @param split variance of ln RF by cause; null with fewer than two draws or cells
    public record CellSpread(
            String premise,
            String arm,
            String dose,
            boolean shown,
            int cells,
            Band respondingByDraw,
            double responding,
            Band factor,
            Band cultureFactor,
            double meanLnRf,
            double cultureLnRf,
            @Nullable Split split,
            List<CargoSpread> cargo) {}

    /// Delivered copies of one cargo per cell.
    ///
    /// @param copies of a cell
    /// @param empty share of cells in which no record finds a copy
    /// @param atLeastOne share of cells with a mean of one copy or more
    /// @param sufficient share of cells with what the claim's effect needs; null where no claim names a target
    /// @param mean over cells; `culture` the mean-field's over draws, and its quantiles
    /// @param split variance of ln(1 + copies) by cause; null with fewer than two draws or cells
    /// @param levels copies per cell
    /// @param cellShares share of cells with at least so many; `drawShares` share of draws whose mean-field has
    public record CargoSpread(
            String cargo,
            Band copies,
            double empty,
            double atLeastOne,
            @Nullable Double sufficient,
            double mean,
            double culture,
            Band cultureBand,
            @Nullable Split split,
            double[] levels,
            double[] cellShares,
            double[] drawShares) {}

    /// A variance by its cause.
    ///
    /// @param parameterShare share that comes from the parameters; NaN where nothing varies
    public record Split(double parameters, double chance, double parameterShare) {}

    /// Nodes and edges of the mechanism; every edge knows its claims, equation and parameter records.
    public record Graph(List<GraphNode> nodes, List<GraphEdge> edges) {}

    /// @param kind `donor`, `vesicle`, `cargo`, `mirna`, `gene`, `process`, `drug`, `inhibitor`, `phenotype`
    /// @param layer column from left to right, 0 first
    public record GraphNode(String id, String label, String kind, int layer, String detail) {}

    /// @param sign +1 raises, −1 lowers, 0 undetermined or transport
    /// @param support `claim` (a source says so), `model` (an equation of the mechanism library), `assumed`
    public record GraphEdge(
            String from,
            String to,
            String relation,
            int sign,
            String support,
            String equation,
            List<String> claims,
            List<String> records,
            String note) {}

    /// One sampled parameter.
    ///
    /// @param name stable id in the model; `label` in words
    /// @param importance absolute Spearman rank correlation with the shown output, 0 to 1
    /// @param output the output that `importance` refers to
    /// @param confidence of the weakest record behind it: `seen-in-primary` … `assumed`
    /// @param rangeBasis `reported`, `assumed-prior` or `none`
    /// @param resolution the steps by which records were chosen, in sentences
    public record Influence(
            String name,
            String label,
            String symbol,
            String unit,
            double low,
            double median,
            double high,
            String distribution,
            double importance,
            double noise,
            String output,
            String confidence,
            String rangeBasis,
            List<RecordCard> records,
            List<String> resolution) {}

    /// A parameter record behind a parameter.
    public record RecordCard(
            String id,
            String quantity,
            String value,
            String range,
            String system,
            String confidence,
            String rangeBasis,
            String citation,
            @Nullable String url) {}

    /// What it costs to believe a claim: the most probable point at which the chain reproduces its read-out.
    ///
    /// @param claim claim id, or `all` for all selected claims at once
    /// @param demanded the read-out that was demanded, in words
    /// @param distance of the most probable point from the prior's centre, in standard deviations
    /// @param priorMass share of the prior that reproduces it
    /// @param effectiveSampleSize of the importance weights
    /// @param reached false when no point was found: then `outcome` says why
    public record Conditioning(
            String claim,
            String label,
            String demanded,
            boolean reached,
            String outcome,
            double distance,
            double priorMass,
            double priorMassError,
            double effectiveSampleSize,
            int draws,
            List<Move> moves) {}

    /// A parameter that had to move.
    ///
    /// @param decades log10 of the ratio between its value at the most probable point and its prior median
    /// @param quantile prior quantile of the value at the most probable point
    public record Move(
            String name,
            String label,
            String unit,
            double priorLow,
            double priorMedian,
            double priorHigh,
            double value,
            double decades,
            double quantile,
            String confidence) {}

    /// A reported read-out beside the prediction. `factor` is reported over predicted median, null where no number was reported.
    public record Readout(
            String claim,
            String what,
            String reported,
            @Nullable Double reportedValue,
            String premise,
            Band predicted,
            String unit,
            @Nullable Double factor) {}

    /// One measurement worth making, and why.
    public record NextMeasurement(String what, String why, String parameter, String current) {}

    /// Two claims that disagree.
    public record Contradiction(String claimA, String claimB, String relation, String reason) {}

    /// One amount fed into an arm.
    public record FedIn(String arm, String what, String amount, String source, String confidence) {}

    /// A claim as the page shows it.
    public record ClaimCard(
            String id, String status, String statement, String source, String locator, String level,
            List<String> flags) {}

    /// A source as the page shows it.
    public record SourceCard(
            String key,
            String citation,
            @Nullable String doi,
            @Nullable String url,
            String verification,
            boolean primary) {}

    /// A check and its outcome.
    public record Check(String what, String outcome, boolean passed) {}
}
