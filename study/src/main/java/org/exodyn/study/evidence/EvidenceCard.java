package org.exodyn.study.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.ChecklistItem;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.Support;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimLink;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.Readout;
import org.exodyn.atlas.find.NameMatch;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.quantity.NumberText;
import org.exodyn.tables.WrappedText;
import org.jspecify.annotations.Nullable;

/// A claim, an entity, a source or a parameter record in full, for people: everything known of it, and what is not.
final class EvidenceCard {
    private static final int LABEL = 14;
    private static final String INDENT = "  ";

    private final Atlas atlas;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    /// @param width columns that lines fill at most, but for words that are longer
    EvidenceCard(Atlas atlas, int width) {
        this.atlas = atlas;
        this.width = width;
    }

    String claim(Claim claim) {
        out.append(claim.id()).append("  [").append(ClaimTable.word(claim.status())).append(", level ")
                .append(claim.level()).append("]\n");
        line("", claim.statement());
        line("donor", cell(claim.donor()));
        if (claim.vesicle() != null) {
            line("vesicles", Stream.of(claim.reportedTerm(), claim.vesicle().type(),
                    claim.vesicle().engineered() ? "engineered" : "", prefixed("loading: ", claim.vesicle().loading()),
                    prefixed("isolated by ", claim.vesicle().isolation())).filter(t -> !t.isEmpty())
                    .collect(Collectors.joining("; ")));
        }
        claim.cargo().forEach(item -> line("cargo", cargo(item)));
        line("recipient", cell(claim.recipient()));
        claim.edges().forEach(edge -> line("arrow", arrow(edge)));
        claim.processes().forEach(effect -> line("process", named(effect.by()) + switch (effect.sign()) {
            case PLUS -> " raises ";
            case MINUS -> " lowers ";
            case UNKNOWN -> " changes ";
        } + named(effect.process())));
        line("phenotype", claim.phenotype());
        line("drugs", claim.drugs().stream().map(this::named).collect(Collectors.joining(", ")));
        line("cancer", claim.cancer() == null ? "not named" : named(claim.cancer()));
        line("resistance", switch (claim.direction()) {
            case PROMOTES -> "promoted";
            case REDUCES -> "reduced";
            case BIOMARKER -> "indicated (biomarker)";
            case CONTEXT -> "nothing said";
        });
        line("design", String.join(", ", claim.design()));
        line("read-out", readout(claim.readout()));
        line("effect", readout(claim.effect()));
        line("stands in", sourceLine(claim.source()) + "; " + claim.locator());
        claim.cites().forEach(key -> line("which cites", sourceLine(key)));
        claim.flags().forEach(flag -> line("doubt", flag.word() + ": " + flag.meaning()));
        for (ClaimLink link : claim.links()) {
            line(ClaimTable.word(link.kind()),
                    link.claim() + (link.scope().isEmpty() ? "" : " on " + link.scope()) + ": " + link.reason());
        }
        for (Claim other : atlas.claims()) {
            for (ClaimLink link : other.links()) {
                if (link.claim().equals(claim.id())) {
                    line(switch (link.kind()) {
                        case CONTRADICTS -> "contradicted";
                        case CORRECTS -> "corrected";
                        case SUPERSEDES -> "superseded";
                        case SUPPORTS -> "supported";
                    }, "by " + other.id() + (link.scope().isEmpty() ? "" : " on " + link.scope()) + ": "
                            + link.reason());
                }
            }
        }
        atlas.experiments(claim).forEach(e -> line("experiment", ExperimentWords.of(e)));
        support(claim).forEach(s -> line("support", support(s)));
        line("systems", claim.checklist().stream().map(this::system).collect(Collectors.joining("; ")));
        line("extracted as", String.join(", ", claim.extractions()));
        line("note", claim.note());
        return written();
    }

    String entity(Entity entity, NameMatch match) {
        out.append(entity.name()).append("  [").append(entity.id()).append(", ").append(entity.kind().word())
                .append("]\n");
        match.notes().forEach(note -> line("", note));
        line("also called", String.join(", ", entity.synonyms()));
        line("formerly", entity.formerNames().stream().map(f -> f.name() + " (until " + f.until() + ")")
                .collect(Collectors.joining(", ")));
        line("is a", entity.isA().stream().map(this::named).collect(Collectors.joining(", ")));
        line("consists of", entity.parts().stream().map(this::named).collect(Collectors.joining(", ")));
        line("elsewhere", entity.xrefs().entrySet().stream().map(x -> x.getKey() + " " + x.getValue())
                .collect(Collectors.joining(", ")));
        line("grounding", ClaimTable.word(entity.grounding()));
        entity.homonyms().forEach(h -> line("homonym",
                "'" + h.name() + "' also stands for " + String.join(", ", h.others()) + "; " + h.because()));
        line("caution", entity.caution());
        if (entity.killsIn() != null) {
            line("kills in", entity.killsIn().phase().word() + " (" + entity.killsIn().source() + ", "
                    + entity.killsIn().locator() + ")");
        }
        line("note", entity.note());
        atlas.support().stream().filter(s -> s.subject().equals(entity.id()) || s.object().equals(entity.id()))
                .forEach(s -> line("support", support(s)));
        List<Claim> claims = atlas.claims().stream().filter(c -> mentions(c, entity.id())).toList();
        line("claims", claims.isEmpty() ? "none"
                : claims.size() + ": " + claims.stream().map(Claim::id).collect(Collectors.joining(", ")));
        return written();
    }

    String source(Source source) {
        out.append(source.key()).append("  [").append(ClaimTable.word(source.kind())).append("]\n");
        line("", source.citation() + (source.title().isEmpty() ? "" : ". " + source.title()));
        line("journal",
                Stream.of(source.journal(), source.pages()).filter(t -> !t.isEmpty()).collect(Collectors.joining(" ")));
        line("DOI", source.doi() == null ? "none recorded"
                : source.doi() + " (" + ClaimTable.word(source.doiStatus()) + ")");
        line("PubMed", source.pmid() == null ? "" : source.pmid());
        line("address", source.address());
        line("read", ClaimTable.word(source.seen()) + prefixed(" at ", source.url() == null ? "" : source.url()));
        line("retraction", RetractionWords.of(source) + (source.retraction().by() == null ? ""
                : prefixed(": ", source.retraction().against())));
        line("in review", source.reviewNumber() == null ? "" : "reference " + source.reviewNumber());
        line("licence", source.licence());
        line("note", source.note());
        List<String> own = atlas.claims().stream().filter(c -> c.source().equals(source.key())).map(Claim::id).toList();
        List<String> citing = atlas.claims().stream().filter(c -> c.cites().contains(source.key())).map(Claim::id)
                .toList();
        line("claims", own.isEmpty() ? "none" : own.size() + ": " + String.join(", ", own));
        line("cited by", citing.isEmpty() ? "" : citing.size() + ": " + String.join(", ", citing));
        atlas.parameters().stream().filter(record -> record.source().equals(source.key()))
                .forEach(record -> line("parameter", record.id() + ": " + record.quantity() + ", " + value(record)));
        atlas.experiments().stream().filter(e -> e.source().equals(source.key()))
                .forEach(e -> line("experiment", ExperimentWords.of(e)));
        atlas.knownDeliveries().stream().filter(d -> d.source().equals(source.key()))
                .forEach(d -> line("delivery", ExperimentWords.of(d)));
        atlas.vesicleCounts().stream().filter(c -> c.source().equals(source.key()))
                .forEach(c -> line("count", ExperimentWords.of(c)));
        return written();
    }

    String record(ParameterRecord record) {
        out.append(record.id()).append("  [parameter record, ").append(ClaimTable.word(record.confidence()))
                .append("]\n");
        line("", record.quantity() + prefixed(", ", record.symbol()));
        line("value", value(record));
        line("range is", ClaimTable.word(record.rangeBasis()));
        line("lacks", record.lacks());
        if (record.minimum() != null) {
            line("at least", NumberText.format(record.minimum()));
        }
        line("distribution", record.family() == null ? "" : ClaimTable.word(record.family()));
        line("feeds", record.feeds().stream().map(slot -> slot.key() + " (" + slot.meaning() + ")")
                .collect(Collectors.joining("; ")));
        line("system", record.system());
        line("method", record.method());
        line("stands in", sourceLine(record.source()));
        line("cited as", record.citation());
        line("DOI", String.join(", ", record.dois()));
        line("PubMed", String.join(", ", record.pmids()));
        line("address", record.url() == null ? "" : record.url());
        line("seen there", record.seen());
        line("reasoning", record.reasoning());
        line("from", String.join(", ", record.derivedFrom()));
        line("note", record.note());
        line("file", record.location().toString());
        return written();
    }

    private static String value(ParameterRecord record) {
        String unit = record.unit().readable();
        return (record.value() == null ? "no value" : NumberText.format(record.value()))
                + (record.low() == null && record.high() == null ? ""
                        : " (" + end(record.low()) + " to " + end(record.high()) + ")")
                + (unit.isEmpty() ? "" : " " + unit);
    }

    private static String end(@Nullable Double end) {
        return end == null ? "?" : NumberText.format(end);
    }

    private String written() {
        String text = out.toString();
        out.setLength(0);
        return text;
    }

    /// Whether a claim speaks of an entity in any place.
    static boolean mentions(Claim claim, String id) {
        return Stream.of(claim.cargo().stream().map(CargoItem::entity), claim.drugs().stream(),
                claim.edges().stream().flatMap(e -> Stream.of(e.source(), e.target())),
                claim.processes().stream().flatMap(p -> Stream.of(p.process(), p.by())),
                Stream.ofNullable(claim.cancer()),
                Stream.ofNullable(claim.donor()).map(CellState::cell),
                Stream.ofNullable(claim.recipient()).map(CellState::cell))
                .flatMap(ids -> ids).anyMatch(id::equals);
    }

    private List<Support> support(Claim claim) {
        List<Support> found = new ArrayList<>();
        for (Support one : atlas.support()) {
            boolean concerns = switch (one.kind()) {
                case MIRNA_TARGET -> claim.edges().stream()
                        .anyMatch(e -> e.source().equals(one.subject()) && e.target().equals(one.object()));
                case CARGO_IN_VESICLES -> claim.cargo().stream().anyMatch(c -> c.entity().equals(one.subject()));
                case CLINICAL_ITEM -> mentions(claim, one.subject()) && claim.drugs().contains(one.object());
            };
            if (concerns) {
                found.add(one);
            }
        }
        return found;
    }

    private String support(Support one) {
        String what = switch (one.kind()) {
            case MIRNA_TARGET -> named(one.subject()) + " represses " + named(one.object());
            case CARGO_IN_VESICLES -> named(one.subject()) + " in vesicles";
            case CLINICAL_ITEM -> named(one.subject()) + " and " + named(one.object());
        };
        return what + ": " + (one.found() ? ClaimTable.word(one.strength()) + " evidence in " : "not in ")
                + one.collection()
                + (one.items().isEmpty() ? "" : " (" + String.join(", ", one.items()) + ")")
                + (one.note().isEmpty() ? "" : "; " + one.note());
    }

    private String cargo(CargoItem item) {
        return named(item.entity()) + ", " + item.cargoClass() + prefixed(", ", item.form()) + switch (item.change()) {
            case "up" -> ", enriched";
            case "down" -> ", depleted";
            default -> "";
        } + prefixed(" against ", item.against()) + prefixed("; printed as ", item.printedAs());
    }

    private String arrow(Edge edge) {
        return named(edge.source()) + " " + edge.relation().word() + " " + named(edge.target()) + " ("
                + switch (edge.sign()) {
                    case PLUS -> "raises";
                    case MINUS -> "lowers";
                    case UNKNOWN -> "sign not said";
                } + ")" + (edge.in() == null ? "" : " in " + named(edge.in()));
    }

    private static String readout(@Nullable Readout readout) {
        return readout == null ? ""
                : ClaimTable.word(readout.quantity()) + " " + readout.change()
                        + (readout.value() == null ? "" : " " + NumberText.format(readout.value()))
                        + prefixed(", ", readout.at());
    }

    private String cell(@Nullable CellState state) {
        return state == null ? ""
                : named(state.cell()) + prefixed(", ", state.state()) + prefixed(", ", state.species());
    }

    private String sourceLine(String key) {
        return atlas.source(key).map(s -> s.citation() + " [" + key + "], " + ClaimTable.word(s.kind()) + ", read: "
                + ClaimTable.word(s.seen()) + prefixed(", ", s.address()) + switch (s.retraction().status()) {
                    case RETRACTED -> ", RETRACTED";
                    case CONCERN -> ", with an expression of concern";
                    case NOT_CHECKED -> s.isPublication() ? ", not looked up in lists of retractions" : "";
                    case NONE_FOUND -> "";
                }).orElse(key);
    }

    private String system(int number) {
        Optional<ChecklistItem> item = atlas.checklist().stream().filter(i -> i.number() == number).findFirst();
        return number + item.map(i -> " " + i.title()).orElse("");
    }

    private String named(String id) {
        return atlas.entity(id).map(e -> e.name().equals(id) ? id : e.name() + " (" + id + ")").orElse(id);
    }

    private static String prefixed(String prefix, String text) {
        return text.isEmpty() ? "" : prefix + text;
    }

    /// A label and a text, wrapped with a hanging indent; a text without label begins at the left.
    private void line(String label, String text) {
        if (text.isEmpty()) {
            return;
        }
        String start = label.isEmpty() ? INDENT : INDENT + label + " ".repeat(Math.max(1, LABEL - label.length()));
        String next = " ".repeat(start.length());
        List<String> lines = WrappedText.lines(text, width - start.length());
        out.append(start).append(String.join("\n" + next, lines)).append('\n');
    }
}
