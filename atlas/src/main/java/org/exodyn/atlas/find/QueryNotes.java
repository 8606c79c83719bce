package org.exodyn.atlas.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.exodyn.atlas.Entity;

/// Sentences on how a name was understood, for names that could mislead.
final class QueryNotes {
    private QueryNotes() {}

    static List<String> of(NameMatch match) {
        List<String> notes = new ArrayList<>();
        Entity first = match.entities().getFirst();
        String all = match.entities().stream().map(e -> e.name() + " (" + e.id() + ")")
                .collect(Collectors.joining(" and "));
        switch (match.sort()) {
            case SLIP -> notes.add("'" + match.typed() + "' was read as '" + match.read() + "': " + all + ".");
            case REGISTRY ->
                notes.add("'" + match.typed() + "' is " + all + ", says a registry in the reference store.");
            case FORMER_NAME ->
                notes.add("'" + match.read() + "' is a former name of " + all + until(first, match) + ".");
            case NAME -> {
                boolean own = NameKey.of(match.typed()).equals(NameKey.of(first.name()));
                if (match.entities().size() > 1) {
                    notes.add("'" + match.typed() + "' stands for " + all + ".");
                } else if (!own && !match.typed().strip().equals(first.id())) {
                    notes.add("'" + match.typed() + "' is " + all + ".");
                }
            }
        }
        for (Entity entity : match.entities()) {
            for (Entity.Homonym homonym : entity.homonyms()) {
                if (NameKey.of(homonym.name()).equals(NameKey.of(match.typed()))) {
                    notes.add("'" + homonym.name() + "' also stands for " + String.join(", ", homonym.others())
                            + "; here it is " + entity.name() + ": " + homonym.because() + ".");
                }
            }
        }
        return notes;
    }

    private static String until(Entity entity, NameMatch match) {
        return entity.formerNames().stream().filter(f -> f.name().equals(match.read())).findFirst()
                .map(f -> ", used until release " + f.until()).orElse("");
    }
}
