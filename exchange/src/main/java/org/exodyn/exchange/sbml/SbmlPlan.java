package org.exodyn.exchange.sbml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.exodyn.input.Location;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.input.Severity;

/// A model as a plan, with the way back.
///
/// A plan counts in minutes, µm³ and copies; a foreign model counts in units of its own, and its numbers are taken as they stand.
///
/// @param plan what runs
/// @param nameById names in the plan by ids of the model; different only where the plan's language takes a word for something else
/// @param placeByName where in the file what has a name in the plan was read
/// @param constraints names in the plan, 1 while the constraint holds, of the constraints in order
/// @param messages what the author says where a constraint does not hold, in the same order; empty for nothing
public record SbmlPlan(Plan plan, SequencedMap<String, String> nameById, Map<String, Location> placeByName,
        List<String> constraints, List<String> messages) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    public SbmlPlan {
        nameById = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(nameById));
        placeByName = Map.copyOf(placeByName);
        constraints = List.copyOf(constraints);
        messages = List.copyOf(messages);
    }

    /// The id of the model for a name in the plan; the name itself where the plan has it for something without an id.
    public String idOf(String name) {
        return nameById.entrySet().stream().filter(entry -> entry.getValue().equals(name)).map(Map.Entry::getKey)
                .findFirst().orElse(name);
    }

    /// Reads a document as a plan; empty if it is none, and the problems say why.
    public static Optional<SbmlPlan> of(SbmlDocument document, Problems problems) {
        try {
            return new PlanTranslation(document, problems).plan();
        } catch (TooManyProblems _) {
            TooManyProblems.tell(document.model().location().file(), problems);
            return Optional.empty();
        }
    }

    /// What an engine refused, as a problem of the file: the element, its line and the feature.
    public Problem refusal(UnsupportedNodeException refused) {
        return new Problem(SbmlCode.UNSUPPORTED, Severity.ERROR, place(refused.place(), refused.id(), placeByName),
                "The " + refused.kind() + " (" + refused.id() + ") in " + refused.place() + " cannot be run.",
                "Exodyn refuses what it cannot run exactly as SBML means it.", List.of());
    }

    /// The place of the last name of the plan in a sentence.
    static Location place(String sentence, String otherwise, Map<String, Location> placeByName) {
        Location found = null;
        for (String text : List.of(sentence, otherwise)) {
            Matcher words = WORD.matcher(text);
            while (words.find()) {
                Location place = placeByName.get(words.group());
                found = place == null ? found : place;
            }
            if (found != null) {
                return found;
            }
        }
        return Location.ofFile(placeByName.values().stream().map(Location::file).findFirst().orElse("model"));
    }
}
