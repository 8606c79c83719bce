package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.Process;
import org.junit.jupiter.api.Test;

/// What a claim prints of a long RNA in short form becomes the arrows that have equations.
///
/// Checklist: 48, 49, 54
class RnaArrowsTest {

    private static final CargoClaim.Regulation HOLDS = edge("circ", "circRNA", "miR", "miRNA", -1);
    private static final CargoClaim.Regulation RAISES = edge("circ", "circRNA", "PKM2", "protein", 1);
    private static final CargoClaim.Regulation REPRESSES = edge("miR", "miRNA", "PKM2", "protein", -1);

    private final List<String> notes = new ArrayList<>();

    private static CargoClaim.Regulation edge(String source, String sourceClass, String target, String targetClass,
            int sign) {
        return new CargoClaim.Regulation(source, sourceClass, target, targetClass, sign);
    }

    private CargoClaim resolved(String cargoClass, List<CargoClaim.Regulation> edges) {
        CargoClaim claim = RnaArrows.resolve(new CargoClaim("circ", cargoClass, List.of(), edges,
                List.of(new CargoClaim.Effect(Process.GLYCOLYSIS, "circ", cargoClass, 1, "a.claim")),
                List.of("a.claim")),
                notes);
        return new ActingEnds(edge -> edge.isSponge() || edge.bindsProtein() || edge.sourceClass().equals("miRNA"))
                .resolve(claim, notes);
    }

    private static List<String> actors(CargoClaim claim) {
        return claim.effects().stream().map(effect -> effect.by() + (effect.sign() > 0 ? " +" : " -")).toList();
    }

    @Test
    void whatSumsUpPrintedArrowsCountsOnce() {
        CargoClaim claim = resolved("circRNA", List.of(HOLDS, REPRESSES, RAISES));
        assertEquals(List.of(HOLDS, REPRESSES), claim.regulations());
        assertEquals(List.of("PKM2 +"), actors(claim));
        assertEquals(1, notes.size(), "the effect moved");
    }

    @Test
    void aSumAloneIsReadAsRepressionByEveryHeldMirna() {
        CargoClaim.Regulation also = edge("circ", "circRNA", "miR-2", "miRNA", -1);
        CargoClaim claim = resolved("circRNA", List.of(HOLDS, also, RAISES));
        assertEquals(List.of(HOLDS, also, REPRESSES, edge("miR-2", "miRNA", "PKM2", "protein", -1)),
                claim.regulations());
        assertTrue(notes.getFirst().contains("miR and miR-2") && notes.getFirst().contains("a.claim"),
                notes.toString());
    }

    @Test
    void withoutAHeldMirnaNothingIsReadIntoIt() {
        CargoClaim claim = resolved("circRNA", List.of(RAISES));
        assertEquals(List.of(RAISES), claim.regulations());
        assertEquals(List.of("circ +"), actors(claim));
        assertTrue(notes.isEmpty());
    }

    /// Destabilising turns the sign of the effect around.
    @Test
    void aBoundProteinTakesTheEffectWithTheSignOfBinding() {
        for (int sign : new int[] {1, -1}) {
            CargoClaim claim = resolved("lncRNA",
                    List.of(new CargoClaim.Regulation("circ", "lncRNA", "YBX1", "protein", sign, true)));
            assertEquals(List.of(sign > 0 ? "YBX1 +" : "YBX1 -"), actors(claim));
        }
    }

    @Test
    void otherCargoStaysAsItIs() {
        CargoClaim claim = new CargoClaim("SNAI1", "protein", List.of(), List.of(), List.of(), List.of("a.claim"));
        assertSame(claim, RnaArrows.resolve(claim, notes));
    }
}
