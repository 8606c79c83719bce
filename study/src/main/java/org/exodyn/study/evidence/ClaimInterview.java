package org.exodyn.study.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.SourceKind;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.ClaimStatus;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.EvidenceLevel;
import org.exodyn.atlas.claim.ProcessEffect;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.atlas.claim.Sign;
import org.exodyn.atlas.find.NameMatch;
import org.exodyn.input.Location;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// Asks for a claim, one question at a time. An answer that cannot be is told at once, with what may be meant, and asked again.
final class ClaimInterview {
    private static final List<String> CARGO_CLASSES = List.of("DNA", "mRNA", "miRNA", "lncRNA", "circRNA", "ncRNA",
            "protein",
            "lipid", "metabolite", "drug", "siRNA", "antimiR", "peptide");

    /// Nobody answers any more.
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Atlas atlas;
    private final Dialogue dialogue;

    ClaimInterview(Atlas atlas, Dialogue dialogue) {
        this.atlas = atlas;
        this.dialogue = dialogue;
    }

    Claim claim() {
        Source source = required("Which source says it?", "its key, such as fang-2019",
                key -> atlas.source(key), () -> atlas.sources().stream().map(Source::key).toList());
        String id = source.key() + "."
                + required("A short name for the claim?", "lower case, digits, hyphens", slug -> slug
                        .matches("[a-z0-9-]+") && atlas.claim(source.key() + "." + slug).isEmpty() ? Optional.of(slug)
                                : Optional.empty(),
                        List::of);
        String statement = required("What does it say?", "one sentence in your own words", ClaimInterview::text,
                List::of);
        String locator = required("Where does it say so?", "title, abstract, Table 2, page, section",
                ClaimInterview::text,
                List::of);
        ClaimStatus status = word("Whose wording is it?", ClaimStatus.values(), ClaimStatus.AS_PUBLISHED);
        @Nullable
        CellState donor = cell("Which cell releases?");
        List<CargoItem> cargo = cargo();
        @Nullable
        CellState recipient = cell("Which cell takes up?");
        List<Edge> edges = edges();
        List<ProcessEffect> processes = processes();
        String phenotype = optional("What is observed?", "such as gemcitabine resistance; empty if nothing");
        List<String> drugs = names("Which drugs?", entity -> entity.kind().isDrug());
        List<String> cancers = names("Which cancer?", entity -> entity.kind() == EntityKind.DISEASE);
        Direction direction = word("What does it say of resistance?", Direction.values(), Direction.CONTEXT);
        EvidenceLevel level = required("Level of evidence?",
                "A validated, B clinical, C case study, D preclinical, E inferential",
                letter -> Stream.of(EvidenceLevel.values()).filter(l -> l.name().equalsIgnoreCase(letter)).findFirst(),
                () -> List.of("A", "B", "C", "D", "E"));
        List<String> design = split(optional("Design?", "in-vitro, in-vivo, patients; several with commas"));
        List<Integer> systems = systems();
        List<ClaimFlag> flags = flags();
        String note = optional("Anything else?", "a note; empty for none");
        return new Claim(id, status, statement, source.key(), List.of(), locator, source.kind() == SourceKind.PRIMARY,
                "", donor,
                null, cargo, recipient, edges, processes, phenotype, drugs,
                cancers.isEmpty() ? null : cancers.getFirst(),
                direction, level, design, null, null, systems, flags, List.of(), List.of(), note,
                Location.ofFile("new"));
    }

    private static Optional<String> text(String answer) {
        return Optional.of(answer);
    }

    private List<CargoItem> cargo() {
        List<CargoItem> items = new ArrayList<>();
        while (true) {
            Optional<Entity> entity = entity(items.isEmpty() ? "Which molecule is carried?" : "Another one?",
                    _ -> true);
            if (entity.isEmpty()) {
                return items;
            }
            String kind = required("Its class?", String.join(", ", CARGO_CLASSES),
                    word -> CARGO_CLASSES.stream().filter(c -> c.equalsIgnoreCase(word)).findFirst(),
                    () -> CARGO_CLASSES);
            String change = optional("More or less of it?", "up, down; empty if not said");
            items.add(new CargoItem(entity.get().id(), kind, change.equals("up") || change.equals("down") ? change : "",
                    "", "",
                    ""));
        }
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        while (true) {
            Optional<Entity> source = entity(
                    edges.isEmpty() ? "What acts on what? First, what acts?" : "What else acts?",
                    _ -> true);
            if (source.isEmpty()) {
                return edges;
            }
            Relation relation = word("What does it do?", Relation.values(), Relation.MODULATES);
            Entity target = required("On what?", "a molecule, process, cell or drug", this::known, this::allNames);
            edges.add(new Edge(source.get().id(), relation, target.id(), sign(), null));
        }
    }

    private List<ProcessEffect> processes() {
        List<ProcessEffect> effects = new ArrayList<>();
        while (true) {
            Optional<Entity> process = entity(effects.isEmpty() ? "Which process changes?" : "Another process?",
                    entity -> entity.kind() == EntityKind.PROCESS);
            if (process.isEmpty()) {
                return effects;
            }
            Entity by = required("Changed by what?", "a molecule, or extracellular vesicle", this::known,
                    this::allNames);
            effects.add(new ProcessEffect(process.get().id(), by.id(), sign()));
        }
    }

    private Sign sign() {
        return required("Sign?", "+ raises, - lowers, unknown",
                word -> Stream.of(Sign.values()).filter(s -> s.text().equals(word)).findFirst(),
                () -> List.of("+", "-", "unknown"));
    }

    private @Nullable CellState cell(String question) {
        Optional<Entity> cell = entity(question, entity -> entity.kind().isCell());
        return cell.map(entity -> new CellState(entity.id(),
                optional("In which state?", "such as cisplatin-resistant; empty if not said"),
                "")).orElse(null);
    }

    private Optional<Entity> known(String name) {
        return atlas.search().names().exact(name, _ -> true).map(NameMatch::entities).map(List::getFirst);
    }

    private List<String> allNames() {
        return atlas.entities().names(_ -> true);
    }

    /// An entity of a kind; empty if the answer is empty.
    private Optional<Entity> entity(String question, Predicate<Entity> kind) {
        while (true) {
            String answer = optional(question, "a name; empty if none");
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            Optional<NameMatch> match = atlas.search().names().exact(answer, kind);
            if (match.isPresent()) {
                match.get().notes().forEach(note -> dialogue.say("  " + note));
                return Optional.of(match.get().entities().getFirst());
            }
            unknown(answer, Suggestion.nearest(answer, atlas.entities().names(kind)));
        }
    }

    private List<String> names(String question, Predicate<Entity> kind) {
        List<String> ids = new ArrayList<>();
        while (true) {
            Optional<Entity> entity = entity(ids.isEmpty() ? question : "Another one?", kind);
            if (entity.isEmpty()) {
                return ids;
            }
            ids.add(entity.get().id());
        }
    }

    private List<Integer> systems() {
        while (true) {
            List<String> numbers = split(optional("Which systems of the review does it serve?", "numbers 1 to "
                    + atlas.checklist().size() + " with commas; exodyn atlas coverage lists them"));
            List<String> wrong = numbers.stream().filter(n -> !n.matches("\\d{1,3}")
                    || atlas.checklist().stream().noneMatch(item -> item.number() == Integer.parseInt(n))).toList();
            if (wrong.isEmpty()) {
                return numbers.stream().map(Integer::valueOf).toList();
            }
            dialogue.say("  There is no system " + String.join(", ", wrong) + ".");
        }
    }

    private List<ClaimFlag> flags() {
        List<String> known = Stream.of(ClaimFlag.values()).map(ClaimFlag::word).toList();
        while (true) {
            List<String> words = split(
                    optional("Doubts?", "flags with commas, such as primary-title-only; empty if none"));
            List<String> wrong = words.stream().filter(w -> !known.contains(w)).toList();
            if (wrong.isEmpty()) {
                return words.stream().map(w -> ClaimFlag.values()[known.indexOf(w)]).toList();
            }
            wrong.forEach(w -> unknown(w, Suggestion.nearest(w, known)));
        }
    }

    private static List<String> split(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
    }

    private <E extends Enum<E>> E word(String question, E[] values, E otherwise) {
        List<String> words = Stream.of(values).map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
        while (true) {
            String answer = optional(question, String.join(", ", words) + "; empty for "
                    + otherwise.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (answer.isEmpty()) {
                return otherwise;
            }
            int at = words.indexOf(answer);
            if (at >= 0) {
                return values[at];
            }
            unknown(answer, Suggestion.nearest(answer, words));
        }
    }

    private <T> T required(String question, String hint, Function<String, Optional<T>> reading,
            java.util.function.Supplier<List<String>> known) {
        while (true) {
            String answer = optional(question, hint);
            Optional<T> value = answer.isEmpty() ? Optional.empty() : reading.apply(answer);
            if (value.isPresent()) {
                return value.get();
            }
            if (answer.isEmpty()) {
                dialogue.say("  An answer is needed: " + hint + ".");
            } else {
                unknown(answer, Suggestion.nearest(answer, known.get()));
            }
        }
    }

    private void unknown(String answer, List<String> near) {
        dialogue.say("  '" + answer + "' cannot be taken."
                + (near.isEmpty() ? "" : " Maybe " + String.join(", or ", near) + "."));
    }

    private String optional(String question, String hint) {
        String answer = dialogue.ask(question, hint);
        if (answer == null) {
            throw new Ended();
        }
        return answer.strip();
    }
}
