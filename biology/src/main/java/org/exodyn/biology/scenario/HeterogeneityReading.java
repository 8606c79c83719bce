package org.exodyn.biology.scenario;

import org.exodyn.input.Problems;
import org.exodyn.input.YamlMap;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Reads who among an arm's recipients was different from the start.
final class HeterogeneityReading {

    private final Draft draft;
    private final Problems problems;

    HeterogeneityReading(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    Heterogeneity read(Section arm) {
        ResistantClone clone = clone(arm);
        Persisters persisters = persisters(arm);
        if (clone != null && persisters != null && share(clone.share()) + share(persisters.share()) >= 1) {
            problems.error(ScenarioCode.IMPOSSIBLE_VALUE, arm.location(ScenarioField.PERSISTERS),
                    "Clone (" + clone.share().format() + ") and persisters (" + persisters.share().format() + ")"
                            + arm.owner() + " are all cells or more.",
                    "the sensitive majority would be missing.",
                    "share: " + Quantity.of(Math.max(0.1, (1 - share(clone.share())) * 50), "%").format());
            return Heterogeneity.NONE;
        }
        return new Heterogeneity(clone, persisters);
    }

    private @Nullable ResistantClone clone(Section arm) {
        Section section = section(arm, ScenarioField.CLONE, "the clone");
        if (section == null) {
            return null;
        }
        Quantity share = part(section, ScenarioField.CLONE_SHARE);
        Double fold = null;
        if (section.has(ScenarioField.CLONE_FOLD)) {
            fold = section.number(ScenarioField.CLONE_FOLD);
        } else {
            draft.defaults.put(section.location(ScenarioField.CLONE_FOLD).path(), "drawn from records");
        }
        return share == null ? null : new ResistantClone(share, fold);
    }

    private @Nullable Persisters persisters(Section arm) {
        Section section = section(arm, ScenarioField.PERSISTERS, "the persisters");
        if (section == null) {
            return null;
        }
        Quantity share = part(section, ScenarioField.PERSISTERS_SHARE);
        Quantity back = null;
        if (section.has(ScenarioField.PERSISTERS_RETURN)) {
            back = Bounds.positive(section.quantity(ScenarioField.PERSISTERS_RETURN), section,
                    ScenarioField.PERSISTERS_RETURN);
        } else {
            draft.defaults.put(section.location(ScenarioField.PERSISTERS_RETURN).path(), "drawn from records");
        }
        return share == null ? null : new Persisters(share, back);
    }

    private @Nullable Section section(Section arm, ScenarioField field, String label) {
        if (!arm.has(field)) {
            return null;
        }
        YamlMap map = arm.map(field);
        return map == null ? null : new Section(map, field.path(), label + arm.owner(), arm.owner(), problems);
    }

    /// More than nothing, less than all.
    private @Nullable Quantity part(Section section, ScenarioField field) {
        Quantity share = Bounds.share(Bounds.positive(section.quantity(field), section, field), section, field);
        if (share != null && share(share) >= 1) {
            problems.error(ScenarioCode.IMPOSSIBLE_VALUE, section.location(field),
                    section.the(field) + " (" + share.format() + ") is all cells.",
                    "a subpopulation is a part of the recipients.", field.key() + ": " + field.example());
            return null;
        }
        return share;
    }

    private static double share(Quantity share) {
        return share.in("1");
    }
}
