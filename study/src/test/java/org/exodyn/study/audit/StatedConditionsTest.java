package org.exodyn.study.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.VesicleDose;
import org.exodyn.atlas.Atlas;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.input.Severity;
import org.exodyn.study.AuditOptions;
import org.exodyn.study.AuditRequest;
import org.exodyn.study.evidence.ClaimSelection;
import org.junit.jupiter.api.Test;

/// Options of an audit as they are typed.
class StatedConditionsTest {

    private static final Atlas ATLAS = Atlas.loadEmbedded();

    private static AuditRequest read(String dose, String ratio, String distance, Problems problems) {
        return StatedConditions.read(ATLAS, new AuditOptions(ClaimSelection.ALL, Optional.empty(),
                Optional.ofNullable(dose), Optional.ofNullable(ratio), Optional.ofNullable(distance), Optional.empty(),
                Optional.of("2"), Optional.empty()), problems);
    }

    @Test
    void nothingTypedIsTheDefault() {
        Problems problems = new Problems();
        assertEquals(AuditConditions.DEFAULT, read(null, null, null, problems).conditions());
        assertTrue(problems.isEmpty());
    }

    @Test
    void whatIsUsualIsTaken() {
        Problems problems = new Problems();
        AuditConditions read = read("1e5", "5", "30", problems).conditions();
        assertEquals(new VesicleDose.PerCell(1e5), read.dose());
        assertEquals(5, read.donorsPerRecipient());
        assertEquals(30, read.distanceUm());
        assertTrue(problems.isEmpty(), () -> problems.list().toString());
    }

    /// Doses in use are 20 to 200,000 (record VESICLE_DOSE); the smallest carcinoma cell is 12 µm across (record CELL_DIAM_BRCA), so that
    /// 30,000 recipients/cm² leave room for 1/(12e-4)²/30,000 − 1 = 22 donors each.
    @Test
    void whatNoExperimentHasIsDoubted() {
        for (List<String> typed : List.of(List.of("1e12", "1", "20"), List.of("1", "1", "20"),
                List.of("1e4", "23", "20"), List.of("1e4", "1", "1"), List.of("1e4", "1", "1e9"))) {
            Problems problems = new Problems();
            read(typed.get(0), typed.get(1), typed.get(2), problems);
            assertFalse(problems.hasErrors());
            List<Problem> told = problems.list();
            assertEquals(1, told.size(), typed + ": " + told);
            assertEquals(Severity.WARNING, told.getFirst().severity());
        }
        Problems none = new Problems();
        read("200000", "22", "12", none);
        assertTrue(none.isEmpty(), () -> none.list().toString());
    }
}
