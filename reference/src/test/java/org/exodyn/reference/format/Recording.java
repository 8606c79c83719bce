package org.exodyn.reference.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.ScientificInputException;
import org.exodyn.reference.source.RowProblems;
import org.exodyn.reference.source.SourceBytes;
import org.exodyn.reference.source.StrictText;
import org.jspecify.annotations.Nullable;

/// What a reader tells, one line each.
final class Recording implements RowSink {
    final List<String> lines = new ArrayList<>();
    final List<Integer> rowLines = new ArrayList<>();
    String problems = "";
    String version = "";
    boolean whole = true;
    ReferenceFormat format = ReferenceFormat.HGNC;

    static Recording of(byte[] bytes, ReferenceFormat... said) throws IOException {
        Recording recording = new Recording();
        RowProblems problems = new RowProblems("file");
        try (SourceBytes source = SourceBytes.of(new ByteArrayInputStream(bytes), problems);
                StrictText text = new StrictText(source, problems)) {
            recording.format = ReferenceFormat.tell(text, List.of(said));
            recording.format.read(text, recording);
            recording.problems = problems.list().isEmpty() ? "" : ProblemReport.render(problems.list());
        } catch (ScientificInputException refused) {
            recording.problems = String.valueOf(refused.getMessage());
        }
        return recording;
    }

    @Override
    public void row(int line) {
        rowLines.add(line);
    }

    @Override
    public void term(String id, String name, @Nullable String kind, @Nullable String status) {
        tell("term", id, name, kind, status);
    }

    @Override
    public void name(String id, String printed, NameSort sort, @Nullable String until) {
        tell("name", id, printed, sort.word(), until);
    }

    @Override
    public void parent(String id, String parent) {
        tell("parent", id, parent);
    }

    @Override
    public void parentNamed(String id, String parentName) {
        tell("parent named", id, parentName);
    }

    @Override
    public void xref(String id, String other) {
        tell("xref", id, other);
    }

    @Override
    public void target(String mirna, String gene, @Nullable String entrez, Strength strength,
            @Nullable String experiments, String pmid) {
        tell("target", mirna, gene, entrez, strength.word(), experiments, pmid);
    }

    @Override
    public void cargo(String symbol, @Nullable String entrez, String kind, String species,
            @Nullable String experiment, @Nullable String methods) {
        tell("cargo", symbol, entrez, kind, species, experiment, methods);
    }

    @Override
    public void civic(CivicItem item) {
        tell("civic", item.evidenceId(), item.profile(), item.doid(), String.join("+", item.therapies()), item.level(),
                item.significance(), item.status(), item.source());
    }

    @Override
    public void caution(String id, String problem, String comment) {
        tell("caution", id, problem, comment);
    }

    @Override
    public void retraction(String pmid) {
        tell("retraction", pmid);
    }

    @Override
    public void notice(String doi, String nature) {
        tell("notice", doi, nature);
    }

    @Override
    public void rnaEffect(RnaEffect effect) {
        tell("rna effect", effect.rna(), effect.kind(), effect.drugId(), effect.drug(), effect.cancer(),
                effect.effect(),
                effect.targets(), effect.pmid());
    }

    @Override
    public void version(String stated) {
        version = stated;
    }

    @Override
    public void partial() {
        whole = false;
    }

    private void tell(@Nullable String... parts) {
        List<String> shown = new ArrayList<>();
        for (String part : parts) {
            shown.add(part == null ? "-" : part);
        }
        lines.add(String.join(" | ", shown));
    }
}
