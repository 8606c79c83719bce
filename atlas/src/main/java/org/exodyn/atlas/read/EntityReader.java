package org.exodyn.atlas.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.Grounding;
import org.exodyn.atlas.SensitivePhase;
import org.exodyn.input.Bound;
import org.exodyn.input.Fields;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlNode;
import org.jspecify.annotations.Nullable;

/// Reads `entities/*.yaml`.
final class EntityReader {
    private EntityReader() {}

    static List<Entity> read(YamlNode root, Location file, Problems problems) {
        Fields fields = Fields.of(root, "file", file, problems);
        List<Entity> entities = new ArrayList<>();
        for (Fields one : fields.maps("entities")) {
            Entity entity = entity(one);
            if (one.isComplete()) {
                entities.add(entity);
            }
        }
        fields.finish();
        return entities;
    }

    private static Entity entity(Fields fields) {
        String id = Words.id(fields);
        EntityKind kind = Words.of(fields, "kind", EntityKind.values(), EntityKind::word);
        String name = Words.required(fields, "name");
        List<String> synonyms = fields.optionalTexts("synonyms");
        List<String> isA = fields.optionalTexts("isA");
        SequencedMap<String, String> xrefs = new LinkedHashMap<>();
        @Nullable
        Fields inner = fields.optionalMap("xrefs");
        if (inner != null) {
            for (String registry : inner.names()) {
                xrefs.put(registry, Words.text(inner, registry));
            }
        }
        @Nullable
        Long sign = fields.optionalInteger("resistanceSign", Bound.ANY);
        if (sign != null && Math.abs(sign) > 1) {
            fields.error(AtlasCode.UNKNOWN_WORD, "resistanceSign", "The resistanceSign (" + sign + ") is not a sign.",
                    "It is +1 where more of the process raises the EC50, -1 where it lowers it.",
                    sign > 0 ? "1" : "-1");
        }
        @Nullable
        Grounding grounding = fields.oneOf("grounding", Grounding.class);
        List<Entity.FormerName> former = new ArrayList<>();
        for (Fields one : fields.optionalMaps("formerNames")) {
            former.add(new Entity.FormerName(Words.required(one, "name"), Words.required(one, "until")));
        }
        List<Entity.Homonym> homonyms = new ArrayList<>();
        for (Fields one : fields.optionalMaps("homonyms")) {
            homonyms.add(new Entity.Homonym(Words.required(one, "name"), one.texts("others"),
                    Words.required(one, "because")));
        }
        String note = Words.text(fields, "note");
        if (grounding != null && grounding != Grounding.REGISTRY && note.isEmpty() && fields.isComplete()) {
            fields.error(AtlasCode.GROUNDING, "grounding", "The entity '" + name + "' (" + id
                    + ") has no number of a registry and does not say why.",
                    "What cannot be grounded is a record that says so.",
                    "note: which registries were looked at, or why none fits");
        }
        return new Entity(id, kind, name, synonyms, isA, xrefs, Words.or(grounding, Grounding.LOCAL),
                sign == null ? 0 : Long.signum(sign), former,
                homonyms, fields.optionalTexts("parts"), Words.text(fields, "caution"), killsIn(fields), note,
                fields.location());
    }

    private static @Nullable SensitivePhase killsIn(Fields fields) {
        @Nullable
        Fields inner = fields.optionalMap("killsIn");
        if (inner == null) {
            return null;
        }
        SensitivePhase.@Nullable Phase phase = inner.oneOf("phase", SensitivePhase.Phase.class);
        String source = Words.required(inner, "source");
        String locator = Words.required(inner, "locator");
        return phase == null || source.isEmpty() ? null : new SensitivePhase(phase, source, locator);
    }
}
