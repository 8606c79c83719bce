package org.exodyn.study.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Band;
import org.junit.jupiter.api.Test;

/// Words of the answer that follow from numbers.
class AnswerWordsTest {

    private static Band band(double low, double middle, double high) {
        return new Band(low, (low + middle) / 2, middle, (middle + high) / 2, high);
    }

    @Test
    void onlySmallSharesAreOnlyThat() {
        assertEquals("If all claims hold, the factor would be 2, but only a share of 0.0072 of what the records allow"
                + " agrees with them", AnswerText.agreement("the factor would be 2", 0.0072, 0.001));
        assertEquals("If all claims hold, the factor would be 2, and a share of 0.89 of what the records allow agrees"
                + " with them", AnswerText.agreement("the factor would be 2", 0.89, 0.05));
        assertEquals("Only a share below 10⁻³ of what the records allow agrees with all claims",
                AnswerText.agreement("", 1e-4, 2e-4));
        assertEquals("A share of 0.6 of what the records allow agrees with all claims",
                AnswerText.agreement("", 0.6, 0.1));
    }

    /// Importance weights may sum to more than one; a share does not.
    @Test
    void anEstimateAboveOneIsNearlyAllWithItsError() {
        assertEquals("nearly all (estimated with an error of 0.2)", NumberText.share(1.3, 0.2));
        assertEquals("nearly 1 (error 0.2)", NumberText.probability(1.3, 0.2, 100));
        assertTrue(
                AnswerText.agreement("", 1.3, 0.2).startsWith("Nearly all (estimated with an error of 0.2) of what"));
    }

    @Test
    void factorsBelowAndBeyondTheDosesAreToldAlike() {
        assertEquals("1.20 (90 % of draws: below what the doses resolve to beyond what the doses resolve)",
                AnswerText.interval(band(0, 1.2, Double.POSITIVE_INFINITY)));
        assertEquals("0.0045", AnswerText.factor(0.0045));
        assertEquals("below what the doses resolve in 95 % of draws or more", AnswerText.interval(band(0, 0, 0)));
    }

    /// Draws below the doses count among the others, as those beyond do, and nothing is interpolated between them and numbers.
    @Test
    void quantilesOfRatiosKeepWhatTheDosesDoNotResolve() {
        Band half = Bands.ofRatios(new double[] {0, 0, 0, 2, 3, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY});
        assertEquals(0, half.q05());
        assertEquals(2, half.q50());
        assertEquals(Double.POSITIVE_INFINITY, half.q95());
        assertEquals(0, Bands.ofRatios(new double[] {0, 4}).q50());
        assertEquals(Double.POSITIVE_INFINITY, Bands.ofRatios(new double[] {4, Double.POSITIVE_INFINITY}).q50());
    }

    @Test
    void whatRestsOnEffectSizesWithoutARecordIsSaid() {
        Band effect = band(1.1, 1.4, 3);
        assertEquals("This rests wholly on effect sizes that no record gives: with them at zero the factor is"
                + " 1.00 (90 % of draws: 1.00 to 1.00).",
                EffectReason.unsupported(effect, band(1, 1, 1), "the factor is "));
        assertEquals("It rests in part on effect sizes that no record gives: with them at zero the factor is"
                + " 1.20 (90 % of draws: 1.10 to 2.00).",
                EffectReason.unsupported(effect, band(1.1, 1.2, 2), "the factor is "));
        assertEquals("", EffectReason.unsupported(effect, effect, "the factor is "));
    }

    /// Only an antibody to PD-1 leaves all differences to killing by effectors.
    @Test
    void whatVesiclesDoToKillingIsToldByWhatTheDrugDoes() {
        Band same = band(1, 1, 1);
        assertEquals("protect from killing, and the antibody undoes it",
                ImmuneAnswer.verdict(band(1.1, 2, 3), same, true));
        assertEquals("leave more recipients alive", ImmuneAnswer.verdict(band(1.1, 2, 3), same, false));
        assertEquals("leave fewer recipients alive", ImmuneAnswer.verdict(band(0.5, 0.8, 0.9), same, false));
        assertEquals("further killing", ImmuneAnswer.verdict(band(0.5, 0.8, 0.9), same, true));
        assertEquals("leave the number of recipients as it is", ImmuneAnswer.verdict(same, same, false));
    }

    @Test
    void theSecondHalfOfAQuestionOnKillingHasAVerdict() {
        assertTrue(ImmuneAnswer.restoredIn(0, 0, 0, 0, 16).startsWith("There is nothing to restore"));
        assertTrue(ImmuneAnswer.restoredIn(10, 10, 0, 0, 16).startsWith("Yes: "));
        assertTrue(ImmuneAnswer.restoredIn(10, 6, 1, 0, 16).startsWith("Yes: "));
        assertTrue(ImmuneAnswer.restoredIn(10, 1, 5, 0, 16).startsWith("In part: "));
        assertTrue(ImmuneAnswer.restoredIn(10, 5, 0, 0, 16).startsWith("No: "), "half is not more than half");
        String against = ImmuneAnswer.restoredIn(13, 0, 3, 10, 20);
        assertTrue(against.startsWith("No: ") && against.endsWith("in 10 protection is larger there."), against);
    }
}
