package org.exodyn.biology.scenario;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.exodyn.input.YamlScalar;
import org.jspecify.annotations.Nullable;

/// Reads the name of an entity and looks it up.
final class TermField {

    /// How a proposal begins where something of another kind is named.
    static final String ANOTHER = "the name of a ";

    private TermField() {}

    /// @param meant what to write instead of a word that is known as something else; empty if it is not
    static @Nullable Term read(YamlScalar scalar, Names names, String kind, String the, Problems problems,
            List<String> meant) {
        String written = scalar.text().strip();
        String id = names.resolve(written).orElse(null);
        if (id != null) {
            return new Term(id, written);
        }
        if (!meant.isEmpty()) {
            problems.error(ScenarioCode.UNKNOWN_ENTITY, scalar.location(),
                    the + " (" + written + ") is no " + kind + ".",
                    "the atlas knows it as something else.", meant);
            return null;
        }
        boolean claim = kind.equals("claim");
        List<String> fixes = new ArrayList<>(names.nearest(written));
        String other = names.otherKind(written).orElse("");
        if (!other.isEmpty()) {
            if (fixes.isEmpty()) {
                fixes.add(ANOTHER + kind + " here");
            }
            problems.error(ScenarioCode.UNKNOWN_ENTITY, scalar.location(),
                    the + " (" + written + ") is no " + kind + ".", "the atlas knows it as " + other + ".", fixes);
            return null;
        }
        String because = "the atlas has no " + kind + " of that " + (claim ? "id" : "name or synonym") + ".";
        if (fixes.isEmpty() && !names.all().isEmpty() && names.all().size() <= 12) {
            because = because.substring(0, because.length() - 1) + "; it knows " + Suggestion.oneOf(names.all()) + ".";
        }
        if (fixes.isEmpty()) {
            fixes.add(claim ? "an id from the claims in atlas/evidence/sources" : "add a record for it to the atlas");
        }
        problems.error(claim ? ScenarioCode.UNKNOWN_CLAIM : ScenarioCode.UNKNOWN_ENTITY, scalar.location(),
                the + " (" + written + ") is not known.", because, fixes);
        return null;
    }
}
