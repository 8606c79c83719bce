package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.resolve.Alternative;
import org.exodyn.biology.model.ModelEvent;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.biology.model.ModelReaction;
import org.exodyn.biology.model.ModelRule;
import org.exodyn.biology.model.ModelSpecies;
import org.exodyn.biology.model.Origin;
import org.exodyn.exchange.sbml.Annotations;
import org.exodyn.exchange.sbml.Dialect;
import org.exodyn.exchange.sbml.PlanExport;
import org.exodyn.exchange.sbml.SbmlDocument;
import org.exodyn.exchange.sbml.SbmlIdentity;
import org.exodyn.exchange.sbml.SbmlWriter;
import org.exodyn.exchange.xml.XmlAttribute;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.exchange.xml.XmlNode;
import org.exodyn.exchange.xml.XmlPlace;
import org.exodyn.input.Problems;
import org.exodyn.study.run.PreparedCulture;
import org.jspecify.annotations.Nullable;

/// A culture model as SBML Level 3 Version 2: each element with its meaning in words, its equation, the claims and records behind it
/// as evidence, and their publications as MIRIAM annotations.
final class CultureExport {

    /// Namespace of the elements that name claims and records.
    private static final String EVIDENCE = "urn:exodyn:evidence";

    private final Atlas atlas;
    private final PreparedCulture culture;
    private final Map<String, SbmlIdentity> described = new HashMap<>();

    private CultureExport(Atlas atlas, PreparedCulture culture) {
        this.atlas = atlas;
        this.culture = culture;
        culture.model().species().forEach(this::species);
        culture.model().parameters().forEach(this::parameter);
        culture.model().rules().forEach(this::rule);
        culture.model().reactions().forEach(this::reaction);
        culture.model().events().forEach(this::event);
    }

    /// The text of the model.
    ///
    /// @param title of the scenario
    /// @param facts sentences on arm, draw, dose and version
    static String text(Atlas atlas, PreparedCulture culture, String title, List<String> facts) {
        CultureExport export = new CultureExport(atlas, culture);
        List<String> notes = new ArrayList<>(List.of(title));
        notes.addAll(facts);
        notes.add(
                "Units: minutes, cubic micrometres, copies (or particles, or cells). Amounts are totals of the culture.");
        Set<String> claims = new LinkedHashSet<>();
        culture.model().reactions().forEach(one -> claims.addAll(one.origin().claims()));
        culture.model().rules().forEach(one -> claims.addAll(one.origin().claims()));
        Origin all = new Origin("", "", List.copyOf(claims));
        SbmlIdentity base = export.base("culture", title, notes, all, List.of());
        Problems problems = new Problems();
        String text = SbmlWriter.write(new SbmlDocument(Dialect.L3V2,
                PlanExport.of(culture.plan(), base, id -> export.described.getOrDefault(id, SbmlIdentity.of(id)))),
                Dialect.L3V2, problems);
        problems.throwIfErrors();
        return text;
    }

    private void species(ModelSpecies one) {
        put(one.id(), one.label(), List.of(one.label() + ", total of the culture, " + one.unit() + ".",
                "At the start: " + one.initial()), one.origin(), List.of());
    }

    private void rule(ModelRule one) {
        put(one.id(), one.label(), List.of(one.label() + ", " + one.unit() + "."), one.origin(), List.of());
    }

    private void reaction(ModelReaction one) {
        put(one.id(), one.label(), List.of(one.label() + ", turns per minute."), one.origin(), List.of());
    }

    private void event(ModelEvent one) {
        put(one.id(), one.label(), List.of(one.label() + "."), one.origin(), List.of());
    }

    private void parameter(ModelParameter one) {
        List<String> notes = new ArrayList<>();
        notes.add(one.label() + (one.symbol().isEmpty() ? "" : " (" + one.symbol() + ")") + ", " + one.unit() + ".");
        List<Alternative> records = new ArrayList<>();
        switch (one.value()) {
            case ModelParameter.Drawn drawn -> {
                int at = culture.space().axisOf(drawn);
                ParameterAxis axis = culture.space().axes().get(at);
                records.addAll(axis.resolved().alternatives());
                notes.add(String.format(Locale.ROOT, "Drawn: %s %s of %s.", culture.drawn()[at],
                        axis.resolved().slot().unit().symbol(), axis.resolved().distribution().describe()));
            }
            case ModelParameter.Given given ->
                notes.add("Stated by the scenario: " + given.asWritten() + " (" + given.path() + ").");
            case ModelParameter.Derived derived -> notes.add("Calculated: " + derived.formula());
            case ModelParameter.Carried carried ->
                notes.add("Taken over from the donors' model: " + carried.quantity() + " at its end.");
        }
        put(one.id(), one.label(), notes, one.origin(), records);
    }

    private void put(String id, String label, List<String> notes, Origin origin, List<Alternative> records) {
        described.put(id, base(id, label, notes, origin, records));
    }

    private SbmlIdentity base(String id, String label, List<String> told, Origin origin, List<Alternative> records) {
        List<String> notes = new ArrayList<>(told);
        if (!origin.mechanism().isEmpty()) {
            notes.add("Mechanism " + origin.mechanism() + ", equation " + origin.equation() + ".");
        }
        Set<String> addresses = new LinkedHashSet<>();
        List<XmlElement> evidence = new ArrayList<>();
        for (String claimId : origin.claims()) {
            Claim claim = atlas.claim(claimId).orElse(null);
            if (claim != null) {
                Source source = atlas.source(claim.source()).orElse(null);
                address(source == null || !source.doiStatus().isVerified() ? null : source.doi(),
                        source == null ? null : source.pmid(), addresses);
                evidence.add(evidence("claim", claimId, "status", claim.status().name(), "level",
                        claim.level().name(), "direction", claim.direction().name()));
                notes.add("Claim " + claimId + ": " + claim.statement());
            }
        }
        for (Alternative one : records) {
            ParameterRecord record = one.record();
            address(record.dois().isEmpty() ? null : record.dois().getFirst(),
                    record.pmids().isEmpty() ? null : record.pmids().getFirst(), addresses);
            evidence.add(evidence("record", record.id(), "confidence", record.confidence().name(), "range",
                    record.rangeBasis().name(), "weight", Double.toString(one.weight())));
            notes.add("Record " + record.id() + " (" + word(record.confidence().name()) + "): " + record.citation());
        }
        String metaId = "meta_" + id;
        SbmlIdentity base = new SbmlIdentity(id, label, null, null, Annotations.notes(notes), null,
                SbmlIdentity.of(id).location());
        return addresses.isEmpty() && evidence.isEmpty() ? base
                : base.annotated(metaId, Annotations.describedBy(metaId, List.copyOf(addresses),
                        evidence.isEmpty() ? null
                                : new XmlElement(EVIDENCE, "evidence", "basis", List.of(),
                                        List.<XmlNode>copyOf(evidence), XmlPlace.NONE)));
    }

    private static void address(@Nullable String doi, @Nullable String pmid, Set<String> into) {
        if (doi != null && !doi.isEmpty()) {
            into.add("https://identifiers.org/doi:" + doi);
        } else if (pmid != null && !pmid.isEmpty()) {
            into.add("https://identifiers.org/pubmed:" + pmid);
        }
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static XmlElement evidence(String name, String id, String... attributes) {
        List<XmlAttribute> all = new ArrayList<>(List.of(XmlAttribute.of("id", id)));
        for (int at = 0; at + 1 < attributes.length; at += 2) {
            all.add(XmlAttribute.of(attributes[at], word(attributes[at + 1])));
        }
        return new XmlElement(EVIDENCE, "evidence", name, all, List.<XmlNode>of(), XmlPlace.NONE);
    }
}
