package org.exodyn.biology.scenario;

import java.util.List;
import java.util.regex.Pattern;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlNode;
import org.exodyn.input.YamlScalar;
import org.exodyn.quantity.Quantity;

/// Reads the doses of the drug.
final class DoseList {

    /// What is left and right of the comma in `1,000 nM`.
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}");
    private static final Pattern REST = Pattern.compile("\\d{3}(\\D.*)?");

    private final Draft draft;
    private final Problems problems;

    DoseList(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void read(Section drug) {
        List<YamlNode> items = drug.items(ScenarioField.DOSES);
        draft.allDosesRead = !items.isEmpty() && drug.isWhole(ScenarioField.DOSES);
        String the = "The dose" + (draft.drug == null ? "" : " of " + draft.drug.written());
        for (int index = 0; index < items.size(); index++) {
            YamlNode node = items.get(index);
            String together = index + 1 < items.size() ? cutByComma(node, items.get(index + 1)) : "";
            if (!together.isEmpty()) {
                problems.error(ScenarioCode.NOT_A_QUANTITY, node.location(),
                        the + " (" + together + ") has a comma in its number.",
                        "a comma separates doses, so this was read as '" + together.replaceFirst(",", "' and '") + "'.",
                        together.replaceFirst(",", ""));
                draft.allDosesRead = false;
                index++;
                continue;
            }
            Quantity dose = Bounds.notNegative(drug.quantity(node, ScenarioField.DOSE, the), node.location(), the,
                    problems);
            if (dose == null) {
                draft.allDosesRead = false;
            } else {
                draft.doses.add(new Draft.Placed<>(dose, node.location()));
            }
        }
    }

    /// Two items that were one number with a comma: their text with the comma, or an empty text.
    private static String cutByComma(YamlNode left, YamlNode right) {
        boolean cut = left instanceof YamlScalar first && right instanceof YamlScalar second
                && THOUSANDS.matcher(first.text().strip()).matches() && REST.matcher(second.text().strip()).matches();
        return cut ? ((YamlScalar) left).text().strip() + "," + ((YamlScalar) right).text().strip() : "";
    }
}
