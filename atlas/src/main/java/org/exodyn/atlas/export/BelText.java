package org.exodyn.atlas.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.atlas.claim.Sign;
import org.jspecify.annotations.Nullable;

/// Claims as a BEL script. Each claim sets its citation, its evidence text and its annotations anew.
///
/// | claim | BEL |
/// |---|---|
/// | donor gives cargo away | `a(donor) -> sec(cargo)` |
/// | sign plus, minus, unknown | `->`, <code>-&#124;</code>, `--`: never `=>`, since a claim does not show that nothing stands between |
/// | binds | `a -> complex(a, b)`; `a -- b` where one of them is not a molecule or a named complex |
/// | sponges | `a -> complex(a, b)` and `a =| act(b)`: here binding is what is said |
/// | loads | `a -> tloc(b, …, toLoc(extracellular vesicle))` |
/// | effect on resistance | `cargo -> path(EXODYN:"resistance-to-…")` |
/// | biomarker | `cargo biomarkerFor path(…)` |
final class BelText {
    static final String REASON = "BEL has no statement for it: " + ClaimGraph.BARE_REASON;
    private static final String PLUS = " -> ";
    private static final List<String> ANNOTATIONS = List.of("Claim", "Status", "Level", "Flag", "Locator", "Reference",
            "Donor", "Recipient", "Cell", "Cancer", "CargoChange", "Licence");

    private final ExportedClaims from;
    private final BelTerms terms;
    private final StringBuilder body = new StringBuilder();

    private BelText(ExportedClaims from) {
        this.from = from;
        this.terms = new BelTerms(from.graph());
    }

    static String of(ExportedClaims from) {
        BelText bel = new BelText(from);
        from.claims().forEach(bel::claim);
        return bel.head() + bel.body;
    }

    private String head() {
        Provenance provenance = from.provenance();
        StringBuilder head = new StringBuilder(provenance.lines("# "));
        head.append("# Evidence texts below are Exodyn's own words. No text of a source is quoted.\n");
        document(head, "Name", Provenance.TITLE);
        document(head, "Version", version(provenance.exodynVersion()));
        document(head, "Description", Provenance.WORDING + " Evidence " + provenance.evidenceHash() + ", claims "
                + provenance.claimsHash());
        document(head, "Authors", "Exodyn contributors");
        document(head, "ContactInfo", "see the repository of Exodyn");
        document(head, "Copyright", Provenance.ATTRIBUTION);
        document(head, "Licenses", Provenance.LICENCE);
        head.append('\n');
        for (String namespace : terms.namespaces()) {
            head.append("DEFINE NAMESPACE ").append(namespace).append(" AS PATTERN \".+\"\n");
        }
        for (String annotation : ANNOTATIONS) {
            head.append("DEFINE ANNOTATION ").append(annotation).append(" AS PATTERN \".+\"\n");
        }
        return head.append('\n').toString();
    }

    /// BEL wants three numbers; a build without a version has none.
    private static String version(String exodyn) {
        return exodyn.matches("\\d+\\.\\d+\\.\\d+.*") ? exodyn : "0.0.0";
    }

    private static void document(StringBuilder head, String key, String text) {
        head.append("SET DOCUMENT ").append(key).append(" = ").append(BelTerms.quoted(text)).append('\n');
    }

    private void claim(Claim claim) {
        List<Arc> arcs = from.graph().arcs().stream().filter(arc -> arc.claim().id().equals(claim.id())).toList();
        if (arcs.isEmpty()) {
            body.append("# Without a statement: ").append(OneLine.of(claim.id())).append(": ").append(REASON)
                    .append("\n\n");
            return;
        }
        body.append("SET Citation = ").append(citation(claim)).append('\n');
        set("Evidence", "Exodyn's words: " + claim.statement());
        set("Claim", claim.id());
        set("Status", ClaimJson.word(claim.status()));
        set("Level", claim.level().name());
        list("Flag", claim.flags().stream().map(ClaimFlag::word).toList());
        set("Locator", claim.locator());
        list("Reference", from.references(claim));
        set("Donor", claim.donor() == null ? "" : from.name(claim.donor().cell()));
        set("Recipient", claim.recipient() == null ? "" : from.name(claim.recipient().cell()));
        set("Cancer", claim.cancer() instanceof String cancer ? from.name(cancer) : "");
        set("Licence", Provenance.LICENCE);
        for (Arc arc : arcs) {
            optional("Cell", arc.cell() instanceof String cell ? from.name(cell) : "", () -> optional("CargoChange",
                    arc.change(), () -> statements(arc).forEach(line -> body.append(line).append('\n'))));
        }
        body.append('\n');
    }

    /// PubMed number, else a DOI, else the citation's text. The key tells sources without either apart.
    private String citation(Claim claim) {
        @Nullable
        Source source = from.source(claim).orElse(null);
        String title = source == null ? claim.source() : source.citation();
        if (source != null && source.pmid() != null && source.pmid().matches("\\d+")) {
            return braces(List.of("PubMed", title, source.pmid()));
        }
        if (source != null && source.doi() != null && source.doiStatus().isVerified()) {
            return braces(List.of("DOI", title, source.doi()));
        }
        return braces(List.of("Other", title, title + " [" + claim.source() + "]"));
    }

    private void set(String key, String text) {
        if (!OneLine.of(text).isEmpty()) {
            body.append("SET ").append(key).append(" = ").append(BelTerms.quoted(text)).append('\n');
        }
    }

    private void list(String key, List<String> items) {
        if (!items.isEmpty()) {
            body.append("SET ").append(key).append(" = ").append(braces(items)).append('\n');
        }
    }

    private void optional(String key, String text, Runnable within) {
        set(key, text);
        within.run();
        if (!OneLine.of(text).isEmpty()) {
            body.append("UNSET ").append(key).append('\n');
        }
    }

    private static String braces(List<String> items) {
        return items.stream().map(BelTerms::quoted).collect(Collectors.joining(", ", "{", "}"));
    }

    private List<String> statements(Arc arc) {
        String source = terms.of(arc.source(), arc);
        return switch (arc.form()) {
            case SECRETION -> List.of(source + PLUS + "sec(" + terms.of(arc.target(), arc) + ")");
            case PROCESS -> List.of(source + sign(arc.sign()) + terms.of(arc.target(), arc));
            case RESISTANCE -> List.of(source + sign(arc.sign()) + terms.resistanceTo(arc.target()));
            case BIOMARKER -> List.of(source + " biomarkerFor " + (terms.isMolecule(arc.target())
                    ? terms.resistanceTo(arc.target())
                    : terms.of(arc.target(), arc)));
            case EDGE -> edge(arc, source, terms.of(arc.target(), arc));
        };
    }

    private List<String> edge(Arc arc, String source, String target) {
        @Nullable
        Relation relation = arc.stated();
        List<String> lines = new ArrayList<>();
        if (relation == Relation.BINDS || relation == Relation.SPONGES) {
            if (terms.isMember(arc.source()) && terms.isMember(arc.target())) {
                lines.add(source + PLUS + "complex(" + source + ", " + target + ")");
            } else {
                lines.add(source + sign(Sign.UNKNOWN) + target);
            }
            if (relation == Relation.SPONGES && arc.sign() == Sign.MINUS && terms.isMolecule(arc.target())) {
                lines.add(source + " =| act(" + target + ")");
            }
        } else if (relation == Relation.SECRETES && terms.isMolecule(arc.target())) {
            lines.add(source + sign(arc.sign()) + "sec(" + target + ")");
        } else if (relation == Relation.LOADS && terms.isMolecule(arc.target())) {
            lines.add(source + sign(arc.sign()) + "tloc(" + target + ", " + BelTerms.INTO_VESICLES + ")");
        } else {
            lines.add(source + sign(arc.sign()) + target);
        }
        return lines;
    }

    private static String sign(Sign sign) {
        return switch (sign) {
            case PLUS -> PLUS;
            case MINUS -> " -| ";
            case UNKNOWN -> " -- ";
        };
    }
}
