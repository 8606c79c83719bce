package org.exodyn.atlas.read;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Support;
import org.exodyn.input.Fields;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlNode;

/// Reads `support.yaml`.
final class SupportReader {
    private final Lookup lookup;

    SupportReader(Lookup lookup) {
        this.lookup = lookup;
    }

    List<Support> read(YamlNode root, Location file, Problems problems) {
        Fields fields = Fields.of(root, "file", file, problems);
        List<Support> all = new ArrayList<>();
        for (Fields one : fields.maps("support")) {
            all.add(support(one));
        }
        fields.finish();
        return all;
    }

    private Support support(Fields one) {
        Support.Kind kind = Words.or(one.oneOf("kind", Support.Kind.class), Support.Kind.CARGO_IN_VESICLES);
        boolean found = Words.or(one.bool("found"), false);
        Support.Strength strength = Words.or(one.oneOf("strength", Support.Strength.class), Support.Strength.NONE);
        if (found == (strength == Support.Strength.NONE)) {
            one.error(AtlasCode.SUPPORT, "strength", "What was " + (found ? "found" : "not found")
                    + " cannot have the strength '" + Words.text(one, "strength") + "'.", "",
                    found ? "strength: strong" : "strength: none", found ? "strength: weak" : "found: true");
        }
        String object = one.has("object") ? lookup.id(one, "object") : "";
        if (object.isEmpty() != (kind == Support.Kind.CARGO_IN_VESICLES)) {
            one.error(AtlasCode.SUPPORT, "kind", object.isEmpty() ? "A pair needs an object." : "Cargo has no object.",
                    "A pair is a miRNA and a target, or a molecule and a drug.",
                    object.isEmpty() ? "object: the target or drug" : "leave object out");
        }
        return new Support(kind, lookup.id(one, "subject"), object, found, strength,
                Words.required(one, "collection"), one.optionalTexts("items"), Words.text(one, "note"),
                one.location());
    }
}
