package org.exodyn.assembly;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.SilencingStrand;

/// Where what is said of a molecule takes place.
///
/// A miRNA acts by what it represses, a circRNA or lncRNA by what it holds or binds, a synthetic strand by what it silences, and by
/// nothing else; a protein acts itself. So what a claim says that such an RNA does to a process is put on the molecules at the end of
/// its arrows, each with the sign of the way there; otherwise many copies of an RNA would change a process without its targets. It
/// stays where no arrow of it has an equation.
final class ActingEnds {
    private static final Set<String> CARRIERS = Set.of("miRNA", "circRNA", "lncRNA");

    private final Predicate<CargoClaim.Regulation> acts;

    /// @param acts which arrows have an equation
    ActingEnds(Predicate<CargoClaim.Regulation> acts) {
        this.acts = acts;
    }

    /// A molecule at the end of arrows.
    ///
    /// @param sign +1 where more at the start means more of it
    record End(String molecule, String moleculeClass, int sign) {}

    /// The ends of all ways from a molecule; itself where none leads on. A molecule that ways of both signs reach is left out:
    /// nothing says which of them counts.
    List<End> of(String start, String startClass, List<CargoClaim.Regulation> regulations) {
        SequencedMap<String, Set<End>> met = new LinkedHashMap<>();
        met.put(start, new LinkedHashSet<>(Set.of(new End(start, startClass, 1))));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (CargoClaim.Regulation edge : regulations) {
                for (End from : List.copyOf(met.getOrDefault(edge.source(), Set.of()))) {
                    if (leads(from, edge)) {
                        grew |= met.computeIfAbsent(edge.target(), _ -> new LinkedHashSet<>())
                                .add(new End(edge.target(), edge.targetClass(), from.sign() * edge.sign()));
                    }
                }
            }
        }
        return met.values().stream().filter(ways -> ways.size() == 1).map(ways -> ways.iterator().next())
                .filter(end -> regulations.stream().noneMatch(edge -> leads(end, edge))).toList();
    }

    /// Whether a molecule acts by an arrow.
    private boolean leads(End from, CargoClaim.Regulation edge) {
        return edge.source().equals(from.molecule()) && acts.test(edge)
                && (CARRIERS.contains(from.moleculeClass()) || SilencingStrand.isStrand(from.moleculeClass()));
    }

    /// A claim with its effects at the ends.
    ///
    /// @param notes receives what was moved, in sentences
    CargoClaim resolve(CargoClaim claim, List<String> notes) {
        Set<CargoClaim.Effect> effects = new LinkedHashSet<>();
        for (CargoClaim.Effect effect : claim.effects()) {
            List<End> ends = of(effect.by(), effect.byClass(), claim.regulations());
            List<String> names = ends.stream().map(End::molecule).toList();
            ends.forEach(end -> effects.add(new CargoClaim.Effect(effect.process(), end.molecule(), end.moleculeClass(),
                    effect.sign() * end.sign(), effect.claim())));
            if (!names.equals(List.of(effect.by()))) {
                notes.add("That " + effect.by() + " acts on " + effect.process().label() + ", as claim "
                        + effect.claim()
                        + (names.isEmpty()
                                ? " prints, is left out, since its arrows lead to the same molecules with both signs."
                                : " prints, is given to what it acts through: " + String.join(", ", names) + "."));
            }
        }
        return new CargoClaim(claim.cargo(), claim.cargoClass(), claim.enrichedIn(), claim.regulations(),
                List.copyOf(effects), claim.claims());
    }
}
