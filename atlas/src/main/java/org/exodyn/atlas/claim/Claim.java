package org.exodyn.atlas.claim;

import java.util.List;
import org.exodyn.input.Location;
import org.jspecify.annotations.Nullable;

/// One statement of one source, in our words. Entities are ids.
///
/// @param source key of the source that makes the statement
/// @param cites keys of the sources it leans on in turn
/// @param locator where in the source
/// @param primary whether the source did the experiment
/// @param reportedTerm the source's word for the vesicles
/// @param drugs ids of drugs and classes
/// @param cancer id of the disease
/// @param extractions where independent curators stated it: `first/slug`
/// @param checklist numbers of the systems it belongs to
public record Claim(String id, ClaimStatus status, String statement, String source, List<String> cites, String locator,
        boolean primary, String reportedTerm, @Nullable CellState donor, @Nullable Vesicle vesicle,
        List<CargoItem> cargo,
        @Nullable CellState recipient, List<Edge> edges, List<ProcessEffect> processes, String phenotype,
        List<String> drugs, @Nullable String cancer, Direction direction, EvidenceLevel level, List<String> design,
        @Nullable Readout readout, @Nullable Readout effect, List<Integer> checklist, List<ClaimFlag> flags,
        List<ClaimLink> links, List<String> extractions, String note, Location location) {
    public Claim {
        cites = List.copyOf(cites);
        cargo = List.copyOf(cargo);
        edges = List.copyOf(edges);
        processes = List.copyOf(processes);
        drugs = List.copyOf(drugs);
        design = List.copyOf(design);
        checklist = List.copyOf(checklist);
        flags = List.copyOf(flags);
        links = List.copyOf(links);
        extractions = List.copyOf(extractions);
    }

    public List<ClaimLink> links(ClaimLink.Kind kind) {
        return links.stream().filter(l -> l.kind() == kind).toList();
    }
}
