package org.exodyn.atlas.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimQuery;
import org.exodyn.input.Problems;

/// Answers queries over all claims. Built once for an atlas; a query looks at every claim, about a millisecond for a few
/// hundred.
public final class ClaimSearch {
    private final EntityIndex index;
    private final NameMatcher names;
    private final SequencedMap<Claim, ClaimWords> claims = new LinkedHashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final SortedSet<Integer> systems;
    private final QueryReader reader;

    /// @param systems numbers of the checklist
    public ClaimSearch(EntityIndex index, Collection<Claim> claims, Collection<Source> sources,
            Collection<Integer> systems) {
        this.index = index;
        this.systems = new TreeSet<>(systems);
        names = new NameMatcher(index.all());
        claims.forEach(claim -> this.claims.put(claim, new ClaimWords(claim, index)));
        sources.forEach(source -> this.sources.put(source.key(), source));
        reader = new QueryReader(names, this.claims.values());
    }

    private ClaimSearch(ClaimSearch other, NameMatcher names) {
        index = other.index;
        systems = other.systems;
        this.names = names;
        claims.putAll(other.claims);
        sources.putAll(other.sources);
        reader = other.reader.with(names);
    }

    /// The same search, asking registries for names that the atlas does not have.
    ///
    /// @param idsOf ids that a name has in registries
    public ClaimSearch with(Function<String, List<String>> idsOf) {
        return new ClaimSearch(this, names.with(idsOf));
    }

    /// The entities that names stand for.
    public NameMatcher names() {
        return names;
    }

    /// Claims that satisfy a query.
    ///
    /// @param problems gets what is not understood: values of facets and words of the text that are not known
    public ClaimHits find(ClaimQuery query, Problems problems) {
        List<String> notes = new ArrayList<>();
        Reach reach = new Reach(index, query.breadth());
        FacetFilter filter = new FacetFilter(index, names, sources, systems, reach, query, notes, problems);
        Optional<List<QueryTerm>> terms = reader.read(query.text(), reach, notes, problems);
        if (terms.isEmpty()) {
            return new ClaimHits(List.of(), notes);
        }
        List<ClaimHits.Hit> hits = new ArrayList<>();
        for (Map.Entry<Claim, ClaimWords> entry : claims.entrySet()) {
            if (!filter.fits(entry.getKey())) {
                continue;
            }
            int score = 0;
            boolean all = true;
            for (QueryTerm term : terms.get()) {
                int one = term.score(entry.getValue());
                all &= one > 0;
                score += one;
            }
            if (all) {
                hits.add(new ClaimHits.Hit(entry.getKey(), score));
            }
        }
        hits.sort(Comparator.comparingInt(ClaimHits.Hit::score).reversed());
        return new ClaimHits(hits, notes);
    }
}
