package org.exodyn.study.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.SensitivePhase;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.ClaimStatus;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.resolve.Alternative;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.starter.ScenarioPlan.OptionalArm;
import org.exodyn.tables.WrappedText;

/// Writes a plan down as a commented scenario file, with `{{schema-line}}` and `{{file}}` as in every starter.
final class ScenarioText {
    private static final int WIDTH = 108;
    private static final String INHIBITOR = "GW4869";

    private final Atlas atlas;
    private final ScenarioPlan plan;
    private final List<String> lines = new ArrayList<>();
    private boolean brief;

    private ScenarioText(Atlas atlas, ScenarioPlan plan) {
        this.atlas = atlas;
        this.plan = plan;
    }

    static String of(ScenarioPlan plan, Atlas atlas) {
        return new ScenarioText(atlas, plan).whole();
    }

    /// The same with the reference and the donors' vesicles as only arms: enough to know whether it can be simulated.
    static String brief(ScenarioPlan plan, Atlas atlas) {
        ScenarioText text = new ScenarioText(atlas, plan);
        text.brief = true;
        return text.whole();
    }

    /// Arms that a scenario of this plan would have if the language and the model take them, each by itself.
    static List<OptionalArm> further(ScenarioPlan plan, Atlas atlas) {
        ScenarioText text = new ScenarioText(atlas, plan);
        List<OptionalArm> arms = new ArrayList<>();
        for (String cargo : plan.cargo()) {
            if (atlas.entity(cargo).filter(entity -> entity.kind() == EntityKind.MIRNA).isPresent()) {
                String name = text.name(cargo);
                arms.add(new OptionalArm(List.of(
                        "  # The miRNA held back in the recipients: if it carries the effect, that is gone. Set your own dose.",
                        "  - name: " + Wording.quoted("+ " + text.vesicles() + " + antimiR against " + name),
                        "    donor: " + text.donorKey(),
                        "    interventions: [{ kind: antimir, against: " + Wording.quoted(name)
                                + ", dose: 50 nM, to: "
                                + (plan.delivery() == StarterDelivery.CO_CULTURE ? "both" : "recipients")
                                + " }]")));
            }
        }
        if (plan.lead().direction() == Direction.PROMOTES) {
            arms.add(new OptionalArm(List.of(
                    "  # What a few cells that were resistant before would do, without any vesicles. Set your own share.",
                    "  - name: no vesicles, a resistant clone",
                    "    clone: { share: 1 % }")));
        }
        return arms;
    }

    private String whole() {
        head();
        claims();
        vessel();
        donors();
        drug();
        arms();
        line("duration: 96 h");
        line("measure: { every: 4 h }");
        line("");
        line("# measured: parameters from their records only. claimed: the same model, conditioned on what the claims report.");
        line("premises: [measured, claimed]");
        line("");
        line("# Parameter sets per premise; the same seed gives the same bits.");
        line("ensemble: { draws: 200, seed: 1 }");
        return "{{schema-line}}\n" + String.join("\n", lines) + "\n";
    }

    private void head() {
        line("#");
        comment("",
                "Written from the evidence. What the claims leave open was chosen; each choice says so. Change what you know"
                        + " better, and check again.");
        line("#");
        line("# Check it:  ./exodyn check {{file}}");
        line("# Run it:    ./exodyn run {{file}}");
        line("# docs/scenario-language.md explains every field.");
        line("");
        line("title: " + Wording
                .quoted(Wording.sentence(plan.drug().name()) + " on " + recipient().name() + " with vesicles of "
                        + donorPhrase()));
        line("question: >-");
        WrappedText.lines(question(), WIDTH).forEach(part -> line("  " + part));
        if (!plan.cancerBecause().isEmpty()) {
            comment("", plan.cancerBecause());
        }
        line("cancer: " + Wording.quoted(plan.cancer().name()));
        line("engine: culture");
        line("");
    }

    private String question() {
        String cargo = Wording.list(plan.cargo().stream().map(this::name).toList());
        String in = " in vesicles of " + donorPhrase();
        String cells = Wording.plural(recipient());
        return switch (plan.lead().direction()) {
            case PROMOTES -> "Can " + cargo + in + " make " + cells + " resist " + plan.drug().name() + "?";
            case REDUCES -> "Can " + cargo + in + " make " + cells + " more sensitive to " + plan.drug().name() + "?";
            case BIOMARKER, CONTEXT ->
                "Can " + cargo + in + " change how " + cells + " respond to " + plan.drug().name() + "?";
        };
    }

    private void claims() {
        line("# What is claimed. The run asks whether these chains can do what is reported, at the published numbers.");
        line("evidence:");
        line("  claims:");
        for (Claim claim : plan.claims()) {
            comment("    ", claim.statement());
            comment("    ", provenance(claim));
            if (!claim.flags().isEmpty()) {
                comment("    ", "Doubts: " + claim.flags().stream().map(ClaimFlag::meaning)
                        .collect(Collectors.joining("; ")) + ".");
            }
            List<String> against = atlas.contradicting(claim).stream().map(Claim::id).toList();
            if (!against.isEmpty()) {
                comment("    ", "Contradicted by " + Wording.list(against) + ".");
            }
            line("    - " + claim.id());
        }
        for (ScenarioPlan.Left left : plan.left()) {
            comment("    ", "Not under test here, since " + left.because() + ": " + left.claim().id());
        }
        line("");
    }

    private String provenance(Claim claim) {
        String level = " Level of evidence " + claim.level() + " (" + meaning(claim) + ").";
        String from = source(claim.source());
        if (claim.status() != ClaimStatus.AS_PRINTED) {
            return (claim.primary() ? "Primary: " : "Source: ") + from + "." + level;
        }
        String cited = claim.cites().stream().map(this::source).collect(Collectors.joining("; "));
        return "As printed by " + from + (cited.isEmpty() ? ", without a reference." : ", which cites " + cited + ".")
                + level;
    }

    private static String meaning(Claim claim) {
        return switch (claim.level()) {
            case A -> "validated";
            case B -> "clinical";
            case C -> "case study";
            case D -> "preclinical";
            case E -> "inferential";
        };
    }

    private String source(String key) {
        return atlas.source(key).map(source -> source.citation() + address(source) + ", "
                + switch (source.seen()) {
                    case FULL_TEXT -> "full text read";
                    case ABSTRACT -> "abstract read";
                    case ABSTRACT_COPY -> "abstract read in a copy";
                    case TITLE -> "title read";
                    case PAGE -> "page read";
                    case NOT_SEEN -> "not seen";
                }).orElse(key);
    }

    private static String address(Source source) {
        return source.doi() != null ? ", doi:" + source.doi()
                : source.address().isEmpty() ? ""
                        : ", " + source.address();
    }

    private void vessel() {
        line("# About a well of a 12-well plate. In still medium a 100-nm vesicle diffuses about 1.5 mm in 48 h, so the height");
        line("# decides how many arrive. Serum would bring vesicles of its own.");
        line("culture: { medium-volume: 1 mL, medium-height: 3 mm, mixing: still, serum: 0 % }");
        line("");
        if (!plan.recipients().because().isEmpty()) {
            comment("", plan.recipients().because());
        }
        caution(recipient());
        line("recipients: { cell: " + Wording.quoted(recipient().name()) + ", density: 1e5 cells/mL }");
        line("");
    }

    private void caution(Entity cell) {
        if (!cell.caution().isEmpty()) {
            comment("", "Caution: " + cell.name() + " is " + cell.caution() + ".");
        }
    }

    private void donors() {
        if (!plan.donor().because().isEmpty()) {
            comment("", plan.donor().because());
        }
        state();
        line("donors:");
        donor(plan.donor().cell(), plan.treatment() == null ? List.of()
                : List.of("treatment: " + Wording.quoted(plan.treatment())
                        + "   # changes their release; records decide by how much"));
        if (plan.control() != null) {
            comment("  ", atlas.entities().isBelow(plan.donor().cell().id(), plan.control().id())
                    ? "Donors of the broader type, of which the claim does not speak: what such vesicles do anyway."
                    : "As many vesicles of other cells, of which the claim does not speak: what vesicles do anyway.");
            donor(plan.control(), List.of());
        }
        line("");
    }

    /// What of the donors the scenario cannot hold: a state that no record tells of, and donors that are the recipients.
    private void state() {
        String state = plan.donorState();
        if (ScenarioPlanner.HYPOXIA.equals(plan.treatment())) {
            comment("",
                    "The claim's donors are " + state
                            + ", without a share of oxygen; 1 % is the mildest hypoxia of which"
                            + " records of release tell. Of the rest of their state no record tells.");
        } else if (!state.isEmpty() && plan.treatment() == null) {
            comment("",
                    "The claim's donors are " + state + ". No record says how that changes their release, and the"
                            + " model tells donors apart by cell, not by state.");
        }
        if (plan.donor().cell().equals(recipient())) {
            comment("",
                    "Donors and recipients are the same cells here. What makes the donors different in the claim is lost"
                            + " but for this: their vesicles count as enriched in the cargo where the claim calls them so. If you"
                            + " have a line of its own for the donors, name it.");
        }
    }

    private void donor(Entity cell, List<String> more) {
        line("  " + Wording.key(cell.name()) + ":");
        line("    cell: " + Wording.quoted(cell.name()));
        more.forEach(field -> line("    " + field));
        line("    delivery: " + plan.delivery().word() + "   # " + plan.delivery().meaning());
        switch (plan.delivery()) {
            case CONDITIONED_MEDIUM -> {
                line("    ratio: 1   # donors whose medium is transferred, per recipient");
                line("    conditioning: 48 h   # vesicles gather for this long");
                line("    transferred: 50 %   # share of the recipients' medium that is conditioned medium");
                if (!more.isEmpty() && !ScenarioPlanner.HYPOXIA.equals(plan.treatment())) {
                    line("    carry-over: 0 nM   # washed before conditioning: no drug comes along");
                }
            }
            case CO_CULTURE -> line("    ratio: 1   # donor cells per recipient cell");
            case PURIFIED -> line("    dose: 1e10 vesicles/mL   # per volume of the recipients' medium");
        }
    }

    private void drug() {
        if (plan.group() != null) {
            comment("", "The claim says " + plan.group().name() + " and names no drug. Of those drugs "
                    + plan.drug().name()
                    + " was taken, which most claims on this cancer or else most claims name; what holds for one need not hold for"
                    + " another.");
        }
        comment("",
                "Vesicles have 24 h to deliver before the drug comes; it stays to the end. The doses surround the IC50 that the"
                        + " evidence has for these cells: " + ic50() + ".");
        line("drug:");
        line("  name: " + Wording.quoted(plan.drug().name()));
        line("  from: 24 h");
        SensitivePhase recorded = plan.drug().killsIn();
        if (recorded != null) {
            comment("  ", "Cells outside of this phase are spared: " + source(recorded.source())
                    + ". Leave it out for a drug that kills in all phases alike.");
            line("  kills-in: " + recorded.phase().word());
        }
        line("  doses: [" + String.join(", ", DoseLadder.around(plan.ic50().distribution())) + "]");
        line("");
    }

    private String ic50() {
        Resolved found = plan.ic50();
        String records = found.alternatives().stream().map(Alternative::record).map(ParameterRecord::id).distinct()
                .collect(Collectors.joining(", "));
        return "median " + NumberText.of(found.distribution().median()) + " uM, central 90 % "
                + NumberText.of(found.distribution().low90()) + " to " + NumberText.of(found.distribution().high90())
                + " uM (" + records + ", " + found.alternatives().getFirst().level().name().toLowerCase(Locale.ROOT)
                        .replace('_', ' ')
                + ")";
    }

    private void arms() {
        line("# Each arm meets every dose. After the second, the explanations that compete with transfer.");
        line("arms:");
        arm(plan.drug().name(), List.of(), "reference: true   # resistance factors are IC50 in an arm / IC50 here");
        arm("+ " + vesicles(), List.of(), donorLine());
        if (brief) {
            return;
        }
        if (plan.control() != null) {
            arm("+ vesicles of " + Wording.plural(plan.control()), List.of(),
                    "donor: " + Wording.key(plan.control().name()));
        }
        if (plan.delivery() == StarterDelivery.CONDITIONED_MEDIUM) {
            arm("+ vesicle-depleted medium", List.of("  # The same medium without its vesicles."), donorLine(),
                    "vesicles: depleted");
        }
        if (plan.delivery() != StarterDelivery.PURIFIED) {
            String on = plan.delivery() == StarterDelivery.CO_CULTURE ? "both" : "donors";
            arm("+ " + vesicles() + " + " + INHIBITOR,
                    List.of("  # Holds up one of the routes of release; its own toxicity is part of the model."),
                    donorLine(), "inhibitors: [{ name: " + INHIBITOR + ", dose: 10 uM, on: " + on + " }]");
        }
        if (plan.cargo().size() > 1) {
            for (String cargo : plan.cargo()) {
                arm(vesicles() + ", " + name(cargo) + " alone", List.of(), donorLine(),
                        "cargo: [" + Wording.quoted(name(cargo)) + "]");
            }
        }
        for (OptionalArm arm : plan.optional()) {
            arm.lines().forEach(this::line);
            line("");
        }
    }

    private void arm(String name, List<String> comment, String... fields) {
        comment.forEach(this::line);
        line("  - name: " + Wording.quoted(name));
        Stream.of(fields).forEach(field -> line("    " + field));
        line("");
    }

    private String donorLine() {
        return "donor: " + donorKey();
    }

    private String donorKey() {
        return Wording.key(plan.donor().cell().name());
    }

    private String vesicles() {
        return "vesicles of " + donorPhrase();
    }

    /// `gemcitabine-treated cancer-associated fibroblasts`: the state too, where it is one plain word.
    private String donorPhrase() {
        String state = plan.donorState().matches("[A-Za-z0-9-]{1,30}") ? plan.donorState() + " " : "";
        return state + Wording.plural(plan.donor().cell());
    }

    private Entity recipient() {
        return plan.recipients().cell();
    }

    private String name(String entity) {
        return atlas.entity(entity).map(Entity::name).orElse(entity);
    }

    private void comment(String indent, String text) {
        lines.addAll(Wording.comment(indent, text));
    }

    private void line(String text) {
        lines.add(Objects.requireNonNull(text));
    }
}
