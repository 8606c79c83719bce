package org.exodyn.engine.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Digests a plan in one fixed text form, so that the hash does not depend on the machine or the run.
final class PlanHash {

    private final StringBuilder text = new StringBuilder();
    private final boolean withValues;

    private PlanHash(boolean withValues) {
        this.withValues = withValues;
    }

    static String of(Plan plan, boolean withValues) {
        PlanHash hash = new PlanHash(withValues);
        hash.write(plan);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(hash.text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void write(Plan plan) {
        plan.compartments().forEach(c -> {
            line("compartment", c.id(), value(c.size()));
            constant(c.constant());
        });
        plan.species().forEach(s -> line("species", s.id(), s.compartment(), value(s.initial()), s.initialAs(),
                s.symbolAs(), s.boundary(), s.constant()));
        plan.parameters().forEach(p -> {
            line("parameter", p.id(), value(p.value()));
            constant(p.constant());
        });
        for (Reaction reaction : plan.reactions()) {
            line("reaction", reaction.id(), reaction.rate());
            if (reaction.fast()) {
                line("fast");
            }
            participants("uses", reaction.reactants());
            participants("makes", reaction.products());
        }
        plan.rules().forEach(rule -> {
            switch (rule) {
                case Rule.Assignment(String variable, var formula) -> line("assignment", variable, formula);
                case Rule.Rate(String variable, var formula) -> line("rate", variable, formula);
                case Rule.Algebraic(String id, var formula) -> line("algebraic", id, formula);
            }
        });
        plan.initialAssignments().forEach(i -> line("initially", i.variable(), i.formula()));
        for (Event event : plan.events()) {
            line("event", event.id(), event.trigger(), event.initiallyTrue(), event.persistent(),
                    String.valueOf(event.delay()), String.valueOf(event.priority()), event.valuesFromTriggerTime());
            event.assignments().forEach(a -> line("assigns", a.variable(), a.formula()));
        }
    }

    /// A line only where it says more than is usual: plans without such marks keep their hashes.
    private void constant(boolean is) {
        if (is) {
            line("constant");
        }
    }

    private void participants(String role, List<Participant> participants) {
        participants.forEach(participant -> line(role, participant.species(), participant.stoichiometry()));
    }

    private String value(double value) {
        return withValues ? Double.toString(value) : Double.isNaN(value) ? "absent" : "given";
    }

    private void line(Object... fields) {
        for (Object field : fields) {
            text.append(field).append('\t');
        }
        text.append('\n');
    }
}
