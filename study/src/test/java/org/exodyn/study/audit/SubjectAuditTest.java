package org.exodyn.study.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.exodyn.assembly.AxisLibrary;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditModel;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.assembly.audit.VesicleDose;
import org.exodyn.assembly.audit.VesicleLoad;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.MissingRecord;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.atlas.resolve.Resolution;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.quantity.LogNormal;
import org.exodyn.quantity.StandardNormal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The audit of one subject: prior mass against the normal distribution, and where its numbers come from.
class SubjectAuditTest {

    private static final Atlas ATLAS = Atlas.loadEmbedded();
    private static final AuditConditions CONDITIONS = AuditConditions.DEFAULT;

    private static CargoClaim cargo(String name, String cargoClass, CargoClaim.Regulation... edges) {
        return new CargoClaim(name, cargoClass, List.of(), List.of(edges), List.of(), List.of("test"));
    }

    private static AuditSubject mirna() {
        return new AuditSubject(cargo("hsa-miR-21-5p", "miRNA",
                new CargoClaim.Regulation("hsa-miR-21-5p", "miRNA", "PTEN", "protein", -1)), "CAF", "PANC-1",
                "gemcitabine", AuditSubject.Kind.COPIES);
    }

    private static AuditSubject sponge() {
        return new AuditSubject(cargo("circUSP7", "circRNA",
                new CargoClaim.Regulation("circUSP7", "circRNA", "hsa-miR-934", "miRNA", -1),
                new CargoClaim.Regulation("hsa-miR-934", "miRNA", "PTPN11", "protein", -1)), "carcinoma cell", "PANC-1",
                null, AuditSubject.Kind.COPIES);
    }

    private static AuditSubject protein() {
        return new AuditSubject(cargo("ABCB1", "protein"), "MCF-7", "MCF-7", "doxorubicin", AuditSubject.Kind.COPIES);
    }

    private static AuditSubject decoy() {
        return new AuditSubject(cargo("MS4A1", "protein"), "carcinoma cell", "carcinoma cell", "rituximab",
                AuditSubject.Kind.DECOY);
    }

    private static AuditSubject ligand() {
        return new AuditSubject(cargo("CD274", "protein"), "carcinoma cell", "carcinoma cell", null,
                AuditSubject.Kind.COMPLEXES);
    }

    private static AuditSubject export() {
        return new AuditSubject(cargo("cisplatin", "drug"), "A2780", "A2780", "cisplatin", AuditSubject.Kind.EXPORT);
    }

    private static AuditSubject payload() {
        return new AuditSubject(cargo("paclitaxel", "drug"), "macrophage", "MCF-7", "paclitaxel",
                AuditSubject.Kind.PAYLOAD).withLoad(VesicleLoad.LOADED);
    }

    private static AuditSubject strand(String cargoClass, AuditSubject.Kind kind) {
        String against = cargoClass.equals("siRNA") ? "MALAT1" : "hsa-miR-21-5p";
        return new AuditSubject(cargo("strand", cargoClass,
                new CargoClaim.Regulation("strand", cargoClass, against,
                        cargoClass.equals("siRNA") ? "lncRNA" : "miRNA",
                        -1)),
                "HEK293T", "HeLa", null, kind).withLoad(VesicleLoad.LOADED);
    }

    private static AuditSubject marker() {
        return new AuditSubject(cargo("GPC1", "protein"), "carcinoma cell", "carcinoma cell", null,
                AuditSubject.Kind.BIOMARKER);
    }

    private static List<AuditSubject> kinds() {
        return List.of(mirna(), sponge(), protein(), decoy(), ligand(), export(), payload(),
                strand("siRNA", AuditSubject.Kind.COPIES), strand("antimiR", AuditSubject.Kind.COPIES),
                strand("siRNA", AuditSubject.Kind.STRANDS), marker());
    }

    private static AuditConditions conditions(AuditSubject subject) {
        return subject.load() instanceof VesicleLoad.Natural ? CONDITIONS
                : CONDITIONS.withDose(new VesicleDose.NotPrinted()).withCellsPerMl(null);
    }

    private static Assessment audit(AuditSubject subject, AuditSetting setting,
            BiFunction<Slot, Context, Resolution> resolver) {
        return new SubjectAudit(new AxisLibrary(resolver), CONDITIONS, 7).of(subject, setting);
    }

    private static Assessment audit(AuditSubject subject, AuditSetting setting) {
        return new SubjectAudit(LIBRARY, CONDITIONS, 7).of(subject, setting);
    }

    /// Tables of quantiles are made once.
    private static final AxisLibrary LIBRARY = new AxisLibrary(ATLAS::resolve);

    /// Decoys in plasma meet traces of an antibody at S = V·c/(0.2·K): log-normal inputs make ln S normal, and the prior mass is
    /// Φ(mean/deviation). The estimate lies within three of its standard errors from 16 scrambled replicates: a false alarm in 0.9 % of
    /// seeds with 15 degrees of freedom, and the seed is fixed.
    @Test
    void massOfLogNormalInputsIsThatOfTheNormalDistribution() {
        double mean = 0;
        double variance = 0;
        List<Resolution> found = List.of(ATLAS.resolve(Slot.PLASMA_VESICLES, Context.ANY),
                ATLAS.resolve(Slot.COPIES_PER_VESICLE, Context.ANY.withEntity("MS4A1").withCargoClass("protein")),
                ATLAS.resolve(Slot.ANTIBODY_AFFINITY, Context.ofDrug("rituximab").withEntity("MS4A1")));
        double[] units = {1e-12, 1, 1e-3 * 602.214076};
        for (int factor = 0; factor < found.size(); factor++) {
            Resolved drawn = Prior.LOG_NORMAL.of((Resolved) found.get(factor));
            LogNormal normal = (LogNormal) drawn.distribution();
            double sign = factor == 2 ? -1 : 1;
            mean += sign * (normal.mu() + Math.log(units[factor]));
            variance += normal.sigma() * normal.sigma();
        }
        mean -= Math.log(0.2);
        double expected = StandardNormal.cdf(mean / Math.sqrt(variance));
        Mass mass = audit(decoy(), AuditSetting.PLASMA).numbers().orElseThrow().masses().stream()
                .filter(one -> one.prior() == Prior.LOG_NORMAL && one.need().equals("traces of antibody")).findFirst()
                .orElseThrow();
        assertTrue(expected > 0.01 && expected < 0.99, "a mass that can be missed, not " + expected);
        assertTrue(Math.abs(mass.mass() - expected) <= 3 * mass.standardError(),
                mass.mass() + " ± " + mass.standardError() + ", exactly " + expected);
    }

    /// Without the records of a slot nothing is assessed, and the slot is named: no number stands in for them.
    @Test
    void everyDrawnNumberComesFromARecord() {
        for (AuditSubject subject : kinds()) {
            for (AuditSetting setting : AtlasAudit.settings(subject)) {
                AuditModel model = AuditModel.of(subject, setting, conditions(subject));
                Sufficiency function = prepared(model, ATLAS::resolve).function().orElseThrow(() -> new AssertionError(
                        subject.cargo().cargo() + ": " + prepared(model, ATLAS::resolve).missing()));
                Set<Slot> slots = new LinkedHashSet<>();
                for (ModelParameter parameter : function.parameters()) {
                    slots.add(Slot.of(((ModelParameter.Drawn) parameter.value()).slot()).orElseThrow());
                }
                assertFalse(slots.isEmpty());
                for (Slot removed : slots) {
                    if (removed == Slot.COPIES_DISPERSION || removed == Slot.UPTAKE_CELL_CV
                            || removed == Slot.RESPONDING_SHARE) {
                        continue; // only the share of responding cells asks for them, and is left out without
                    }
                    List<MissingRecord> missing = function.missing(new AxisLibrary((slot, context) -> slot == removed
                            ? new MissingRecord(slot, context, List.of(), List.of())
                            : ATLAS.resolve(slot, context)));
                    assertTrue(missing.stream().anyMatch(gap -> gap.slot() == removed),
                            subject.cargo().cargo() + ": " + removed + " is not named by " + missing);
                }
            }
        }
    }

    private static Sufficiency.Prepared prepared(AuditModel model, BiFunction<Slot, Context, Resolution> resolver) {
        return Sufficiency.of(model, Needs.of(model), new AxisLibrary(resolver));
    }

    /// What is missing becomes the answer.
    @Test
    void aMissingRecordIsNamed() {
        Assessment without = audit(protein(), AuditSetting.PURIFIED, (slot, context) -> slot == Slot.UPTAKE_FRACTION
                ? new MissingRecord(slot, context, List.of(), List.of())
                : ATLAS.resolve(slot, context));
        assertEquals(Verdict.NOT_ASSESSABLE, without.verdict());
        assertEquals(1, without.missing().size());
        assertTrue(without.missing().getFirst().contains("uptake-fraction-1h"), without.missing().toString());
    }

    /// What is neither drawn nor stated by the conditions is written in a formula. These are all numbers in them: geometry, conversions
    /// of units, physical constants and the quantiles of three size classes. Anything else would be a constant that no record holds.
    @Test
    void formulasHoldNoOtherNumbers() {
        Set<Double> known = Set.of(0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, // counts, powers, series; 8·r³ over d³
                60.0, 1440.0, // minutes per hour and per day
                1e-12, 1e-13, 1e-4, 6e22, // µm³ per mL; the smallest terms of a ratio and of a series; Pa·s, µm and minutes
                0.602214076, 6.02214076e17, // copies per µm³ and nmol/L; molecules per µg and g/mol
                602.214076, // copies per µm³ and µmol/L
                1.380649e-23, 310.15, // Boltzmann's constant, 37 °C
                Math.PI, 0.5235987755982988, 6.283185307179586, 12.566370614359172, 18.84955592153876, // π and its multiples
                0.967421566101701, // normal quantile of 5/6
                0.001); // typical magnitudes for a solver that does not run
        for (AuditSubject subject : kinds()) {
            for (AuditSetting setting : AtlasAudit.settings(subject)) {
                AuditModel model = AuditModel.of(subject, setting, conditions(subject));
                List<String> formulas = new ArrayList<>();
                model.model().parameters().forEach(parameter -> {
                    switch (parameter.value()) {
                        case ModelParameter.Derived derived -> formulas.add(derived.formula());
                        case ModelParameter.Given given -> assertTrue(Set.of("culture.height", "culture.cells",
                                "purified.dose", "co-culture.ratio", "tissue.neighbours", "tissue.distance",
                                "effectors.ratio", "donors.donor", "donors._own").contains(given.path()), given.path());
                        case ModelParameter.Drawn _,ModelParameter.Carried _ -> {
                        }
                    }
                });
                model.model().rules().forEach(rule -> formulas.add(rule.formula()));
                for (String formula : formulas) {
                    numbers(ExpressionParser.parse(formula)).forEach(number -> assertTrue(
                            known.contains(Math.abs(number)), number + " in " + formula));
                }
            }
        }
    }

    private static Set<Double> numbers(Expression expression) {
        Set<Double> found = new LinkedHashSet<>();
        java.util.regex.Matcher literal = java.util.regex.Pattern
                .compile("(?<![A-Za-z0-9_.])(\\d+\\.?\\d*(?:[eE][-+]?\\d+)?)").matcher(expression.toString());
        while (literal.find()) {
            found.add(Double.parseDouble(literal.group(1)));
        }
        return found;
    }

    /// A record that changes changes the answer.
    @Test
    void aChangedRecordChangesTheAnswer() {
        Assessment before = audit(mirna(), AuditSetting.PURIFIED);
        Assessment after = audit(mirna(), AuditSetting.PURIFIED, (slot, context) -> {
            Resolution found = ATLAS.resolve(slot, context);
            return slot == Slot.COPIES_PER_VESICLE && found instanceof Resolved resolved
                    ? Prior.DECADE_WIDER.of(resolved)
                    : found;
        });
        assertNotEquals(before.numbers().orElseThrow().masses(), after.numbers().orElseThrow().masses());
    }

    /// Index designs, bounds and the search for the turning point included.
    @ParameterizedTest
    @EnumSource(names = {"PURIFIED", "CO_CULTURE", "TISSUE", "PLASMA"})
    void staysWithinItsBudget(AuditSetting setting) {
        for (AuditSubject subject : List.of(mirna(), protein())) {
            int spent = audit(subject, setting).numbers().orElseThrow().evaluations();
            assertTrue(spent <= SubjectAudit.BUDGET, subject.cargo().cargo() + ": " + spent);
            assertTrue(spent > SubjectAudit.BUDGET / 2, "most of the budget is used, not " + spent);
        }
    }

    /// A verdict holds only where every prior and every requirement agrees at its bound.
    @Test
    void verdictsNeedAgreement() {
        Mass most = mass(0.95, 0.01);
        Mass bound = mass(0.905, 0.01);
        Mass least = mass(0.02, 0.01);
        assertEquals(Verdict.SUFFICIENT, SubjectAudit.verdict(List.of(most, most)));
        assertEquals(Verdict.PRIOR_DEPENDENT, SubjectAudit.verdict(List.of(most, bound)));
        assertEquals(Verdict.PRIOR_DEPENDENT, SubjectAudit.verdict(List.of(most, least)));
        assertEquals(Verdict.INSUFFICIENT, SubjectAudit.verdict(List.of(least, least)));
        assertEquals(Verdict.PRIOR_DEPENDENT, SubjectAudit.verdict(List.of(least, mass(0.095, 0.01))));
    }

    private static Mass mass(double mass, double bound) {
        return new Mass(Prior.AS_RECORDED, "any", mass, bound, bound / 2, -1, 0, 1, 0);
    }

    /// On the way nothing comes from nothing: a step in the unit of the step before has no larger median, but for uptake, which counts
    /// again what was released again. Every kind has a way, and an end to compare it with.
    @Test
    void theWayLosesAtEachStep() {
        for (AuditSubject subject : List.of(mirna(), decoy(), ligand(), payload(),
                strand("siRNA", AuditSubject.Kind.STRANDS), marker())) {
            AuditSetting setting = AtlasAudit.settings(subject).getFirst();
            List<Assessment.ChainStep> chain = new SubjectAudit(LIBRARY, conditions(subject), 7).of(subject, setting)
                    .numbers().orElseThrow().chain();
            List<Assessment.ChainStep> way = chain.stream()
                    .filter(step -> step.role() == Assessment.ChainStep.Role.WAY).toList();
            assertTrue(way.size() > 1, subject.cargo().cargo() + " has no way: " + chain);
            assertTrue(chain.stream().anyMatch(step -> step.role() == Assessment.ChainStep.Role.NEEDED),
                    () -> "" + chain);
            for (int step = 1; step < way.size(); step++) {
                if (way.get(step).unit().equals(way.get(step - 1).unit())
                        && !way.get(step).label().contains("taken up")) {
                    assertTrue(way.get(step).band().median() <= way.get(step - 1).band().median(),
                            way.get(step - 1) + " before " + way.get(step));
                }
            }
        }
    }

    /// Where S = 1 is nearest, S is 1: the point is put back into the function.
    @Test
    void turningPointHasSOfOne() {
        Assessment.TurningPoint point = audit(protein(), AuditSetting.PURIFIED).numbers().orElseThrow()
                .turningPoint().orElseThrow();
        assertTrue(point.reason().isEmpty(), point.reason());
        assertTrue(point.distance() > 0 && point.distance() < 5, "distance " + point.distance());
        assertFalse(point.moves().isEmpty());
    }

    /// Decoys in plasma against traces of an antibody, all inputs log-normal: S = V·c/(a·K).
    private static final List<LogNormal> FACTORS = List.of(
            normal(ATLAS.resolve(Slot.PLASMA_VESICLES, Context.ANY)),
            normal(ATLAS.resolve(Slot.COPIES_PER_VESICLE,
                    Context.ANY.withEntity("MS4A1").withCargoClass("protein"))),
            normal(ATLAS.resolve(Slot.ANTIBODY_AFFINITY, Context.ofDrug("rituximab").withEntity("MS4A1"))));

    private static LogNormal normal(Resolution found) {
        return (LogNormal) Prior.LOG_NORMAL.of((Resolved) found).distribution();
    }

    private static Resolution logNormal(Slot slot, Context context) {
        Resolution found = ATLAS.resolve(slot, context);
        return found instanceof Resolved resolved ? Prior.LOG_NORMAL.of(resolved) : found;
    }

    /// V·c/K at the medians, in units of the model, and the deviations of the logarithms of V·c and of K.
    private static final double CENTRE = FACTORS.get(0).mu() + FACTORS.get(1).mu() - FACTORS.get(2).mu()
            + Math.log(1e-12 / (1e-3 * 602.214076));
    private static final double AMOUNT = Math.hypot(FACTORS.get(0).sigma(), FACTORS.get(1).sigma());
    private static final double AFFINITY = FACTORS.get(2).sigma();

    private static Assessment.TurningPoint turning(Need need) {
        return new SubjectAudit(new AxisLibrary(SubjectAuditTest::logNormal), CONDITIONS, 3)
                .of(decoy(), AuditSetting.PLASMA, _ -> List.of(need)).numbers().orElseThrow().turningPoint()
                .orElseThrow();
    }

    /// ln S is a sum of normals, so S = 1 is nearest at |mean|/deviation standard deviations: from below and from above, near and beyond five.
    /// 1e-2: the tolerance of the search.
    @ParameterizedTest
    @ValueSource(doubles = {-6.5, -3, -1, 0.5, 2})
    void turningPointOfLogNormalInputsIsTheRatioOfMeanAndDeviation(double distance) {
        double deviation = Math.hypot(AMOUNT, AFFINITY);
        double times = Math.exp(CENTRE - distance * deviation);
        Assessment.TurningPoint point = turning(new Need("any", "any", List.of(AuditModel.AFFINITY),
                at -> times * at.applyAsDouble(AuditModel.AFFINITY)));
        assertEquals(Math.abs(distance) > 5 ? Assessment.Found.FAR : Assessment.Found.POINT, point.found());
        assertEquals(Math.abs(distance), point.distance(), 1e-2);
        assertEquals(distance > 0, point.enough());
        // 0.02: a share of 2048 draws
        assertEquals(StandardNormal.cdf(-Math.abs(distance)), point.reaching(), 0.02);
    }

    /// At the centre no amount suffices: Q = a·K/(1 − K/K₀), infinite from K₀ on, which lies half a deviation below the median of K. On ln S = 0
    /// the nearest point at a score z of K is at z² + (r(z)/σ)², r what V·c has to make up; the least of these over a grid is the oracle.
    @Test
    void turningPointIsFoundWhereTheCentreIsInfeasible() {
        double limit = Math.exp(FACTORS.get(2).mu() - 0.5 * AFFINITY) * 1e-3 * 602.214076;
        double times = Math.exp(CENTRE + 1.5 * AMOUNT);
        double least = Double.POSITIVE_INFINITY;
        for (double z = -8; z < -0.5; z += 1e-5) {
            double log = CENTRE - Math.log(times) - AFFINITY * z + Math.log1p(-Math.exp(AFFINITY * (z + 0.5)));
            double up = Math.max(0, -log) / AMOUNT;
            least = Math.min(least, Math.hypot(z, up));
        }
        Assessment.TurningPoint point = turning(new Need("any", "any", List.of(AuditModel.AFFINITY), at -> {
            double k = at.applyAsDouble(AuditModel.AFFINITY);
            return k < limit ? times * k / (1 - k / limit) : Double.POSITIVE_INFINITY;
        }));
        assertEquals(Assessment.Found.POINT, point.found(), point.reason());
        assertEquals(least, point.distance(), 2e-2);
    }

    /// Where nothing suffices anywhere the search says that it found nothing, and nothing more.
    @Test
    void withoutAnyPointNothingIsTold() {
        Assessment.TurningPoint point = turning(new Need("any", "any", List.of(), _ -> Double.POSITIVE_INFINITY));
        assertEquals(Assessment.Found.NOTHING, point.found());
        assertTrue(Double.isNaN(point.distance()));
        assertEquals(0, point.reaching());
        assertTrue(point.reason().contains("found no point"), point.reason());
    }

    /// From neighbours a kilometre away nothing arrives: no draw suffices, under no prior and by no requirement, not even by a miRNA that were
    /// to raise its target; and the bound is not zero.
    @Test
    void nothingFarAwaySuffices() {
        Assessment far = new SubjectAudit(LIBRARY, CONDITIONS.withDistanceUm(1e9), 7).of(mirna(), AuditSetting.TISSUE);
        assertEquals(Verdict.INSUFFICIENT, far.verdict());
        for (Mass mass : far.numbers().orElseThrow().masses()) {
            assertEquals(0, mass.mass(), mass.prior() + " by " + mass.need());
            double left = 2048
                    * (1 - far.numbers().orElseThrow().impossible().get(mass.prior().ordinal()).share());
            assertEquals(1 - Math.pow(0.05, 1 / left), mass.bound(), 1e-12);
        }
        assertEquals(Assessment.Found.NOTHING,
                far.numbers().orElseThrow().turningPoint().orElseThrow().found());
    }

    /// Another seed, the same first measurement, and the same answer to what stands out above half of an answer.
    @Test
    void seedsAgreeOnWhatStandsOut() {
        Set<String> first = new LinkedHashSet<>();
        for (long seed = 1; seed <= 3; seed++) {
            List<Assessment.Settling> settling = new SubjectAudit(LIBRARY, CONDITIONS, seed)
                    .of(ligand(), AuditSetting.PURIFIED).numbers().orElseThrow().settling();
            assertTrue(settling.getFirst().standsOut(), "seed " + seed + ": " + settling.getFirst());
            assertTrue(settling.stream().anyMatch(one -> !one.standsOut()), "not all stand out");
            first.add(settling.getFirst().slot());
        }
        assertEquals(Set.of("copies-per-vesicle"), first);
    }

    /// Bounds take the ends of what is reported of the quantity itself only; what stands in for something else is counted apart, and so it
    /// is among what was seen.
    @Test
    void whatStandsInIsNoBoundAndNotVerified() {
        Assessment.Numbers numbers = audit(new AuditSubject(cargo("CD274", "protein"), "CAF", "carcinoma cell", null,
                AuditSubject.Kind.COMPLEXES), AuditSetting.CO_CULTURE).numbers().orElseThrow();
        for (Assessment.RecordUse use : numbers.records()) {
            assertEquals(use.level() != org.exodyn.atlas.resolve.Level.EXACT, use.isProxy());
            assertFalse(use.isProxy() && use.verified(), use.id());
            assertTrue(use.drawn().low() <= use.drawn().median() && use.drawn().median() <= use.drawn().high(),
                    use.id());
        }
        assertTrue(numbers.records().stream().anyMatch(use -> use.id().equals("TF_PER_CELL") && use.isProxy()),
                "transcription factors stand in for PD-L1 of fibroblasts");
        assertEquals(numbers.needs().size(), numbers.reported().size());
        for (Assessment.Bounds bounds : numbers.reported()) {
            assertTrue(bounds.proxies() > 0, bounds.toString());
            assertTrue(bounds.sentence().contains("reported of something else"), bounds.sentence());
            assertFalse(bounds.sentence().contains("∞"), bounds.sentence());
        }
    }

    /// A decoy loses more than half of its draws since donors would have to make more than they do: the verdict says so.
    @Test
    void aVerdictOnFewDrawsIsConditional() {
        Assessment purified = audit(decoy(), AuditSetting.PURIFIED);
        double lost = purified.numbers().orElseThrow().condition().orElseThrow().share();
        assertTrue(lost > 0.5 && lost <= 0.9, "lost " + lost);
        assertTrue(purified.condition().orElseThrow().contains("conditional"), purified.condition().toString());
        assertTrue(audit(protein(), AuditSetting.PLASMA).numbers().orElseThrow().impossible().size() == 4);
    }
}
