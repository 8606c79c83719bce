package org.exodyn.atlas.read;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.atlas.ChecklistItem;
import org.exodyn.input.Bound;
import org.exodyn.input.Fields;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlNode;
import org.jspecify.annotations.Nullable;

/// Reads `checklist.yaml`.
final class ChecklistReader {
    private ChecklistReader() {}

    static List<ChecklistItem> read(YamlNode root, Location file, Problems problems) {
        Fields fields = Fields.of(root, "file", file, problems);
        List<ChecklistItem> items = new ArrayList<>();
        for (Fields group : fields.maps("groups")) {
            String name = Words.required(group, "name");
            for (Fields one : group.maps("systems")) {
                @Nullable
                Long number = one.integer("number", Bound.POSITIVE);
                ChecklistItem item = new ChecklistItem(number == null ? 0 : Math.toIntExact(number), name,
                        Words.required(one, "title"), Words.or(one.optionalBool("simulated"), false), one.location());
                if (number != null) {
                    items.add(item);
                }
            }
        }
        fields.finish();
        return items;
    }
}
