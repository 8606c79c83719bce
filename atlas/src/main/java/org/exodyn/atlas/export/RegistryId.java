package org.exodyn.atlas.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An entity's id as registry and number, as other software wants them.
///
/// @param prefix `HGNC`, `MIRBASE`, `DRUGBANK`, `DOID`, `CL`, `GO`, `CVCL`, `DEPMAP`, `CIRCBASE`, another registry's own, or
///        `EXODYN` for what no registry has
/// @param local the number without the prefix, except where the registry's numbers carry letters (`MIMAT…`, `DB…`, `CVCL_…`)
record RegistryId(String prefix, String local) {
    static final String OURS = "EXODYN";
    private static final Pattern CURIE = Pattern.compile("([A-Za-z][A-Za-z0-9._-]*):(\\S+)");
    private static final Map<Pattern, String> BY_NUMBER = Map.of(
            Pattern.compile("MIMAT\\d+"), "MIRBASE", Pattern.compile("DB\\d+"), "DRUGBANK",
            Pattern.compile("CVCL_\\w+"), "CVCL", Pattern.compile("ACH-\\d+"), "DEPMAP",
            Pattern.compile("hsa_circ_\\d+"), "CIRCBASE");

    static RegistryId of(String entityId) {
        for (Map.Entry<Pattern, String> registry : BY_NUMBER.entrySet()) {
            if (registry.getKey().matcher(entityId).matches()) {
                return new RegistryId(registry.getValue(), entityId);
            }
        }
        Matcher curie = CURIE.matcher(entityId);
        return curie.matches() ? new RegistryId(curie.group(1), curie.group(2))
                : new RegistryId(OURS,
                        entityId.startsWith(OURS + ":") ? entityId.substring(OURS.length() + 1) : entityId);
    }

    /// Resistance to a drug, a concept of ours: no registry has one for every drug.
    static RegistryId resistanceTo(String drug) {
        RegistryId of = of(drug);
        return new RegistryId(OURS, "resistance-to-" + (of.isOurs() ? of.local() : drug));
    }

    boolean isOurs() {
        return prefix.equals(OURS);
    }

    /// An address that names the entity and, for most registries, leads to it.
    String iri() {
        String base = switch (prefix) {
            case "HGNC" -> "http://identifiers.org/hgnc/";
            case "MIRBASE" -> "http://identifiers.org/mirbase.mature/";
            case "DRUGBANK" -> "http://identifiers.org/drugbank/";
            case "CVCL" -> "http://identifiers.org/cellosaurus/";
            case "DOID", "CL", "GO", "CHEBI", "UBERON", "MONDO" -> "http://purl.obolibrary.org/obo/" + prefix + "_";
            case "DEPMAP" -> "https://bioregistry.io/depmap:";
            case "CIRCBASE" -> "https://bioregistry.io/circbase:";
            case OURS -> "urn:exodyn:entity:";
            default -> "https://bioregistry.io/" + prefix + ":";
        };
        return base + encoded(local);
    }

    /// A text as part of an address.
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
