package org.exodyn.biology.scenario;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlMap;
import org.exodyn.input.YamlNode;
import org.exodyn.input.YamlScalar;
import org.jspecify.annotations.Nullable;

/// Reads what was done to purified vesicles.
final class EngineeringReading {

    private static final String NO_FUSOGEN = "none";

    private final Vocabulary vocabulary;
    private final Draft draft;
    private final Problems problems;

    EngineeringReading(Vocabulary vocabulary, Draft draft, Problems problems) {
        this.vocabulary = vocabulary;
        this.draft = draft;
        this.problems = problems;
    }

    /// @return null if nothing is said of engineering
    @Nullable
    Engineering read(Section donor) {
        YamlMap map = donor.has(ScenarioField.ENGINEERED) ? donor.map(ScenarioField.ENGINEERED) : null;
        if (map == null) {
            return null;
        }
        Section section = new Section(map, ScenarioField.ENGINEERED.path(), "the engineering" + donor.owner(),
                donor.owner(), problems);
        if (map.complete() && map.entries().isEmpty()) {
            problems.error(ScenarioCode.MISSING_FIELD, section.location(),
                    "The engineering" + donor.owner() + " says nothing.", ScenarioField.ENGINEERED.reason(),
                    ScenarioField.ENGINEERED.example(), "delete 'engineered'");
        }
        List<Engineering.Payload> payload = payload(section);
        Engineering.Payload drug = drug(section);
        Term ligand = section.has(ScenarioField.LIGAND)
                ? section.term(ScenarioField.LIGAND, vocabulary.ligands(), "ligand")
                : null;
        if (!section.has(ScenarioField.FUSOGEN)) {
            draft.defaults.put(section.location(ScenarioField.FUSOGEN).path(), "not stated: as vesicles are found");
            return new Engineering(payload, drug, ligand, Engineering.Fusion.NATURAL, null);
        }
        if (section.says(ScenarioField.FUSOGEN, NO_FUSOGEN)) {
            return new Engineering(payload, drug, ligand, Engineering.Fusion.NONE, null);
        }
        Term fusogen = section.term(ScenarioField.FUSOGEN, vocabulary.fusogens(), "fusogen");
        return new Engineering(payload, drug, ligand,
                fusogen == null ? Engineering.Fusion.NATURAL : Engineering.Fusion.FUSOGEN, fusogen);
    }

    private List<Engineering.Payload> payload(Section section) {
        List<Engineering.Payload> payload = new ArrayList<>();
        if (!section.has(ScenarioField.PAYLOAD)) {
            return payload;
        }
        for (YamlNode node : section.items(ScenarioField.PAYLOAD)) {
            if (!(node instanceof YamlMap map)) {
                problems.error(ScenarioCode.WRONG_SHAPE, node.location(),
                        "A payload" + section.owner() + " must be a map, not " + node.kind() + ".",
                        "what was loaded has a name and a number.", "- { cargo: miR-21 inhibitor, copies: 100 }");
                continue;
            }
            Section one = section(map, ScenarioField.PAYLOAD.path() + "[]", "cargo", "the payload", section);
            Term cargo = one.term(ScenarioField.PAYLOAD_CARGO, vocabulary.cargo(), "cargo");
            Double copies = one.notNegative(ScenarioField.PAYLOAD_COPIES);
            if (cargo == null || copies == null || !Room.holds(copies, vocabulary.sizeOf(cargo.id()), one,
                    ScenarioField.PAYLOAD_COPIES)) {
                continue;
            }
            if (payload.stream().anyMatch(other -> other.cargo().id().equals(cargo.id()))) {
                problems.error(ScenarioCode.DUPLICATE, node.location(),
                        "The payload (" + cargo.written() + ")" + section.owner() + " stands here twice.",
                        "a vesicle holds one number of each.", "delete this one");
            } else {
                payload.add(new Engineering.Payload(cargo, copies));
            }
        }
        return payload;
    }

    private Engineering.@Nullable Payload drug(Section section) {
        YamlMap map = section.has(ScenarioField.LOADED_DRUG) ? section.map(ScenarioField.LOADED_DRUG) : null;
        if (map == null) {
            return null;
        }
        Section one = section(map, ScenarioField.LOADED_DRUG.path(), "name", "the loaded drug", section);
        Term name = one.term(ScenarioField.LOADED_DRUG_NAME, vocabulary.drugs(), "drug");
        Double copies = one.number(ScenarioField.LOADED_DRUG_COPIES);
        return name == null || copies == null || !Room.holds(copies, MoleculeSize.SMALL_MOLECULE, one,
                ScenarioField.LOADED_DRUG_COPIES) ? null : new Engineering.Payload(name, copies);
    }

    private Section section(YamlMap map, String path, String nameKey, String label, Section engineering) {
        String named = map.get(nameKey) instanceof YamlScalar scalar ? " '" + scalar.text().strip() + "'" : "";
        return new Section(map, path, label + named + engineering.owner(), " of " + label + named
                + engineering.owner(), problems);
    }
}
