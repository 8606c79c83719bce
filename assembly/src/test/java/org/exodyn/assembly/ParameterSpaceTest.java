package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelParameter;
import org.junit.jupiter.api.Test;

/// From records to numbers in formulas: µm, minutes, copies.
class ParameterSpaceTest {

    private static final MainScenario MAIN = MainScenario.assemble(Titration.Form.QUASI_STEADY);

    private static ParameterAxis axis(String parameterId) {
        return MAIN.space().axes().stream().filter(axis -> axis.parameter().id().equals(parameterId)).findFirst()
                .orElseThrow(() -> new AssertionError("no axis " + parameterId));
    }

    private static String slot(ParameterAxis axis) {
        return ((ModelParameter.Drawn) axis.parameter().value()).slot();
    }

    @Test
    void nothingThatTheScenarioNeedsIsMissing() {
        assertTrue(MAIN.missing().isEmpty(), () -> MAIN.missing().toString());
    }

    @Test
    void theFullFormFindsItsRecordsToo() {
        MainScenario full = MainScenario.assemble(Titration.Form.FULL);
        assertTrue(full.missing().isEmpty(), () -> full.missing().toString());
    }

    @Test
    void oneUnitOfEachSlotInModelUnits() {
        // Worked out by hand: 1 µmol/L = 6.02214076e23·1e-6/1e15 per µm³; 1 mL = 1e12 µm³; 1 h = 60 min.
        Map<String, Double> factors = new LinkedHashMap<>();
        factors.put("viability-ic50", 602.214076);
        factors.put("ceramide-route-ic50", 602.214076);
        factors.put("seed-affinity", 602.214076e-6);
        factors.put("release-rate", 1 / 60.0);
        factors.put("mvb-residence-time", 60.0);
        factors.put("vesicle-diameter", 1e-3);
        factors.put("viscosity", 1.0);
        factors.put("cell-diameter", 1.0);
        factors.put("half-life", 60.0);
        factors.put("vesicle-loss-in-medium", 1 / 60.0);
        factors.put("vesicle-adsorption-rate", 1 / 60.0);
        factors.put("uptake-assay-density", 1e-12);
        factors.put("uptake-half-saturation-mass", 1.0);
        factors.put("particles-per-mass", 1.0);
        factors.put("endosome-residence-time", 60.0);
        factors.put("mrna-synthesis", 1 / 60.0);
        factors.put("doubling-time", 60.0);
        factors.put("death-rate", 1 / 60.0);
        factors.put("drug-loss-half-life", 60.0);
        factors.put("drug-uptake-clearance", 1 / 60.0);
        factors.put("drug-efflux-rate", 1 / 60.0);
        for (ParameterAxis axis : MAIN.space().axes()) {
            double expected = factors.getOrDefault(slot(axis), 1.0);
            assertEquals(expected, axis.factor(), 1e-12 * expected, slot(axis));
            if (!factors.containsKey(slot(axis))) {
                assertEquals("1", Slot.of(slot(axis)).orElseThrow().unit().symbol()
                        .replace("{copies}/{cell}", "1").replace("{particles}/ug", "1"),
                        slot(axis)
                                + " has a unit: say its factor above");
            }
        }
        factors.keySet().forEach(slot -> assertTrue(
                MAIN.space().axes().stream().anyMatch(axis -> slot(axis).equals(slot)), slot + " is not drawn"));
    }

    @Test
    void gemcitabinesIc50InCopiesPerCubicMicrometre() {
        ParameterAxis ic50 = axis("ic50_gemcitabine");
        assertEquals(ic50.inSlotUnit(0.5) * 602.214076, ic50.inModelUnit(0.5), 1e-9 * ic50.inModelUnit(0.5));
        assertEquals(164.6, 0.2733 * ic50.factor(), 0.05);
    }

    @Test
    void densityOfUptakeAssaysIsOneInTenMillionPerCubicMicrometre() {
        assertEquals(1e-7, 1e5 * axis("uptake_density").factor(), 1e-19);
    }

    @Test
    void armsShareWhatTheyHaveInCommon() {
        for (Model model : MAIN.models().values()) {
            for (ModelParameter parameter : model.parameters()) {
                if (parameter.value() instanceof ModelParameter.Drawn drawn) {
                    ParameterAxis axis = MAIN.space().axes().get(MAIN.space().axisOf(drawn));
                    assertEquals(drawn, axis.parameter().value(), parameter.id());
                    assertEquals(parameter.unit(), axis.parameter().unit(),
                            parameter.id() + " shares an axis, so also a unit");
                }
            }
        }
        assertEquals(MAIN.space().axes().size(),
                MAIN.space().axes().stream().map(axis -> axis.parameter().value()).distinct().count());
    }

    @Test
    void valuesStayWithinTheirSupport() {
        double[] values = new double[MAIN.space().dimension()];
        for (double u : new double[] {1e-9, 0.05, 0.5, 0.95, 1 - 1e-9}) {
            double[] point = new double[values.length];
            java.util.Arrays.fill(point, u);
            MAIN.space().values(point, values);
            for (int index = 0; index < values.length; index++) {
                ParameterAxis axis = MAIN.space().axes().get(index);
                double inSlot = axis.inSlotUnit(u);
                String at = axis.parameter().id() + " at " + u + ": " + inSlot;
                switch (axis.resolved().slot().support()) {
                    case POSITIVE -> assertTrue(inSlot > 0 && inSlot < Double.POSITIVE_INFINITY, at);
                    case AT_LEAST_ONE -> assertTrue(inSlot >= 1 && inSlot < Double.POSITIVE_INFINITY, at);
                    case FRACTION -> assertTrue(inSlot >= 0 && inSlot <= 1, at);
                    case GR_VALUE -> assertTrue(inSlot > -1 && inSlot <= 1, at);
                    case ANY -> assertTrue(Double.isFinite(inSlot), at);
                }
                assertEquals(inSlot * axis.factor(), values[index], 0, at);
            }
        }
    }

    @Test
    void axesAreMonotone() {
        for (ParameterAxis axis : MAIN.space().axes()) {
            double before = Double.NEGATIVE_INFINITY;
            for (int step = 1; step < 1000; step++) {
                double now = axis.inModelUnit(step / 1000.0);
                assertTrue(now >= before, axis.parameter().id() + " at " + step / 1000.0);
                before = now;
            }
        }
    }

    @Test
    void everyDrawnParameterHasRecordsWithAName() {
        List<String> bare = MAIN.space().axes().stream().filter(axis -> axis.resolved().alternatives().isEmpty())
                .map(axis -> axis.parameter().id()).toList();
        assertEquals(List.of(), bare);
    }
}
