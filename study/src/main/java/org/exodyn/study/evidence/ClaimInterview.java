package org.exodyn.study.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.ClaimStatus;
import org.exodyn.atlas.claim.DemandedFlags;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.EvidenceLevel;
import org.exodyn.atlas.claim.ProcessEffect;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.atlas.claim.Sign;
import org.exodyn.atlas.find.NameMatch;
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
    private final DemandedFlags demanded;
    private final ClaimDraft draft;
    /// Names of miRNAs that were given without the arm which they were read as.
    private final Map<String, String> armless = new LinkedHashMap<>();

    ClaimInterview(Atlas atlas, Dialogue dialogue) {
        this.atlas = atlas;
        this.dialogue = dialogue;
        demanded = new DemandedFlags(atlas.entities(), atlas::source);
        draft = new ClaimDraft(atlas);
    }

    ClaimDraft draft() {
        return draft;
    }

    /// Asks for every part.
    ///
    /// @throws Ended if nobody answers any more; the draft has what was answered
    void ask() {
        for (ClaimPart part : ClaimPart.values()) {
            ask(part);
        }
    }

    /// Asks again for some parts, or which they are if none is given.
    ///
    /// @throws Ended if nobody answers any more; the draft has what was answered
    void askAgain(Set<ClaimPart> wrong) {
        Set<ClaimPart> parts = EnumSet.noneOf(ClaimPart.class);
        parts.addAll(wrong.isEmpty() ? which() : wrong);
        for (ClaimPart part : parts) {
            ask(part);
        }
    }

    private Set<ClaimPart> which() {
        List<String> keys = Stream.of(ClaimPart.values()).filter(part -> part.compareTo(ClaimPart.ID) > 0)
                .map(ClaimPart::key).toList();
        while (true) {
            Set<ClaimPart> parts = EnumSet.noneOf(ClaimPart.class);
            for (String key : split(optional("Which answers are to change?", String.join(", ", keys)))) {
                ClaimPart.of(key).filter(part -> keys.contains(part.key())).ifPresentOrElse(parts::add,
                        () -> unknown(key, Suggestion.nearest(key, keys)));
            }
            if (!parts.isEmpty()) {
                return parts;
            }
        }
    }

    private void ask(ClaimPart part) {
        switch (part) {
            case SOURCE -> draft.source = source("Which source says it?");
            case ID -> draft.slug = required("A short name for the claim?", "lower case, digits, hyphens", this::slug,
                    List::of);
            case STATEMENT -> draft.statement = required("What does it say?", "one sentence in your own words",
                    ClaimInterview::text, List::of);
            case LOCATOR -> draft.locator = required("Where does it say so?", "title, abstract, Table 2, page, section",
                    ClaimInterview::text, List::of);
            case STATUS ->
                draft.status = word("Whose wording is it?", ClaimStatus.values(), ClaimStatus.AS_PUBLISHED);
            case CITES -> cites();
            case DONOR -> draft.donor = cell("Which cell releases?");
            case CARGO -> cargo();
            case RECIPIENT -> draft.recipient = cell("Which cell takes up?");
            case EDGES -> edges();
            case PROCESSES -> processes();
            case PHENOTYPE ->
                draft.phenotype = optional("What is observed?", "such as gemcitabine resistance; empty if nothing");
            case DRUGS -> names(draft.drugs, part, "Which drugs?", entity -> entity.kind().isDrug());
            case CANCER ->
                names(draft.cancers, part, "Which cancer?", entity -> entity.kind() == EntityKind.DISEASE);
            case DIRECTION -> draft.direction = word("What does it say of resistance?", Direction.values(),
                    Direction.CONTEXT);
            case LEVEL -> draft.level = level();
            case DESIGN ->
                draft.design = split(optional("Design?", "in-vitro, in-vivo, patients; several with commas"));
            case CHECKLIST -> draft.systems = systems();
            case FLAGS -> draft.flags = flags();
            case NOTE -> draft.note = optional("Anything else?", "a note; empty for none");
        }
        draft.answered.add(part);
    }

    private String source(String question) {
        return required(question, "its key, such as fang-2019", key -> atlas.source(key).map(Source::key),
                () -> atlas.sources().stream().map(Source::key).toList());
    }

    private Optional<String> slug(String slug) {
        boolean free = atlas.claim(draft.source + "." + slug).isEmpty();
        return slug.matches("[a-z0-9-]+") && free ? Optional.of(slug) : Optional.empty();
    }

    /// What is printed leans on references; without them it needs a flag that says so.
    private void cites() {
        draft.cites = new ArrayList<>();
        while (draft.status == ClaimStatus.AS_PRINTED) {
            String key = optional(draft.cites.isEmpty() ? "Which source does it cite?" : "Another one?",
                    "its key; empty if none");
            if (key.isEmpty()) {
                return;
            }
            if (atlas.source(key).isPresent()) {
                draft.cites.add(key);
                draft.answered.add(ClaimPart.CITES);
            } else {
                unknown(key, Suggestion.nearest(key, atlas.sources().stream().map(Source::key).toList()));
            }
        }
    }

    private EvidenceLevel level() {
        while (true) {
            EvidenceLevel level = required("Level of evidence?",
                    "A validated, B clinical, C case study, D preclinical, E inferential",
                    letter -> Stream.of(EvidenceLevel.values()).filter(l -> l.name().equalsIgnoreCase(letter))
                            .findFirst(),
                    () -> List.of("A", "B", "C", "D", "E"));
            if (level == EvidenceLevel.E || !demanded.isByTitleOnly(draft.claim())) {
                return level;
            }
            dialogue.say("  Level " + level + " is for what somebody read about; of the paper behind this no more than"
                    + " the title was. Maybe E.");
        }
    }

    private static Optional<String> text(String answer) {
        return Optional.of(answer);
    }

    private void cargo() {
        draft.cargo = new ArrayList<>();
        while (true) {
            Optional<Named> named = named(draft.cargo.isEmpty() ? "Which molecule is carried?" : "Another one?",
                    _ -> true);
            if (named.isEmpty()) {
                return;
            }
            String kind = required("Its class?", String.join(", ", CARGO_CLASSES),
                    word -> CARGO_CLASSES.stream().filter(c -> c.equalsIgnoreCase(word)).findFirst(),
                    () -> CARGO_CLASSES);
            String change = optional("More or less of it?", "up, down; empty if not said");
            Entity entity = named.get().entity();
            String typed = named.get().typed();
            boolean same = typed.equalsIgnoreCase(entity.name()) || typed.equals(entity.id());
            draft.cargo.add(new CargoItem(entity.id(), kind,
                    change.equals("up") || change.equals("down") ? change : "", "", same ? "" : typed, ""));
            draft.answered.add(ClaimPart.CARGO);
        }
    }

    private void edges() {
        draft.edges = new ArrayList<>();
        while (true) {
            Optional<Entity> source = entity(
                    draft.edges.isEmpty() ? "What acts on what? First, what acts?" : "What else acts?", _ -> true);
            if (source.isEmpty()) {
                return;
            }
            Relation relation = word("What does it do?", Relation.values(), Relation.MODULATES);
            Entity target = required("On what?", "a molecule, process, cell or drug", this::known, this::allNames);
            draft.edges.add(new Edge(source.get().id(), relation, target.id(), sign(), null));
            draft.answered.add(ClaimPart.EDGES);
        }
    }

    private void processes() {
        draft.processes = new ArrayList<>();
        while (true) {
            Optional<Entity> process = entity(
                    draft.processes.isEmpty() ? "Which process changes?" : "Another process?",
                    entity -> entity.kind() == EntityKind.PROCESS);
            if (process.isEmpty()) {
                return;
            }
            Entity by = required("Changed by what?", "a molecule, or extracellular vesicle", this::known,
                    this::allNames);
            draft.processes.add(new ProcessEffect(process.get().id(), by.id(), sign()));
            draft.answered.add(ClaimPart.PROCESSES);
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
        return atlas.search().names().exact(name, _ -> true).map(NameMatch::entities).map(List::getFirst)
                .map(entity -> noted(entity, name));
    }

    private Entity noted(Entity entity, String typed) {
        if (DemandedFlags.isArmOf(entity, typed)) {
            armless.put(typed, entity.name());
        }
        return entity;
    }

    private List<String> allNames() {
        return atlas.entities().names(_ -> true);
    }

    /// An entity and how it was typed.
    private record Named(Entity entity, String typed) {}

    /// An entity of a kind; empty if the answer is empty.
    private Optional<Entity> entity(String question, Predicate<Entity> kind) {
        return named(question, kind).map(Named::entity);
    }

    private Optional<Named> named(String question, Predicate<Entity> kind) {
        while (true) {
            String answer = optional(question, "a name; empty if none");
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            Optional<NameMatch> match = atlas.search().names().exact(answer, kind);
            if (match.isPresent()) {
                match.get().notes().forEach(note -> dialogue.say("  " + note));
                return Optional.of(new Named(noted(match.get().entities().getFirst(), answer), answer));
            }
            unknown(answer, Suggestion.nearest(answer, atlas.entities().names(kind)));
        }
    }

    private void names(List<String> ids, ClaimPart part, String question, Predicate<Entity> kind) {
        ids.clear();
        while (true) {
            Optional<Entity> entity = entity(ids.isEmpty() ? question : "Another one?", kind);
            if (entity.isEmpty()) {
                return;
            }
            ids.add(entity.get().id());
            draft.answered.add(part);
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

    /// Flags; those that the check will demand are proposed with their reasons, and an answer without them is asked again.
    private List<ClaimFlag> flags() {
        List<String> known = Stream.of(ClaimFlag.values()).map(ClaimFlag::word).toList();
        draft.flags = List.of();
        List<DemandedFlags.Demand> demands = demanded.of(draft.claim());
        Set<ClaimFlag> proposed = EnumSet.noneOf(ClaimFlag.class);
        demands.forEach(demand -> proposed.add(told(demand)));
        if (!armless.isEmpty() && proposed.add(ClaimFlag.ARM_INFERRED)) {
            armless.forEach((typed, name) -> told(new DemandedFlags.Demand(List.of(ClaimFlag.ARM_INFERRED),
                    name + " was given as " + typed)));
        }
        while (true) {
            List<String> words = split(optional("Doubts?", "flags with commas; empty for "
                    + (proposed.isEmpty() ? "none" : words(proposed) + "; none for none")));
            List<String> wrong = words.stream().filter(w -> !known.contains(w) && !w.equals("none")).toList();
            if (!wrong.isEmpty()) {
                wrong.forEach(w -> unknown(w, Suggestion.nearest(w, known)));
                continue;
            }
            List<ClaimFlag> flags = words.isEmpty() ? List.copyOf(proposed)
                    : words.stream().filter(known::contains).map(w -> ClaimFlag.values()[known.indexOf(w)]).toList();
            List<DemandedFlags.Demand> unmet = demands.stream().filter(demand -> !demand.isMetBy(flags)).toList();
            if (unmet.isEmpty()) {
                return flags;
            }
            proposed.addAll(flags);
            unmet.forEach(this::told);
        }
    }

    private ClaimFlag told(DemandedFlags.Demand demand) {
        ClaimFlag flag = demand.oneOf().getFirst();
        dialogue.say("  It needs " + flag.word() + ": " + demand.because() + ".");
        return flag;
    }

    private static String words(Collection<ClaimFlag> flags) {
        return flags.stream().map(ClaimFlag::word).collect(Collectors.joining(", "));
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
