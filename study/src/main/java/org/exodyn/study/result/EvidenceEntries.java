package org.exodyn.study.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Contradiction;
import org.exodyn.atlas.claim.Readout;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.resolve.Alternative;
import org.exodyn.atlas.resolve.Step;
import org.exodyn.study.result.ModelBook.ClaimEntry;
import org.exodyn.study.result.ModelBook.Drawn;
import org.exodyn.study.result.ModelBook.DrawnParameter;
import org.exodyn.study.result.ModelBook.Element;
import org.exodyn.study.result.ModelBook.Move;
import org.exodyn.study.result.ModelBook.RecordEntry;
import org.exodyn.study.result.ModelBook.RecordUse;
import org.exodyn.study.run.ClaimedPremise;
import org.exodyn.study.run.DrawSet;
import org.exodyn.study.run.RunOutcome;
import org.jspecify.annotations.Nullable;

/// The evidence behind a run: drawn parameters, their records, claims and sources.
final class EvidenceEntries {

    private final RunOutcome run;
    private final Atlas atlas;

    EvidenceEntries(RunOutcome run) {
        this.run = run;
        this.atlas = run.atlas();
    }

    List<DrawnParameter> drawn() {
        List<DrawnParameter> entries = new ArrayList<>();
        for (int axis = 0; axis < run.cells().space().dimension(); axis++) {
            ParameterAxis from = run.cells().space().axes().get(axis);
            List<RecordUse> uses = new ArrayList<>();
            for (Alternative one : from.resolved().alternatives()) {
                uses.add(new RecordUse(one.record().id(), one.weight(), one.level().word(), one.widened(),
                        one.distribution().describe()));
            }
            entries.add(new DrawnParameter(
                    from.parameter().id(), from.parameter().label(), from.resolved().slot().key(),
                    from.resolved().slot().meaning(), from.resolved().slot().equation(),
                    from.resolved().context().text(), from.resolved().slot().unit().symbol(),
                    from.resolved().distribution().describe(),
                    List.of(from.inSlotUnit(0.05), from.inSlotUnit(0.5), from.inSlotUnit(0.95)), draws(axis),
                    moves(axis),
                    List.copyOf(uses), from.resolved().steps().stream().map(Step::sentence).toList()));
        }
        return List.copyOf(entries);
    }

    private List<Drawn> draws(int axis) {
        double factor = run.cells().space().axes().get(axis).factor();
        List<Drawn> drawn = new ArrayList<>();
        for (DrawSet set : run.sets()) {
            double[] values = new double[set.size()];
            Arrays.setAll(values, draw -> run.cells().values(set.values()[draw], draw)[axis] / factor);
            List<Double> shares = Shares.of(values);
            if (!shares.isEmpty()) {
                drawn.add(new Drawn(set.premise(), shares.get(0), shares.get(1), shares.get(2)));
            }
        }
        return List.copyOf(drawn);
    }

    private List<Move> moves(int axis) {
        List<Move> moves = new ArrayList<>();
        if (axis >= run.space().dimension()) {
            return moves; // no claim can need anything of what moves no mean
        }
        ParameterAxis from = run.space().axes().get(axis);
        for (ClaimedPremise.Conditioned one : run.single()) {
            moves.add(
                    new Move(one.demands().getFirst().claim(), from.inSlotUnit(one.point()[axis]), one.point()[axis]));
        }
        ClaimedPremise.Conditioned joint = run.joint();
        if (joint != null) {
            moves.add(new Move("all", from.inSlotUnit(joint.point()[axis]), joint.point()[axis]));
        }
        return List.copyOf(moves);
    }

    List<RecordEntry> records() {
        Map<String, RecordEntry> entries = new LinkedHashMap<>();
        for (ParameterAxis axis : run.cells().space().axes()) {
            for (Alternative one : axis.resolved().alternatives()) {
                entries.computeIfAbsent(one.record().id(), id -> record(one.record()));
            }
        }
        return entries.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    }

    private RecordEntry record(ParameterRecord from) {
        return record(atlas, from);
    }

    /// A record as results keep it.
    static RecordEntry record(Atlas atlas, ParameterRecord from) {
        Source source = atlas.source(from.source()).orElse(null);
        String url = from.url();
        String address = url != null ? url : from.dois().isEmpty() ? "" : "https://doi.org/" + from.dois().getFirst();
        if (address.isEmpty() && source != null) {
            address = source.address();
        }
        return new RecordEntry(from.id(), from.quantity(), from.symbol(), from.value(), from.low(), from.high(),
                from.unit().symbol(), word(from.confidence()), word(from.rangeBasis()), from.system(), from.method(),
                from.citation().isEmpty() && source != null ? source.citation() : from.citation(), address, from.seen(),
                from.reasoning(), from.note());
    }

    /// The scenario's claims, those that model elements rest on, and those that disagree with them.
    List<ClaimEntry> claims(List<Element> elements) {
        Set<String> ids = new LinkedHashSet<>(run.document().scenario().evidence().claims());
        elements.forEach(element -> ids.addAll(element.claims()));
        List<Claim> known = ids.stream().flatMap(id -> atlas.claim(id).stream()).toList();
        List<Contradiction> contradictions = atlas.contradictions(known);
        for (Contradiction pair : contradictions) {
            ids.add(pair.claim().id());
            ids.add(pair.other().id());
        }
        return ids.stream().flatMap(id -> atlas.claim(id).stream()).map(claim -> claim(claim, contradictions)).toList();
    }

    private ClaimEntry claim(Claim from, List<Contradiction> contradictions) {
        Source source = atlas.source(from.source()).orElse(null);
        List<String> doubts = new ArrayList<>();
        from.flags().forEach(flag -> doubts.add("flagged: " + flag.word()));
        for (Contradiction pair : contradictions) {
            String kind = word(pair.link().kind());
            if (pair.claim().equals(from)) {
                doubts.add("it " + kind + " " + pair.other().id() + ": " + pair.link().reason());
            } else if (pair.other().equals(from)) {
                doubts.add(pair.claim().id() + " " + kind + " it: " + pair.link().reason());
            }
        }
        return new ClaimEntry(from.id(), word(from.status()), from.statement(), from.level().name(), from.primary(),
                from.locator(), source == null ? from.source() : source.citation(),
                source == null ? null : source.doi(),
                source == null ? "" : word(source.doiStatus()), source == null ? "" : source.address(),
                readout(from.readout()), List.copyOf(doubts), from.note());
    }

    private static String readout(@Nullable Readout readout) {
        if (readout == null) {
            return "";
        }
        Double value = readout.value();
        return word(readout.quantity()).replace('-', ' ') + " " + readout.change()
                + (value == null ? "" : ", " + value + "-fold")
                + (readout.at().isEmpty() ? "" : ", " + readout.at());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
