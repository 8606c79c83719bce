package org.exodyn.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantileTableTest {

    /// The relative error that the class promises.
    private static final double PROMISED = 1e-5;

    @Test
    void logNormalIsReproducedExactlyBecauseItIsLinearInTheScore() {
        check(LogNormal.ofCentral90(1, 30), QuantileTable.Scale.LOG, 1e-12);
    }

    @Test
    void fractionsStayWithinThePromisedError() {
        check(Beta.ofCentral90(0.1, 0.35), QuantileTable.Scale.LOGIT, PROMISED);
        check(Beta.ofCentral90(0.2, 0.8), QuantileTable.Scale.LOGIT, PROMISED);
    }

    @Test
    void mixturesOfDisagreeingRecordsStayWithinThePromisedErrorWhereTheyAreSmooth() {
        Distribution mixture = Mixture
                .ofEqual(List.of(LogNormal.ofCentral90(10, 300), LogNormal.ofCentral90(100, 3000)));
        check(mixture, QuantileTable.Scale.LOG, PROMISED);
    }

    @Test
    void valuesKeepTheirOrder() {
        QuantileTable table = new QuantileTable(
                Mixture.ofEqual(List.of(Beta.ofCentral90(0.1, 0.35), LogUniform.ofCentral90(1e-5, 1e-2))),
                QuantileTable.Scale.LOG);
        double previous = 0;
        for (int step = 1; step < 20_000; step++) {
            double value = table.quantile(step / 20_000.0);
            assertTrue(value >= previous, "falls at u = " + step / 20_000.0);
            previous = value;
        }
    }

    private static void check(Distribution distribution, QuantileTable.Scale scale, double tolerance) {
        QuantileTable table = new QuantileTable(distribution, scale);
        for (int step = 1; step < 997; step++) {
            double u = step / 997.0;
            double exact = distribution.quantile(u);
            assertEquals(exact, table.quantile(u), tolerance * exact, "u = " + u);
        }
    }
}
