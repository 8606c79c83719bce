package org.exodyn.atlas.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CopiedWordsTest {
    private final CopiedWords words = new CopiedWords(
            "Vesicles carry a great many things from one cell to^[3] another, and nobody counts them all.");

    @Test
    void sevenWordsAreAllowedEightAreNot() {
        assertEquals(Optional.empty(), words.in("It carries a great many things from one cell."));
        assertEquals(Optional.of("carry a great many things from one cell"),
                words.in("They carry a great many things from one cell."));
    }

    @Test
    void givesTheWholeRunWhateverCaseAndPunctuation() {
        assertEquals(Optional.of("many things from one cell to another and nobody counts"),
                words.in("Of many things, from ONE cell to another, and nobody counts money."));
    }

    @Test
    void citationMarksDoNotBreakARun() {
        assertEquals(Optional.of("things from one cell to another and nobody"),
                words.in("things from one cell to another and nobody"));
    }

    @Test
    void shortTextsHaveNoRun() {
        assertEquals(Optional.empty(), words.in("one cell to another"));
        assertEquals(Optional.empty(), new CopiedWords("too short").in("too short"));
    }
}
