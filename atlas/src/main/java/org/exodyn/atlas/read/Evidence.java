package org.exodyn.atlas.read;

import java.util.List;
import org.exodyn.atlas.ChecklistItem;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.Support;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.experiment.VesicleCount;
import org.exodyn.atlas.parameter.ParameterRecord;

/// Everything that was read, in the order of the files.
///
/// @param hash SHA-256 of the files in the order of their names, in hexadecimal
/// @param unread files of which a part could not be read
public record Evidence(List<Entity> entities, List<Source> sources, List<Claim> claims,
        List<ParameterRecord> parameters, List<Experiment> experiments, List<KnownDelivery> knownDeliveries,
        List<VesicleCount> vesicleCounts, List<ChecklistItem> checklist, List<Support> support, String hash,
        Unread unread) {
    public Evidence {
        entities = List.copyOf(entities);
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        parameters = List.copyOf(parameters);
        experiments = List.copyOf(experiments);
        knownDeliveries = List.copyOf(knownDeliveries);
        vesicleCounts = List.copyOf(vesicleCounts);
        checklist = List.copyOf(checklist);
        support = List.copyOf(support);
    }
}
