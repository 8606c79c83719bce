package org.exodyn.atlas.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewSentencesTest {
    @Test
    void joinsParagraphsThatAPageOrFigureCuts() {
        ReviewSentences sentences = new ReviewSentences("""
                Title

                Abstract

                First of the abstract. Second of it.

                Keywords: one, two

                EXOSOMES

                A sentence with PD-L1. It goes on based on the parent

                Figure 2. A legend. With two sentences.

                cell's state, and ends^[3].

                Another paragraph.

                DECLARATIONS

                Not read.
                """);
        assertEquals(List.of("abstract p1 s1", "abstract p1 s2", "exosomes p1 s1", "exosomes p1 s2", "figure-2 p1 s1",
                "figure-2 p1 s2", "exosomes p2 s1"), List.copyOf(sentences.all().keySet()));
        assertEquals("It goes on based on the parent cell's state, and ends^[3].",
                sentences.all().get("exosomes p1 s2"));
    }
}
