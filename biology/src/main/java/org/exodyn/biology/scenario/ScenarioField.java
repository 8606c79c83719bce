package org.exodyn.biology.scenario;

import java.util.Arrays;
import java.util.List;
import org.exodyn.quantity.Dimension;
import org.jspecify.annotations.Nullable;

/// The fields of the language: what each is called in a message, what it looks like and why it is asked for.
///
/// A path's parent stands before the last dot; `*` is a donor's key and `[]` a place in a list.
enum ScenarioField {
    TITLE("title", "title", "Gemcitabine on PANC-1 with vesicles of CAFs", null, "it heads the report."),
    QUESTION("question", "question",
            "Do vesicles of CAFs protect PANC-1 cells from gemcitabine?", null,
            "the report begins with the question and answers it."),
    CANCER("cancer", "cancer",
            "pancreatic ductal adenocarcinoma", null,
            "claims and parameter records are looked up for this disease first."),
    ENGINE("engine", "engine", "culture", null, "it decides which kind of model is built."),
    EVIDENCE("evidence", "evidence",
            "{ claims: [<claim id>] }", null,
            "a scenario without claims has nothing to test."),
    CLAIMS("evidence.claims", "list of claims", "[<claim id>]", null, "a scenario without claims has nothing to test."),
    CULTURE(
            "culture", "culture",
            "{ medium-volume: 1 mL, medium-height: 3 mm, mixing: still, serum: 0 % }",
            null,
            "volume, height and mixing decide how many vesicles reach a cell."),
    MEDIUM_VOLUME(
            "culture.medium-volume", "volume of the medium",
            "1 mL", Dimension.VOLUME,
            "vesicles and drug are counted per volume: the same release gives a tenfold concentration in a tenth of the "
                    + "medium."),
    MEDIUM_HEIGHT(
            "culture.medium-height",
            "height of the medium", "3 mm",
            Dimension.LENGTH,
            "in still medium a 100-nm vesicle diffuses about 1.5 mm in 48 h, so height decides how many arrive; with the "
                    + "volume it also gives the floor of the vessel."),
    MIXING(
            "culture.mixing",
            "mixing of the medium",
            "still", null,
            "still medium delays vesicles by diffusion, stirred medium does not."),
    SERUM(
            "culture.serum",
            "share of serum",
            "0 %",
            Dimension.DIMENSIONLESS,
            "serum brings vesicles of its own, which compete for uptake; write 0 % if there is none."),
    AGGREGATION(
            "culture.aggregation",
            "aggregation",
            "false",
            null,
            "vesicles that stick together no longer diffuse, but settle on the cells."),
    RECIPIENTS(
            "recipients",
            "recipients",
            "{ cell: PANC-1, density: 1e5 cells/mL }",
            null,
            "they are the cells that the question is about."),
    RECIPIENT_CELL(
            "recipients.cell",
            "recipient cell",
            "PANC-1",
            null,
            "doubling time, drug sensitivity and endogenous copies belong to a cell line."),
    DENSITY(
            "recipients.density",
            "density of the recipients",
            "1e5 cells/mL",
            Dimension.CELL_CONCENTRATION,
            "the recipients share the vesicles: twice the cells, half the vesicles per cell."),
    EFFECTORS(
            "effectors",
            "effectors",
            "{ cell: CD8-positive T cell, ratio: 5 }",
            null,
            "an antibody to PD-1 acts through them, and some vesicles act on them."),
    EFFECTOR_CELL(
            "effectors.cell",
            "effector cell",
            "CD8-positive T cell",
            null,
            "killing, PD-1 and death belong to a cell type."),
    EFFECTOR_RATIO(
            "effectors.ratio",
            "ratio of effectors to recipients",
            "5",
            Dimension.DIMENSIONLESS,
            "how fast recipients die follows from effectors per recipient; all effectors count as recognising them."),
    RELEASE(
            "recipients.release",
            "release",
            "true",
            null,
            "cells that release vesicles carry drug out of themselves."),
    DONORS(
            "donors",
            "donors",
            "{ caf: { cell: fibroblast, ratio: 1, delivery: co-culture } }",
            null,
            "arms refer to them."),
    DONOR_CELL("donors.*.cell", "donor cell", "fibroblast", null, "release rate and cargo belong to a cell type."),
    TREATMENT(
            "donors.*.treatment",
            "treatment",
            "gemcitabine",
            null,
            "treated cells release other numbers of vesicles with other cargo."),
    DELIVERY(
            "donors.*.delivery",
            "delivery",
            "conditioned-medium",
            null,
            "it decides when vesicles arrive and what arrives with them."),
    RATIO(
            "donors.*.ratio",
            "ratio of donors to recipients",
            "1",
            Dimension.DIMENSIONLESS,
            "vesicles per recipient are vesicles per donor × donors per recipient."),
    CONDITIONING(
            "donors.*.conditioning",
            "conditioning time",
            "48 h",
            Dimension.TIME,
            "vesicles gather in the medium for as long as the donors live in it."),
    TRANSFERRED(
            "donors.*.transferred",
            "transferred share",
            "50 %",
            Dimension.DIMENSIONLESS,
            "the recipients' own medium dilutes the conditioned medium."),
    CARRY_OVER(
            "donors.*.carry-over",
            "carried-over drug",
            "0 nM",
            Dimension.CONCENTRATION,
            "medium of treated donors can bring drug along, which looks like a vesicle effect."),
    SOLUBLE(
            "donors.*.soluble-factors",
            "soluble factors",
            "{ ec50-fold: 1.5, half-life: 24 h }",
            null,
            "what else the medium holds can change the response without any vesicle."),
    SOLUBLE_FOLD(
            "donors.*.soluble-factors.ec50-fold",
            "EC50 fold",
            "1.5",
            Dimension.DIMENSIONLESS,
            "it says how much undiluted conditioned medium changes the EC50 without vesicles."),
    SOLUBLE_HALF_LIFE(
            "donors.*.soluble-factors.half-life",
            "half-life",
            "24 h",
            Dimension.TIME,
            "soluble factors decay in the medium."),
    RESPONDS_TO_DRUG(
            "donors.*.responds-to-drug",
            "response to the drug",
            "true",
            null,
            "donors in the same medium meet the drug, and may release more for it: drug, stroma, vesicles, resistance."),
    VESICLE_DOSE(
            "donors.*.dose",
            "vesicle dose",
            "1e9 vesicles/mL",
            Dimension.PARTICLE_CONCENTRATION,
            "purified vesicles are given as a number per volume of the recipients' medium."),
    ENGINEERED(
            "donors.*.engineered",
            "engineering",
            "{ payload: [{ cargo: miR-21 inhibitor, copies: 100 }], fusogen: VSV-G }",
            null,
            "what was loaded or put on a vesicle replaces what is known of natural ones."),
    PAYLOAD(
            "donors.*.engineered.payload",
            "payload",
            "[{ cargo: miR-21 inhibitor, copies: 100 }]",
            null,
            "it says what was loaded."),
    PAYLOAD_CARGO("donors.*.engineered.payload[].cargo", "cargo", "miR-21 inhibitor", null,
            "claims say what a cargo does."),
    PAYLOAD_COPIES("donors.*.engineered.payload[].copies", "number of copies", "100", Dimension.DIMENSIONLESS,
            "copies per vesicle decide how much reaches a cell; 0 is a knock-out."),
    LOADED_DRUG(
            "donors.*.engineered.drug",
            "loaded drug",
            "{ name: fluorouracil, copies: 1000 }",
            null,
            "drug in vesicles acts where they bring it."),
    LOADED_DRUG_NAME("donors.*.engineered.drug.name", "name", "fluorouracil", null, "sensitivity belongs to a drug."),
    LOADED_DRUG_COPIES("donors.*.engineered.drug.copies", "number of copies", "1000", Dimension.DIMENSIONLESS,
            "molecules per vesicle decide how much reaches a cell."),
    LIGAND("donors.*.engineered.ligand", "ligand", "ERBB2", null, "it aims vesicles at cells."),
    FUSOGEN("donors.*.engineered.fusogen", "fusogen", "VSV-G", null,
            "it decides what share of the cargo reaches the cytosol; none is the negative control."),
    DRUG(
            "drug",
            "drug",
            "{ name: gemcitabine, from: 24 h, doses: [0 nM, 10 nM, 100 nM, 1 uM] }",
            null,
            "resistance is a shift of a drug's dose–response curve."),
    DRUG_NAME("drug.name", "name of the drug", "gemcitabine", null, "sensitivity records belong to a drug."),
    DRUG_FROM(
            "drug.from",
            "time of drug addition",
            "24 h",
            Dimension.TIME,
            "vesicles act only on a drug that comes while their cargo is in the cell."),
    DRUG_TO("drug.to", "time of drug wash-out", "72 h", Dimension.TIME, "without it the drug stays until the end."),
    KILLS_IN(
            "drug.kills-in",
            "sensitive phase",
            "s-phase",
            null,
            "cells that do not enter the phase in which the drug kills are spared, which looks like resistance."),
    REPEAT(
            "drug.repeat",
            "repetition",
            "{ every: 168 h, times: 2 }",
            null,
            "a second exposure after a time without drug tells transfer from selection."),
    REPEAT_EVERY("drug.repeat.every", "interval", "168 h", Dimension.TIME, "it is the time between two additions."),
    REPEAT_TIMES("drug.repeat.times", "number of additions", "2", null, "it counts all additions of the drug."),
    DOSES(
            "drug.doses",
            "list of doses",
            "[0 nM, 10 nM, 100 nM, 1 uM]",
            null,
            "an EC50 needs several doses and the untreated control."),
    DOSE("drug.doses[]", "dose", "100 nM", Dimension.CONCENTRATION, "a dose in culture is an amount per volume."),
    ARMS(
            "arms",
            "list of arms",
            "[{ name: gemcitabine, reference: true }]",
            null,
            "the arms are the conditions that are compared."),
    ARM_NAME("arms[].name", "name", "+ CAF vesicles", null, "figures and tables show arms by name."),
    REFERENCE("arms[].reference", "reference", "true", null, "resistance factors are relative to the reference arm."),
    ARM_DONOR("arms[].donor", "donor", "caf", null, "it says which donors' vesicles the arm receives."),
    VESICLES(
            "arms[].vesicles",
            "vesicle content",
            "depleted",
            null,
            "vesicle-depleted medium keeps soluble factors and carried-over drug."),
    ARM_CARGO("arms[].cargo", "list of cargo", "[hsa-miR-106b-5p]", null, "it says which cargo acts alone."),
    ARM_RELEASE("arms[].release", "release", "exporting", null,
            "recipients that release vesicles carry drug out of themselves, some more than others."),
    CLONE(
            "arms[].clone",
            "resistant clone",
            "{ share: 1 %, ec50-fold: 30 }",
            null,
            "cells that were resistant before compete with transfer as an explanation."),
    CLONE_SHARE("arms[].clone.share", "share of the clone", "1 %", Dimension.DIMENSIONLESS,
            "selection takes as long as the clone needs to outgrow the others."),
    CLONE_FOLD("arms[].clone.ec50-fold", "EC50 fold of the clone", "30", Dimension.DIMENSIONLESS,
            "it says how much more drug the clone bears."),
    PERSISTERS(
            "arms[].persisters",
            "persisters",
            "{ share: 0.3 %, return: 72 h }",
            null,
            "cells that rest through the drug compete with transfer as an explanation."),
    PERSISTERS_SHARE("arms[].persisters.share", "share of persisters", "0.3 %", Dimension.DIMENSIONLESS,
            "it is what survives any dose."),
    PERSISTERS_RETURN("arms[].persisters.return", "half-life of the return", "72 h", Dimension.TIME,
            "persisters become sensitive again, a clone does not."),
    ARM_EFFECTORS(
            "arms[].effectors",
            "effectors",
            "none",
            null,
            "without effectors an antibody to PD-1 has nothing to act on."),
    INHIBITORS(
            "arms[].inhibitors",
            "list of inhibitors",
            "[{ name: GW4869, dose: 10 uM, on: donors }]",
            null,
            "it says what acts on release or uptake."),
    INHIBITOR_NAME(
            "arms[].inhibitors[].name",
            "name of the inhibitor",
            "GW4869",
            null,
            "potency and routes belong to a compound."),
    INHIBITOR_DOSE(
            "arms[].inhibitors[].dose",
            "dose of the inhibitor",
            "10 uM",
            Dimension.CONCENTRATION,
            "how much of a route is blocked follows from dose and IC50, and so does the compound's own toxicity."),
    INHIBITOR_ON(
            "arms[].inhibitors[].on",
            "inhibited cells",
            "donors",
            null,
            "blocking release in donors and blocking uptake in recipients are different experiments."),
    INHIBITOR_BLOCKS(
            "arms[].inhibitors[].blocks",
            "blocked step",
            "ceramide-route",
            null,
            "an inhibitor of one route of release leaves the others, and one of uptake leaves release."),
    INTERVENTIONS(
            "arms[].interventions",
            "list of interventions",
            "[{ kind: mimetic, vesicles: 1e10 vesicles/mL }]",
            null,
            "it says what else is done in this arm."),
    INTERVENTION_KIND("arms[].interventions[].kind", "kind", "mimetic", null,
            "each kind acts at its own place in the model."),
    INTERVENTION_NAME("arms[].interventions[].name", "name", "cisplatin", null, "potency belongs to a compound."),
    INTERVENTION_AGAINST("arms[].interventions[].against", "silenced molecule", "hsa-miR-106b-5p", null,
            "a strand is made against one RNA and hits it wherever it is."),
    INTERVENTION_DOSE("arms[].interventions[].dose", "dose", "100 nM", Dimension.CONCENTRATION,
            "how much it does follows from how much of it there is."),
    INTERVENTION_VESICLES("arms[].interventions[].vesicles", "number of mimetics", "1e10 vesicles/mL",
            Dimension.PARTICLE_CONCENTRATION, "mimetics compete by number."),
    INTERVENTION_TO("arms[].interventions[].to", "treated cells", "recipients", null,
            "silencing in donors changes what they load, in recipients what the cargo finds."),
    INTERVENTION_FROM("arms[].interventions[].from", "time of addition", "0 h", Dimension.TIME,
            "what comes after the vesicles cannot keep them out."),
    DURATION("duration", "duration", "96 h", Dimension.TIME, "the last read-out is taken when it ends."),
    MEASURE(
            "measure",
            "measurement",
            "{ every: 4 h }",
            null,
            "it says when results are written down."),
    EVERY("measure.every", "measuring interval", "4 h", Dimension.TIME, "it says when results are written down."),
    PREMISES(
            "premises",
            "list of premises",
            "[measured, claimed]",
            null,
            "it says what the parameter draws are conditioned on."),
    ENSEMBLE(
            "ensemble",
            "ensemble",
            "{ draws: 200, seed: 1, cells: 50 }",
            null,
            "it says how parameter uncertainty is sampled."),
    DRAWS("ensemble.draws", "number of draws", "200", null, "bands in the figures are quantiles over the draws."),
    SEED("ensemble.seed", "seed", "1", null, "the same scenario and seed give the same bits."),
    CELLS(
            "ensemble.cells",
            "number of sampled cells",
            "50",
            null,
            "so many recipient cells are followed one by one in each draw; 0 follows none.");

    private final String path;
    private final String noun;
    private final String example;
    private final @Nullable Dimension dimension;
    private final String reason;

    ScenarioField(String path, String noun, String example, @Nullable Dimension dimension, String reason) {
        this.path = path;
        this.noun = noun;
        this.example = example;
        this.dimension = dimension;
        this.reason = reason;
    }

    String path() {
        return path;
    }

    /// The last part of the path, as it is written in a file.
    String key() {
        return path.substring(path.lastIndexOf('.') + 1).replace("[]", "");
    }

    /// What a message calls the field, without an article.
    String noun() {
        return noun;
    }

    /// `is`, or `are` for what is many: the recipients.
    String verb() {
        return noun.endsWith("s") && !noun.contains(" of ") && !noun.contains(" to ") ? "are" : "is";
    }

    String example() {
        return example;
    }

    /// The dimension of a physical value; null for words, lists and mappings.
    @Nullable
    Dimension dimension() {
        return dimension;
    }

    /// Why the field is asked for; completes "Because".
    String reason() {
        return reason;
    }

    /// The path of the mapping that holds the field; empty for the file itself.
    String parent() {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    /// The fields of one mapping, by its path with `*` and `[]`.
    static List<ScenarioField> fieldsOf(String parent) {
        return Arrays.stream(values()).filter(field -> !field.path.endsWith("[]"))
                .filter(field -> field.parent().equals(parent)).toList();
    }
}
