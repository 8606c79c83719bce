package org.exodyn.study.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.export.ClaimExport;
import org.exodyn.atlas.export.ExportFormat;
import org.exodyn.input.InputCode;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.exodyn.input.WholeFile;
import org.exodyn.input.WriteFailure;

/// Claims written out for other software.
public final class ExportedEvidence {
    private final ClaimExport export;
    private final ExportFormat format;
    private final List<String> notes;

    private ExportedEvidence(ClaimExport export, ExportFormat format, List<String> notes) {
        this.export = export;
        this.format = format;
        this.notes = notes;
    }

    /// Formats that can be asked for, with what they are.
    public static SequencedMap<String, String> formats() {
        SequencedMap<String, String> known = new LinkedHashMap<>();
        for (ExportFormat format : ExportFormat.values()) {
            known.put(format.word(), format.description());
        }
        return known;
    }

    /// The claims of a selection, ready to be written.
    ///
    /// @param version of Exodyn, which every export names
    /// @throws org.exodyn.input.ScientificInputException if the selection or the format is not understood
    public static ExportedEvidence of(Evidence evidence, ClaimSelection selection, String format, String version) {
        Optional<ExportFormat> known = ExportFormat.of(format.toLowerCase(Locale.ROOT));
        if (known.isEmpty()) {
            Problems problems = new Problems();
            problems.error(AtlasCode.QUERY, Location.ofFile("--format"), "There is no export format '" + format + "'.",
                    "It is one of " + String.join(", ", ExportFormat.words()) + ".",
                    Suggestion.nearest(format, ExportFormat.words()).stream().map(w -> "--format " + w).toList());
            problems.throwIfErrors();
        }
        var hits = evidence.hits(selection);
        List<Claim> claims = hits.claims();
        ClaimExport export = ClaimExport.of(evidence.atlas(), claims, version);
        return new ExportedEvidence(export, known.orElseThrow(), hits.notes());
    }

    /// What a reader should know: names read as others, how many claims the format cannot express and where they are listed,
    /// and files that are missing.
    ///
    /// @param whole whether all files of the format are written, or its main file alone
    public List<String> notes(boolean whole) {
        List<String> told = new ArrayList<>(notes);
        boolean alone = format.hasSeveralFiles() && !whole;
        int silent = export.omissions(format).size();
        if (silent > 0) {
            told.add(silent + " of " + export.provenance().claims() + " claims cannot be expressed as " + format.word()
                    + "; "
                    + (alone ? "README.txt of a whole export lists them." : format.omissionsAre() + "."));
        }
        if (alone) {
            told.add("This is " + format.mainFile() + " alone. " + format.word() + " consists of "
                    + String.join(", ", export.files(format).keySet()) + ": --out FOLDER writes all.");
        }
        return told;
    }

    /// Writes the main file of the format.
    public void write(Appendable out) {
        try {
            export.write(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException("The export cannot be written: " + e.getMessage(), e);
        }
    }

    /// Writes a file, or a folder for formats of several files, whole or not at all. Nothing is overwritten.
    ///
    /// @return a sentence on what was written
    /// @throws org.exodyn.input.ScientificInputException if something is there already, or the place cannot be written
    public String write(Path target) {
        if (Files.exists(target)) {
            Problems problems = new Problems();
            problems.error(AtlasCode.QUERY, Location.ofFile(target.toString()),
                    "There is a " + (Files.isDirectory(target)
                            ? "folder"
                            : "file") + " of this name already.",
                    "An export never overwrites.", "another name after --out");
            problems.throwIfErrors();
        }
        try {
            WholeFile.create(target, part -> export.write(format, part));
        } catch (IOException failure) {
            Problems problems = new Problems();
            WriteFailure.report(InputCode.UNWRITABLE_FILE, target, "The export cannot be written.", failure,
                    "another place after --out", problems);
            problems.throwIfErrors();
        }
        return export.provenance().claims() + " claims written to " + target + " as " + format.word()
                + "; content hash "
                + export.provenance().claimsHash();
    }
}
