package org.exodyn.atlas.read;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Support;
import org.exodyn.input.Fields;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlNode;
import org.jspecify.annotations.Nullable;

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
        Support.@Nullable Kind kind = one.oneOf("kind", Support.Kind.class);
        @Nullable
        Boolean found = one.bool("found");
        Support.@Nullable Strength strength = one.oneOf("strength", Support.Strength.class);
        if (found != null && strength != null && found == (strength == Support.Strength.NONE)) {
            one.error(AtlasCode.SUPPORT, "strength", "What was " + (found ? "found" : "not found")
                    + " cannot have the strength '" + Words.text(one, "strength") + "'.", "",
                    found ? "strength: strong" : "strength: none", found ? "strength: weak" : "found: true");
        }
        String object = one.has("object") ? lookup.id(one, "object") : "";
        if (kind != null && one.isComplete() && object.isEmpty() != (kind == Support.Kind.CARGO_IN_VESICLES)) {
            one.error(AtlasCode.SUPPORT, "kind", object.isEmpty() ? "A pair needs an object." : "Cargo has no object.",
                    "A pair is a miRNA and a target, or a molecule and a drug.",
                    object.isEmpty() ? "object: the target or drug" : "leave object out");
        }
        return new Support(Words.or(kind, Support.Kind.CARGO_IN_VESICLES), lookup.id(one, "subject"), object,
                Words.or(found, false), Words.or(strength, Support.Strength.NONE),
                Words.required(one, "collection"), one.optionalTexts("items"), Words.text(one, "note"),
                one.location());
    }
}
