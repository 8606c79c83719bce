package org.exodyn.study.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.biology.scenario.Scenario;

/// The gallery as Markdown. What a run found is read back from the page itself, so that only scenarios whose inputs changed are run again.
final class GalleryPage {
    private static final Pattern FOUND = Pattern.compile("(?s)<!-- run: (\\S+) (\\S+) -->\n\n(.*?)\n\n\\[");

    private GalleryPage() {}

    /// What a run found.
    ///
    /// @param answer the sentences of the report
    record Found(String fingerprint, List<String> answer) {}

    /// What the runs behind a page found, by scenario.
    static Map<String, Found> found(String page) {
        Map<String, Found> found = new LinkedHashMap<>();
        Matcher runs = FOUND.matcher(page);
        while (runs.find()) {
            found.put(runs.group(1), new Found(runs.group(2),
                    Arrays.stream(runs.group(3).split("\n")).map(line -> line.replaceFirst("^- ", "")).toList()));
        }
        return found;
    }

    static String render(List<Exhibit> exhibits, Map<String, Found> found) {
        List<String> lines = new ArrayList<>(List.of(
                "# Scenarios",
                "",
                "Every scenario that comes with Exodyn, as a run with " + Exhibit.DRAWS
                        + " draws answers it; `exodyn run` takes the scenario's own number of",
                "draws, so its bands are finer. This page is made by the build (`GalleryTest`), which fails when a scenario, an equation or",
                "a record behind it has changed since.",
                "",
                "| scenario | question |",
                "|---|---|"));
        exhibits.forEach(exhibit -> lines.add("| [" + exhibit.name() + "](#" + exhibit.name() + ") | "
                + cell(exhibit.scenario().question()) + " |"));
        for (Exhibit exhibit : exhibits) {
            lines.add("");
            section(exhibit, found, lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void section(Exhibit exhibit, Map<String, Found> found, List<String> lines) {
        Scenario scenario = exhibit.scenario();
        String name = exhibit.name();
        lines.addAll(List.of(
                "## " + name,
                "",
                "**" + scenario.title() + ".** " + scenario.question(),
                "",
                "![Dose–response of the main arms under each premise](" + name + ".svg)",
                ""));
        Found run = found.getOrDefault(name, new Found("none", List.of("not run yet")));
        lines.addAll(List.of("<!-- run: " + name + " " + run.fingerprint() + " -->", ""));
        run.answer().forEach(sentence -> lines.add("- " + sentence));
        lines.addAll(
                List.of("", "[" + name + ".yaml](../../scenarios/" + name + ".yaml) · `./exodyn run scenarios/" + name
                        + ".yaml` · `./exodyn new my-question --starter " + name + "`", "", "| | |", "|---|---|"));
        lines.add("| cancer | " + scenario.cancer().id() + " |");
        lines.add("| drug | " + scenario.drug().name().id() + " on " + scenario.recipients().cell().id() + " |");
        lines.add("| arms | " + scenario.arms().stream().map(arm -> cell(arm.name()))
                .collect(Collectors.joining("<br>")) + " |");
        for (String id : scenario.evidence().claims()) {
            lines.add("| claim | " + claim(id) + " |");
        }
    }

    private static String claim(String id) {
        Claim claim = Atlas.loadEmbedded().claim(id).orElseThrow();
        String flags = claim.flags().stream().map(ClaimFlag::word).collect(Collectors.joining(", "));
        return "`" + id + "`: " + cell(claim.statement()) + " *Level " + claim.level() + ", "
                + claim.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (flags.isEmpty() ? "" : "; " + flags) + ".*";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
