package org.exodyn.atlas.curation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences of the founding review (Pan et al. 2024, doi:10.20517/cdr.2024.97) by their place, so that a claim can say
/// exactly where it is printed and nothing is overlooked.
///
/// A place is a section, a paragraph and a sentence: `caf-derived p2 s3`; legends of figures are sections (`figure-2 p1 s1`).
/// Paragraphs that a page break or a figure cuts in two are joined. A sentence ends at a full stop before a space and a capital
/// letter; the number of a figure is not part of its legend.
public final class ReviewSentences {
    private static final Map<String, String> SECTIONS = Map.of("Abstract", "abstract", "INTRODUCTION", "introduction",
            "EXOSOMES",
            "exosomes", "MECHANISM OF EXOSOMES REGULATING TUMOR DRUG RESISTANCE", "mechanism",
            "Exosomes derived from tumor cells regulate tumor drug resistance", "tumour-derived",
            "Exosomes from cancer-associated fibroblasts regulate tumor resistance", "caf-derived",
            "The content of exosomal circular RNA regulates tumor resistance", "circrna",
            "The content of exosomal miRNA regulates tumor resistance", "mirna",
            "THE DIAGNOSTIC AND THERAPEUTIC SIGNIFICANCE OF EXOSOMES IN TUMOR DRUG RESISTANCE", "significance",
            "CONCLUSION",
            "conclusion");
    private static final String END = "DECLARATIONS";
    private static final Pattern LEGEND = Pattern.compile("^Figure (\\d)\\. (.*)$");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[A-Za-z0-9)\\]}])\\.\\s+(?=[A-Z])");
    private static final Pattern FINISHED = Pattern.compile("[.\\]]$");

    private record Paragraph(String section, StringBuilder text) {}

    private final SequencedMap<String, String> sentences = new LinkedHashMap<>();

    /// @param text the review as plain text, a paragraph per line
    public ReviewSentences(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (Paragraph paragraph : paragraphs(text)) {
            int number = counts.merge(paragraph.section(), 1, Integer::sum);
            int sentence = 0;
            for (String one : SENTENCE_END.split(paragraph.text())) {
                sentences.put(paragraph.section() + " p" + number + " s" + ++sentence, one.strip());
            }
        }
    }

    /// Sentences in the order of the review, by place.
    public SequencedMap<String, String> all() {
        return Collections.unmodifiableSequencedMap(sentences);
    }

    private static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        String section = "";
        for (String raw : text.split("\\R")) {
            String line = raw.strip();
            if (line.equals(END)) {
                break;
            }
            if (SECTIONS.containsKey(line)) {
                section = SECTIONS.getOrDefault(line, "");
                continue;
            }
            if (section.isEmpty() || line.isEmpty() || line.startsWith("Keywords") || line.startsWith("©")) {
                continue;
            }
            Matcher legend = LEGEND.matcher(line);
            if (legend.matches()) {
                paragraphs.add(new Paragraph("figure-" + legend.group(1), new StringBuilder(legend.group(2))));
                continue;
            }
            String own = section;
            Optional<Paragraph> open = paragraphs.reversed().stream().filter(p -> !p.section().startsWith("figure-"))
                    .findFirst()
                    .filter(p -> p.section().equals(own) && !FINISHED.matcher(p.text()).find());
            if (open.isPresent()) {
                open.get().text().append(' ').append(line);
            } else {
                paragraphs.add(new Paragraph(section, new StringBuilder(line)));
            }
        }
        return paragraphs;
    }
}
