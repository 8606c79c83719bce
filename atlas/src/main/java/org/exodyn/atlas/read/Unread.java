package org.exodyn.atlas.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.input.InputCode;
import org.exodyn.input.Location;
import org.exodyn.input.Problem;
import org.exodyn.input.ProblemCode;
import org.exodyn.input.Problems;
import org.exodyn.input.Severity;
import org.exodyn.input.YamlList;
import org.exodyn.input.YamlMap;
import org.exodyn.input.YamlNode;
import org.jspecify.annotations.Nullable;

/// Files of which a part could not be read. Records in that part are missing, and each reference to one of them would look wrong
/// although only the file is. Such references are counted instead and told once per file; a reference to something that does not
/// stand in the unread text either is wrong in any case and stays a problem of its own.
public final class Unread {
    /// What hides records or their ids; the text of the file still has them.
    private static final Set<InputCode> HIDING = EnumSet.of(InputCode.SYNTAX, InputCode.SEVERAL_DOCUMENTS,
            InputCode.KEY_NOT_TEXT, InputCode.DUPLICATE_KEY, InputCode.ALIAS, InputCode.CYCLE, InputCode.TOO_DEEP,
            InputCode.ENCODING, InputCode.MISSING_KEY, InputCode.UNKNOWN_KEY, InputCode.WRONG_KIND);
    /// What may have taken the text itself away.
    private static final Set<InputCode> CUTTING = EnumSet.of(InputCode.CUT_OFF, InputCode.EMPTY, InputCode.TOO_LARGE,
            InputCode.UNREADABLE_FILE);
    /// A record that has lost its id or name, which any reference may mean.
    private static final Pattern NAMELESS = Pattern
            .compile("(entities|claims|parameters|experiments|knownDeliveries|vesicleCounts)\\[\\d+\\]\\.(id|name)");
    /// Lines that name other records and hold none.
    private static final Pattern REFERENCES = Pattern
            .compile("(?m)^\\s*(- )?(isA|parts|note|caution|derivedFrom|cites): .*$"
                    + "|\\b(isA|parts): *\\[[^\\]]*\\]");

    private final List<Part> parts = new ArrayList<>();

    private static final class Part {
        private final EvidenceFile file;
        private final String text;
        private final boolean cut;
        private int references;

        Part(EvidenceFile file, boolean cut) {
            this.file = file;
            this.cut = cut;
            text = REFERENCES.matcher(new String(file.content(), StandardCharsets.UTF_8)).replaceAll("");
        }

        boolean has(Pattern name) {
            return cut || name.matcher(text).find();
        }
    }

    /// Notes a file that was read, if something of it is missing.
    ///
    /// @param root what was read of it
    void note(EvidenceFile file, @Nullable YamlNode root, Problems problems) {
        boolean hidden = root instanceof YamlMap map && !map.complete()
                || root instanceof YamlList list && !list.complete();
        boolean cut = root == null;
        for (Problem problem : problems.list()) {
            if (problem.severity() == Severity.ERROR && problem.location().file().equals(file.name())) {
                ProblemCode code = problem.code();
                hidden |= code instanceof InputCode && HIDING.contains(code);
                cut |= code instanceof InputCode && CUTTING.contains(code)
                        || code == InputCode.MISSING_KEY && NAMELESS.matcher(problem.location().path()).matches();
            }
        }
        byte[] content = file.content();
        // a text that breaks off between two keys is sound to a parser, but its last line has no end
        cut |= hidden && content.length > 0 && content[content.length - 1] != '\n';
        if (hidden || cut) {
            parts.add(new Part(file, cut));
        }
    }

    /// Whether an entity of this id or name may stand in a part that was not read; if so, the reference is counted.
    boolean mayHoldEntity(String name) {
        Pattern word = Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return counted(EvidenceFile.Part.ENTITIES, word, "");
    }

    /// Whether a claim may stand in a part that was not read; if so, the reference is counted.
    boolean mayHoldClaim(String id) {
        return counted(EvidenceFile.Part.SOURCE, id(id), id.replaceFirst("\\..*$", ""));
    }

    /// Whether a parameter record may stand in a part that was not read; if so, the reference is counted.
    boolean mayHoldParameter(String id) {
        return counted(EvidenceFile.Part.SOURCE, id(id), "");
    }

    /// Whether the checklist was not read as a whole; if so, the reference is counted.
    boolean mayHoldSystem(int number) {
        return counted(EvidenceFile.Part.CHECKLIST, Pattern.compile("\\b" + number + "\\b"), "");
    }

    /// Whether a claim on this place of the review may stand in a part that was not read; if so, the place is counted.
    public boolean mayHoldPlace(String locator) {
        return counted(EvidenceFile.Part.SOURCE,
                Pattern.compile("(?<!\\w)" + Pattern.quote(locator) + "(?!\\w)"), "");
    }

    /// Whether a record of independent support may stand in a part that was not read; if so, the pair is counted.
    public boolean mayHoldSupport() {
        return counted(EvidenceFile.Part.SUPPORT, Pattern.compile(""), "");
    }

    private static Pattern id(String id) {
        return Pattern.compile("(?i)\\b(?!claim\\b)\\w+\\s*:\\s*[\"']?" + Pattern.quote(id) + "(?![\\w.-])");
    }

    private boolean counted(EvidenceFile.Part kind, Pattern name, String stem) {
        for (Part part : parts) {
            if (part.file.part() == kind && (stem.isEmpty() || part.file.stem().equals(stem)) && part.has(name)) {
                part.references++;
                return true;
            }
        }
        return false;
    }

    /// Tells how many things were passed over, once per file, and begins to count anew.
    ///
    /// @param one what was counted
    /// @param many the same for more than one
    public void report(String one, String many, Problems problems) {
        for (Part part : parts) {
            int count = part.references;
            part.references = 0;
            if (count > 0) {
                problems.warning(AtlasCode.UNREAD, Location.ofFile(part.file.name()),
                        "What this file holds is not known in full; " + count + " " + (count == 1 ? one : many)
                                + " could not be checked.",
                        "Its form is wrong where other problems of it say so.",
                        "mend it and check again");
            }
        }
    }
}
