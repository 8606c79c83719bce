package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditModel;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.assembly.audit.DeliveredCopies;
import org.exodyn.assembly.audit.VesicleLoad;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.TissueNeighbours;
import org.exodyn.biology.mechanism.Uptake;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.model.ModelParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Delivered copies of the audit, with all parameters fixed: against Bateman's sum in 60 digits, and against the same model run by
/// the solver.
class DeliveredCopiesTest {

    private static final MathContext DIGITS = new MathContext(60);
    private static final String CARGO = "hsa-miR-21-5p";
    private static final String DRUG = "paclitaxel";
    private static final AuditConditions CONDITIONS = AuditConditions.DEFAULT;
    private static final double FROM = CONDITIONS.drugOnMin();
    private static final double TO = CONDITIONS.readOutMin();

    private static AuditModel model(AuditSetting setting) {
        return AuditModel.of(new AuditSubject(new CargoClaim(CARGO, "miRNA", List.of(),
                List.of(new CargoClaim.Regulation(CARGO, "miRNA", "PTEN", "protein", -1)), List.of(), List.of("c")),
                "CAF", "PANC-1", null, AuditSubject.Kind.COPIES), setting, CONDITIONS);
    }

    private static DeliveredCopies delivered(AuditModel model, Map<String, Double> named) {
        DeliveredCopies delivered = new DeliveredCopies(model);
        ModelConstants constants = ModelConstants.of(model.model(), delivered.names(), Map.of(), List.of());
        double[] drawn = constants.drawn().stream().mapToDouble(parameter -> value(parameter)).toArray();
        double[] at = constants.evaluate(drawn);
        delivered.calculate(at);
        for (int index = 0; index < delivered.names().size(); index++) {
            named.put(delivered.names().get(index), at[index]);
        }
        return delivered;
    }

    private static double value(ModelParameter parameter) {
        ModelParameter.Drawn drawn = (ModelParameter.Drawn) parameter.value();
        // so many sites that vesicles do not compete, as the solver's competition changes in time
        return drawn.slot().equals("uptake-half-saturation-mass") ? 1e12 : FixedValues.of(parameter, drawn);
    }

    /// Σᵢ e^(−λᵢt)/Π_{j≠i}(λⱼ − λᵢ), each rate once; a pole of order two at zero is split by 1e-25, which shifts 60 digits by 1e-22.
    private static BigDecimal bateman(double t, BigDecimal... rates) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < rates.length; i++) {
            BigDecimal product = BigDecimal.ONE;
            for (int j = 0; j < rates.length; j++) {
                if (j != i) {
                    product = product.multiply(rates[j].subtract(rates[i]), DIGITS);
                }
            }
            sum = sum.add(exp(rates[i].multiply(new BigDecimal(-t))).divide(product, DIGITS), DIGITS);
        }
        return sum;
    }

    private static BigDecimal exp(BigDecimal x) {
        MathContext more = new MathContext(90);
        BigDecimal reduced = x.divide(new BigDecimal(1 << 16), more);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int order = 1; order < 60; order++) {
            term = term.multiply(reduced).divide(new BigDecimal(order), more);
            sum = sum.add(term);
        }
        for (int squaring = 0; squaring < 16; squaring++) {
            sum = sum.multiply(sum, more);
        }
        return sum;
    }

    /// D of purified vesicles and of co-culture from the named constants alone, in 60 digits.
    @ParameterizedTest
    @EnumSource(names = {"PURIFIED", "CO_CULTURE", "PLASMA", "TISSUE"})
    void equalsTheClosedForm(AuditSetting setting) {
        AuditModel model = model(setting);
        Map<String, Double> at = new HashMap<>();
        DeliveredCopies delivered = delivered(model, at);
        BigDecimal sum = BigDecimal.ZERO;
        for (VesicleClass vesicle : model.classes()) {
            sum = sum.add(mean(setting, at, vesicle));
        }
        assertTrue(sum.doubleValue() > 0);
        assertEquals(1, delivered.mean() / sum.doubleValue(), 1e-10, setting.label());
    }

    private static BigDecimal big(double value) {
        return new BigDecimal(value);
    }

    private static BigDecimal mean(AuditSetting setting, Map<String, Double> at, VesicleClass vesicle) {
        BigDecimal dilution = big(at.get("division_rest"));
        BigDecimal processing = big(at.get(Uptake.PROCESSING));
        BigDecimal inside = processing.add(dilution);
        BigDecimal lost = big(at.get("decay_miRNA")).add(dilution);
        BigDecimal releasing = big(at.get(Uptake.CYTOSOLIC)).multiply(processing)
                .multiply(big(at.get(vesicle.copies(CARGO))));
        BigDecimal zero = BigDecimal.ZERO;
        BigDecimal tiny = new BigDecimal("1e-25");
        BigDecimal span = big(TO - FROM);
        String clearance = setting == AuditSetting.TISSUE ? TissueNeighbours.clearance(vesicle)
                : Uptake.effectiveClearance(vesicle, "PANC-1");
        if (setting.isHeld()) {
            double total = setting == AuditSetting.TISSUE
                    ? VesicleClass.of("donor").stream().mapToDouble(one -> at.get(TissueNeighbours.held(one))).sum()
                    : at.get("plasma_vesicles");
            double held = setting == AuditSetting.TISSUE ? at.get(TissueNeighbours.held(vesicle))
                    : at.get("plasma_vesicles") / 3;
            BigDecimal inflow = big(held).multiply(big(at.get(clearance)))
                    .divide(BigDecimal.ONE.add(big(total).divide(big(at.get("half_saturation")), DIGITS)), DIGITS);
            BigDecimal late = bateman(TO, inside, lost, zero, tiny);
            BigDecimal early = bateman(FROM, inside, lost, zero, tiny);
            return inflow.multiply(releasing).multiply(late.subtract(early)).divide(span, DIGITS);
        }
        BigDecimal cells = big(at.get("N"));
        BigDecimal volume = big(at.get("medium_volume"));
        boolean dose = setting == AuditSetting.PURIFIED;
        BigDecimal source = dose ? big(at.get(AuditModel.DOSE)).multiply(cells)
                : big(at.get(AuditModel.DONOR_CELLS)).multiply(big(at.get("release_rest_donor")));
        BigDecimal highest = dose ? source : source.multiply(big(TO));
        BigDecimal competition = BigDecimal.ONE
                .add(highest.divide(volume, DIGITS).divide(big(at.get("half_saturation")), DIGITS));
        BigDecimal uptake = cells.multiply(big(at.get(clearance))).divide(volume, DIGITS).divide(competition, DIGITS);
        BigDecimal leaving = uptake.add(big(at.get("vesicle_loss")))
                .add(big(at.get("vesicle_adsorption")).divide(big(at.get("layer_0")), DIGITS));
        if (!dose) {
            leaving = leaving.add(big(at.get(AuditModel.DONOR_CELLS))
                    .multiply(big(at.get(Uptake.effectiveClearance(vesicle, "CAF")))).divide(volume, DIGITS)
                    .divide(competition, DIGITS));
        }
        BigDecimal back = processing.multiply(big(at.get("rerelease")));
        BigDecimal gap = leaving.subtract(inside).pow(2).add(back.multiply(uptake).multiply(big(4))).sqrt(DIGITS);
        BigDecimal fast = leaving.add(inside).add(gap).divide(big(2), DIGITS);
        BigDecimal slow = leaving.add(inside).subtract(gap).divide(big(2), DIGITS);
        BigDecimal late = dose ? bateman(TO, fast, slow, lost, zero) : bateman(TO, fast, slow, lost, zero, tiny);
        BigDecimal early = dose ? bateman(FROM, fast, slow, lost, zero) : bateman(FROM, fast, slow, lost, zero, tiny);
        return source.divide(big(3), DIGITS).divide(cells, DIGITS).multiply(uptake).multiply(releasing)
                .multiply(late.subtract(early)).divide(span, DIGITS);
    }

    /// A loaded drug: D with its own losses and fates, and what leaks into the medium, from the named constants alone, in 60 digits. The
    /// leaked drug follows V = (s + k_E + µ)/((s + λ₁)(s + λ₂)) of the dose, so it is two of Bateman's sums.
    @Test
    void aLoadedDrugEqualsTheClosedForm() {
        AuditModel model = AuditModel.of(new AuditSubject(
                new CargoClaim(DRUG, "drug", List.of(), List.of(), List.of(), List.of("c")), "CAF", "PANC-1", DRUG,
                AuditSubject.Kind.PAYLOAD).withLoad(VesicleLoad.LOADED), AuditSetting.PURIFIED, CONDITIONS);
        DeliveredCopies delivered = new DeliveredCopies(model);
        List<String> names = new ArrayList<>(delivered.names());
        names.add("loss_" + DRUG);
        ModelConstants constants = ModelConstants.of(model.model(), names, Map.of(), List.of());
        double[] at = constants.evaluate(constants.drawn().stream().mapToDouble(one -> value(one)).toArray());
        delivered.calculate(at);
        Map<String, Double> named = new HashMap<>();
        for (int index = 0; index < names.size(); index++) {
            named.put(names.get(index), at[index]);
        }
        double leak = named.get("vesicle_leak_" + DRUG);
        BigDecimal brought = BigDecimal.ZERO;
        BigDecimal freed = BigDecimal.ZERO;
        for (VesicleClass vesicle : model.classes()) {
            BigDecimal[] both = payload(named, vesicle);
            brought = brought.add(both[0]);
            freed = freed.add(both[1]);
        }
        assertTrue(brought.doubleValue() > 0 && freed.doubleValue() > 0);
        assertEquals(1, delivered.mean() / brought.doubleValue(), 1e-10);
        assertEquals(1, delivered.freed(at, named.get("loss_" + DRUG), leak) / freed.doubleValue(), 1e-10);
    }

    private static BigDecimal[] payload(Map<String, Double> at, VesicleClass vesicle) {
        BigDecimal dilution = big(at.get("division_rest"));
        BigDecimal processing = big(at.get(Uptake.PROCESSING));
        BigDecimal inside = processing.add(dilution);
        BigDecimal again = big(at.get("rerelease"));
        BigDecimal copies = big(at.get(vesicle.copies(DRUG)));
        BigDecimal cells = big(at.get("N"));
        BigDecimal volume = big(at.get("medium_volume"));
        BigDecimal dose = big(at.get(AuditModel.DOSE)).divide(big(3), DIGITS);
        BigDecimal competition = BigDecimal.ONE.add(big(at.get(AuditModel.DOSE)).multiply(cells).divide(volume, DIGITS)
                .divide(big(at.get("half_saturation")), DIGITS));
        BigDecimal uptake = cells.multiply(big(at.get(Uptake.effectiveClearance(vesicle, "PANC-1"))))
                .divide(volume, DIGITS).divide(competition, DIGITS);
        BigDecimal frees = big(at.get("vesicle_loss")).add(big(at.get("vesicle_leak_" + DRUG)));
        BigDecimal leaving = uptake.add(frees)
                .add(big(at.get("vesicle_adsorption")).divide(big(at.get("layer_0")), DIGITS));
        BigDecimal gap = leaving.subtract(inside).pow(2)
                .add(processing.multiply(again).multiply(uptake).multiply(big(4))).sqrt(DIGITS);
        BigDecimal fast = leaving.add(inside).add(gap).divide(big(2), DIGITS);
        BigDecimal slow = leaving.add(inside).subtract(gap).divide(big(2), DIGITS);
        BigDecimal span = big(TO - FROM);
        BigDecimal lost = big(at.get("drug_efflux_" + DRUG)).add(dilution);
        BigDecimal brought = dose.multiply(uptake).multiply(processing).multiply(BigDecimal.ONE.subtract(again))
                .multiply(copies).multiply(between(fast, slow, lost, BigDecimal.ZERO)).divide(span, DIGITS);
        BigDecimal loss = big(at.get("loss_" + DRUG));
        BigDecimal following = between(fast, slow, loss)
                .add(inside.multiply(between(fast, slow, loss, BigDecimal.ZERO)));
        return new BigDecimal[] {brought, dose.multiply(cells).divide(volume, DIGITS).multiply(copies).multiply(frees)
                .multiply(following).divide(span, DIGITS)};
    }

    private static BigDecimal between(BigDecimal... rates) {
        return bateman(TO, rates).subtract(bateman(FROM, rates));
    }

    /// The model that the closed form stands for, run by the solver (relative tolerance 1e-10), its copies integrated by Simpson's rule
    /// over 90-minute steps: both agree to 1e-6. So do the vesicles taken up.
    @ParameterizedTest
    @EnumSource(names = {"PURIFIED", "CO_CULTURE"})
    void agreesWithTheModelThatRuns(AuditSetting setting) {
        AuditModel model = model(setting);
        DeliveredCopies delivered = delivered(model, new HashMap<>());
        int steps = 48;
        double[] times = new double[steps + 1];
        for (int step = 0; step <= steps; step++) {
            times[step] = FROM + (TO - FROM) * step / steps;
        }
        Trial.Course course = Trial.of(model.model()).withSlot("uptake-half-saturation-mass", 1e12).run(times);
        double cells = Trial.of(model.model()).constant("N");
        double mean = 0;
        for (int step = 0; step <= steps; step++) {
            double weight = step == 0 || step == steps ? 1 : step % 2 == 1 ? 4 : 2;
            mean += weight * course.at(model.network().deliveredTotal(CARGO), step) / cells / (3 * steps);
        }
        assertEquals(1, delivered.mean() / mean, 1e-6);
        double taken = 0;
        for (VesicleClass vesicle : model.classes()) {
            taken += course.at(Ledger.TAKEN_UP.of(vesicle), steps) / cells;
        }
        assertEquals(1, delivered.takenUp() / taken, 1e-6);
    }

    /// No dose, no copies; twice the dose, twice the copies, while vesicles do not compete.
    @Test
    void isLinearInTheDose() {
        AuditModel once = model(AuditSetting.PURIFIED);
        AuditModel twice = AuditModel.of(once.subject(), AuditSetting.PURIFIED,
                CONDITIONS.withDose(new org.exodyn.assembly.audit.VesicleDose.PerCell(2e4)));
        double one = delivered(once, new HashMap<>()).mean();
        assertEquals(2, delivered(twice, new HashMap<>()).mean() / one, 1e-9);
    }
}
