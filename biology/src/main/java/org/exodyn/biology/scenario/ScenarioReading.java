package org.exodyn.biology.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlMap;
import org.exodyn.input.YamlNode;
import org.exodyn.input.YamlScalar;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a scenario one by one; relations between fields are [Consistency]'s.
final class ScenarioReading {

    /// Far more than any band needs; a larger number is a slip.
    static final long MOST_DRAWS = 1_000_000;

    /// More additions than any culture sees.
    static final long MOST_ADDITIONS = 100;

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Draft draft = new Draft();

    ScenarioReading(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    Draft read(YamlMap document) {
        Section root = new Section(document, "", "the scenario", "", problems);
        draft.root = root;
        draft.title = root.text(ScenarioField.TITLE);
        draft.question = root.text(ScenarioField.QUESTION);
        draft.cancer = root.term(ScenarioField.CANCER, vocabulary.cancers(), "cancer");
        draft.engine = root.word(ScenarioField.ENGINE, EngineKind.class);
        readEvidence(root);
        readCulture(root);
        readRecipients(root);
        new EffectorReading(vocabulary, problems).read(root, draft);
        readDonors(root);
        readDrug(root);
        readArms(root);
        draft.duration = Bounds.positive(root.quantity(ScenarioField.DURATION), root, ScenarioField.DURATION);
        readMeasurement(root);
        readPremises(root);
        readEnsemble(root);
        return draft;
    }

    private void readEvidence(Section root) {
        YamlMap map = root.map(ScenarioField.EVIDENCE);
        if (map == null) {
            draft.allClaimsKnown = false;
            return;
        }
        Section evidence = new Section(map, "evidence", "the evidence", "", problems);
        Map<String, YamlNode> seen = new LinkedHashMap<>();
        for (YamlNode node : evidence.items(ScenarioField.CLAIMS)) {
            Term claim = evidence.term(node, "The claim", ScenarioField.CLAIMS, vocabulary.claims(), "claim");
            if (claim == null) {
                draft.allClaimsKnown = false;
            } else if (seen.putIfAbsent(claim.id(), node) != null) {
                duplicate("The claim (" + claim.id() + ") stands here twice.", "one claim counts once.", node);
            } else {
                draft.claims.add(new Draft.Placed<>(claim, node.location()));
            }
        }
        draft.allClaimsKnown &= !draft.claims.isEmpty();
    }

    private void readCulture(Section root) {
        YamlMap map = root.map(ScenarioField.CULTURE);
        if (map == null) {
            return;
        }
        Section culture = new Section(map, "culture", "the culture", "", problems);
        draft.cultureSection = culture;
        draft.mediumVolume = positive(culture, ScenarioField.MEDIUM_VOLUME);
        draft.mediumHeight = positive(culture, ScenarioField.MEDIUM_HEIGHT);
        draft.mixing = culture.word(ScenarioField.MIXING, Mixing.class);
        draft.serum = Bounds.share(culture.quantity(ScenarioField.SERUM), culture, ScenarioField.SERUM);
        if (culture.has(ScenarioField.AGGREGATION)) {
            draft.aggregation = culture.word(ScenarioField.AGGREGATION, Truth.class) == Truth.TRUE;
        } else {
            draft.defaults.put(ScenarioField.AGGREGATION.path(), "false");
        }
    }

    private void readRecipients(Section root) {
        YamlMap map = root.map(ScenarioField.RECIPIENTS);
        if (map == null) {
            return;
        }
        Section recipients = new Section(map, "recipients", "the recipients", "", problems);
        draft.recipientSection = recipients;
        draft.recipientCell = recipients.term(ScenarioField.RECIPIENT_CELL, vocabulary.cells(), "cell");
        draft.density = DensityField.misread(recipients, draft) ? null : positive(recipients, ScenarioField.DENSITY);
        if (recipients.has(ScenarioField.RELEASE)) {
            draft.releases = recipients.word(ScenarioField.RELEASE, Truth.class) == Truth.TRUE;
        } else {
            draft.defaults.put(ScenarioField.RELEASE.path(), "false");
        }
    }

    private void readDonors(Section root) {
        if (!root.has(ScenarioField.DONORS)) {
            draft.donorsRead = !root.isMisspelt(ScenarioField.DONORS);
            return;
        }
        YamlMap map = root.map(ScenarioField.DONORS);
        if (map == null) {
            draft.donorsRead = false;
            return;
        }
        List<YamlMap.Entry> keyless = map.entries().values().stream().filter(ScenarioReading::isFieldOfDonor).toList();
        if (!keyless.isEmpty()) {
            Location first = keyless.getFirst().keyLocation();
            problems.error(ScenarioCode.WRONG_SHAPE, map.location().at(first.line(), first.column()),
                    "'" + keyless.getFirst().key() + "' stands directly under the donors.",
                    "each donor stands under a key of its own, by which arms refer to it.",
                    "write a line 'caf:' before it and indent the lines of this donor below");
            draft.donorsRead = false;
        }
        for (YamlMap.Entry entry : map.entries().values()) {
            if (keyless.contains(entry)) {
                continue;
            }
            checkKey(entry);
            if (entry.value() instanceof YamlMap donor) {
                draft.donors.put(entry.key(), new DonorReading(vocabulary, draft, problems).read(entry.key(), donor));
            } else {
                problems.error(ScenarioCode.WRONG_SHAPE, entry.value().location(),
                        "The donor " + entry.key() + " must be a map, not " + entry.value().kind() + ".",
                        ScenarioField.DONORS.reason(),
                        entry.key() + ": { cell: fibroblast, delivery: co-culture, ratio: 1 }");
                draft.donorsRead = false;
            }
        }
    }

    private static boolean isFieldOfDonor(YamlMap.Entry entry) {
        return entry.value() instanceof YamlScalar && ScenarioField.fieldsOf("donors.*").stream()
                .anyMatch(field -> field.key().equals(entry.key()));
    }

    private void checkKey(YamlMap.Entry entry) {
        String key = entry.key();
        if (!key.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            String word = key.strip().replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^[^A-Za-z]+|-+$", "");
            problems.error(ScenarioCode.UNKNOWN_WORD, entry.keyLocation(),
                    "The key of a donor ('" + key + "') "
                            + (key.matches("[^A-Za-z].*") ? "must begin with a letter." : "must be one word."),
                    "arms and result tables refer to it; it has letters, digits, - and _ and begins with a letter.",
                    word.isEmpty() ? "caf" : word);
        }
    }

    private void readDrug(Section root) {
        YamlMap map = root.map(ScenarioField.DRUG);
        if (map == null) {
            return;
        }
        Section drug = new Section(map, "drug", "the drug", "", problems);
        draft.drugSection = drug;
        draft.drug = drug.term(ScenarioField.DRUG_NAME, vocabulary.drugs(), "drug");
        draft.from = Bounds.notNegative(drug.quantity(ScenarioField.DRUG_FROM), drug, ScenarioField.DRUG_FROM);
        draft.to = Bounds.positive(drug.optionalQuantity(ScenarioField.DRUG_TO), drug, ScenarioField.DRUG_TO);
        KillPhase phase = drug.has(ScenarioField.KILLS_IN) ? drug.word(ScenarioField.KILLS_IN, KillPhase.class)
                : KillPhase.ANY;
        if (!drug.has(ScenarioField.KILLS_IN)) {
            draft.defaults.put(ScenarioField.KILLS_IN.path(), "any" + recordedPhase());
        }
        draft.killsIn = phase == null ? KillPhase.ANY : phase;
        readRepeat(drug);
        new DoseList(draft, problems).read(drug);
    }

    /// What the evidence says of the phase that the file leaves open.
    private String recordedPhase() {
        return draft.drug == null ? ""
                : vocabulary.killsIn(draft.drug.id())
                        .map(recorded -> ", though " + recorded.source() + " has "
                                + WordField.spelling(recorded.phase()))
                        .orElse("");
    }

    private void readRepeat(Section drug) {
        if (!drug.has(ScenarioField.REPEAT)) {
            return;
        }
        YamlMap map = drug.map(ScenarioField.REPEAT);
        if (map == null) {
            return;
        }
        Section repeat = new Section(map, "drug.repeat", "the repetition", " of the drug's repetition", problems);
        Quantity every = positive(repeat, ScenarioField.REPEAT_EVERY);
        Long times = repeat.integer(ScenarioField.REPEAT_TIMES);
        if (times != null && (times < 2 || times > MOST_ADDITIONS)) {
            problems.error(ScenarioCode.IMPOSSIBLE_VALUE, repeat.location(ScenarioField.REPEAT_TIMES),
                    "The number of additions (" + times + ") must be between 2 and " + MOST_ADDITIONS + ".",
                    ScenarioField.REPEAT_TIMES.reason(),
                    times < 2 ? "delete 'repeat' for a single addition" : "times: " + MOST_ADDITIONS);
        } else if (times != null && every != null) {
            draft.repeat = new Repeat(every, Math.toIntExact(times));
        }
    }

    private void readArms(Section root) {
        List<YamlNode> items = root.items(ScenarioField.ARMS);
        if (!items.isEmpty()) {
            draft.armsLocation = root.location(ScenarioField.ARMS);
        }
        for (YamlNode node : items) {
            if (node instanceof YamlMap map) {
                draft.arms.add(new ArmReading(vocabulary, draft, problems).read(map));
            } else {
                problems.error(ScenarioCode.WRONG_SHAPE, node.location(), "An arm must be a map, not " + node.kind()
                        + (node instanceof YamlScalar scalar ? " ('" + scalar.text() + "')." : "."),
                        "an arm has a name and says what it receives.",
                        "- name: " + (node instanceof YamlScalar scalar ? scalar.text() : "gemcitabine"));
                draft.armsLocation = null;
            }
        }
    }

    private void readMeasurement(Section root) {
        YamlMap map = root.map(ScenarioField.MEASURE);
        if (map != null) {
            Section measure = new Section(map, "measure", "the measurement", "", problems);
            draft.measureSection = measure;
            draft.every = positive(measure, ScenarioField.EVERY);
        }
    }

    private void readPremises(Section root) {
        if (!root.has(ScenarioField.PREMISES)) {
            draft.premises.addAll(List.of(Premise.values()));
            draft.defaults.put("premises", "[measured, claimed]");
            return;
        }
        for (YamlNode node : root.items(ScenarioField.PREMISES)) {
            Premise premise = root.word(node, "The premise", "", Premise.class);
            if (premise != null && !draft.premises.add(premise)) {
                duplicate("The premise " + WordField.spelling(premise) + " stands here twice.", "each is run once.",
                        node);
            }
        }
    }

    private void readEnsemble(Section root) {
        Section ensemble = null;
        if (root.has(ScenarioField.ENSEMBLE)) {
            YamlMap map = root.map(ScenarioField.ENSEMBLE);
            if (map == null) {
                return;
            }
            ensemble = new Section(map, "ensemble", "the ensemble", "", problems);
            draft.ensembleSection = ensemble;
        }
        draft.draws = draws(ensemble, integer(ensemble, ScenarioField.DRAWS, draft.draws));
        draft.seed = integer(ensemble, ScenarioField.SEED, draft.seed);
        draft.cells = cells(ensemble, integer(ensemble, ScenarioField.CELLS, draft.cells));
    }

    private long integer(@Nullable Section section, ScenarioField field, long otherwise) {
        if (section == null || !section.has(field)) {
            draft.defaults.put(field.path(), Long.toString(otherwise));
            return otherwise;
        }
        Long value = section.integer(field);
        return value == null ? otherwise : value;
    }

    private long draws(@Nullable Section ensemble, long draws) {
        if (ensemble != null && (draws < 1 || draws > MOST_DRAWS)) {
            problems.error(ScenarioCode.IMPOSSIBLE_VALUE, ensemble.location(ScenarioField.DRAWS),
                    "The number of draws (" + draws + ") must be between 1 and " + MOST_DRAWS + ".",
                    ScenarioField.DRAWS.reason(), "draws: 200");
        }
        return draws;
    }

    private long cells(@Nullable Section ensemble, long cells) {
        if (ensemble != null && (cells < 0 || cells > EnsembleSettings.MOST_CELLS)) {
            problems.error(ScenarioCode.IMPOSSIBLE_VALUE, ensemble.location(ScenarioField.CELLS),
                    "The number of sampled cells (" + cells + ") must be between 0 and " + EnsembleSettings.MOST_CELLS
                            + ".",
                    ScenarioField.CELLS.reason(), "cells: " + EnsembleSettings.USUAL_CELLS);
        }
        return cells;
    }

    private @Nullable Quantity positive(Section section, ScenarioField field) {
        return Bounds.positive(section.quantity(field), section, field);
    }

    private void duplicate(String what, String because, YamlNode node) {
        problems.error(ScenarioCode.DUPLICATE, node.location(), what, because, "delete this one");
    }
}
