package org.exodyn.study.result;

import java.util.List;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.study.run.RunOutcome;
import org.jspecify.annotations.Nullable;

/// All that a run knows of its models and of the evidence behind them: the file `model.json`.
///
/// @param elements species, parameters, rules, reactions, events and constraints of all models
/// @param distributions parameters that were drawn, with the records behind them
/// @param courses what observed quantities came to at read-out
public record ModelBook(
        int format,
        String title,
        List<ArmEntry> arms,
        List<PremiseEntry> premises,
        List<Element> elements,
        List<DrawnParameter> distributions,
        List<Course> courses,
        List<ClaimEntry> claims,
        List<RecordEntry> records,
        List<FigureEntry> figures) {

    /// Version of the file format.
    public static final int FORMAT = 1;

    /// The book of a run.
    ///
    /// @param page the report's HTML, whose figures are listed
    public static ModelBook of(RunOutcome run, String page) {
        EvidenceEntries evidence = new EvidenceEntries(run);
        List<Element> elements = ElementEntries.of(run);
        return new ModelBook(
                FORMAT,
                run.document().scenario().title(),
                ArmEntries.arms(run),
                ArmEntries.premises(run),
                elements,
                evidence.drawn(),
                CourseEntries.of(run),
                evidence.claims(elements),
                evidence.records(),
                FigureEntries.of(page, elements));
    }

    /// An element of one or more models.
    ///
    /// @param kind `species`, `parameter`, `rule`, `reaction`, `event` or `constraint`
    /// @param formula how it is calculated: a rule's or derived parameter's formula, a reaction's rate, a species' initial value, a
    ///     constraint's comparison; empty for other parameters
    /// @param changes for reactions: what one turn adds; for events: what is set
    /// @param value for parameters: where the value comes from, one sentence
    /// @param drawn id of the entry in `distributions`, for drawn parameters
    /// @param dependsOn ids that the formula names
    /// @param models the arms and models that hold it as described here
    public record Element(
            String id,
            String kind,
            String label,
            String symbol,
            String unit,
            String formula,
            List<String> changes,
            String value,
            @Nullable String drawn,
            String mechanism,
            String equation,
            List<String> claims,
            List<String> dependsOn,
            List<String> models) {}

    /// A parameter that was drawn: one axis of the draws.
    ///
    /// @param slot what records feed it; `scope` what it is wanted for
    /// @param unit unit of all numbers here, the slot's
    /// @param prior 5, 50 and 95 % quantiles of the records' distribution
    /// @param drawn the same of the draws, by premise
    /// @param moves where claims need it
    /// @param steps how its records were chosen
    public record DrawnParameter(
            String id,
            String label,
            String slot,
            String meaning,
            String equation,
            String scope,
            String unit,
            String distribution,
            List<Double> prior,
            List<Drawn> drawn,
            List<Move> moves,
            List<RecordUse> records,
            List<String> steps) {}

    /// 5, 50 and 95 % quantiles of the draws under a premise.
    public record Drawn(String premise, double low, double median, double high) {}

    /// Value at the most probable point at which a claim's chain does what was reported.
    public record Move(String claim, double value, double quantile) {}

    /// A record among the alternatives for a parameter.
    ///
    /// @param level how closely it fits, e.g. `exact`
    /// @param widened fold by which each end of its range was moved outwards
    public record RecordUse(String record, double weight, String level, double widened, String distribution) {}

    /// A parameter record.
    public record RecordEntry(
            String id,
            String quantity,
            String symbol,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            String unit,
            String confidence,
            String rangeBasis,
            String system,
            String method,
            String citation,
            String url,
            String seen,
            String reasoning,
            String note) {
        /// A record of the atlas.
        public static RecordEntry of(Atlas atlas, ParameterRecord record) {
            return EvidenceEntries.record(atlas, record);
        }
    }

    /// A claim with its source.
    ///
    /// @param doiStatus how far the DOI was verified
    /// @param doubts flags and links to claims that contradict, correct or supersede it
    public record ClaimEntry(
            String id,
            String status,
            String statement,
            String level,
            boolean primary,
            String locator,
            String citation,
            @Nullable String doi,
            String doiStatus,
            String url,
            String readout,
            List<String> doubts,
            String note) {}

    /// An arm with what came out.
    public record ArmEntry(
            String id,
            String name,
            boolean reference,
            String description,
            List<String> cargo,
            List<Outcome> outcomes) {}

    /// What an arm came to under a premise; quantiles 5, 50 and 95 %.
    ///
    /// @param ic50 zero below and infinite beyond the doses; so is `resistanceFactor`, where it is smaller or larger than they resolve
    /// @param missing share of draws whose IC50 lies outside the doses
    public record Outcome(
            String premise,
            String dose,
            List<Double> viability,
            List<Double> ic50,
            List<Double> resistanceFactor,
            double missing) {}

    /// A premise.
    public record PremiseEntry(String id, String meaning, int draws) {}

    /// What an observed quantity came to at read-out, at the shown dose; quantiles 5, 50 and 95 %.
    public record Course(String id, String arm, String premise, double low, double median, double high) {}

    /// A figure of the report and what lies behind it.
    ///
    /// @param quantities ids of model elements
    /// @param tables the tables that hold its numbers
    public record FigureEntry(
            String id, String title, String description, List<String> quantities, List<String> tables) {}
}
