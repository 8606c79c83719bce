package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.engine.network.NetworkInterpreter;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One model in all versions of Level 2, each with what is peculiar to it; its rates are known in closed form.
class Level2Test {

    @ParameterizedTest
    @EnumSource(value = Dialect.class, names = {"L2V1", "L2V2", "L2V3", "L2V4", "L2V5"})
    void theNumbersAreThoseOfTheModel(Dialect dialect) {
        SbmlDocument document = Models.read(Models.FIXTURES.resolve("level2/" + dialect.name().toLowerCase(
                java.util.Locale.ROOT) + ".xml"));
        assertEquals(dialect, document.dialect());
        Plan plan = Models.plan(document).plan();
        NetworkInterpreter network = NetworkInterpreter.of(plan);
        double[] parameters = network.defaultParameters();
        double[] state = network.initialState(parameters);
        // vmax x/(k + x) with x = 4 per unit of volume and k = 1.5
        double rate = 0.25 * 4 / 5.5;
        assertEquals(rate, network.value("uptake", 0, state, parameters), 1e-15);
        double[] change = new double[network.dimension()];
        network.derivatives(0, state, parameters, change);
        assertEquals(-rate, change[network.speciesIndex("vesicles")], 1e-15);
        assertEquals(-3 * rate, change[network.speciesIndex("ligand")], 1e-15, "2 times the ratio of 1.5");
        assertEquals(3 * rate, change[network.speciesIndex("bound")], 1e-15);
        assertEquals(8, state[network.speciesIndex("vesicles")], 0, "a concentration of 4 in a volume of 2");
        assertEquals(10, plan.events().getFirst().trigger().operands().get(1).equals(
                new org.exodyn.engine.expression.Expression.Number(10)) ? 10 : 0);
        assertTrue(plan.events().getFirst().initiallyTrue(),
                "before Level 3 a trigger counts as true before the start");
        assertEquals(dialect.compareTo(Dialect.L2V4) < 0, plan.events().getFirst().valuesFromTriggerTime());
    }

    @Test
    void fastReactionsReachThePlan() {
        String text = java.util.Objects.requireNonNull(read("level2/l2v1.xml")).replace("id=\"uptake\"",
                "id=\"uptake\" fast=\"true\"");
        Reaction reaction = Models.plan(Models.read(text)).plan().reactions().getFirst();
        assertTrue(reaction.fast());
    }

    @Test
    void unitsOfAKineticLawOfItsOwnAreRefused() {
        String said = Models.refusal(read("level2/l2v1.xml").replace("<kineticLaw>",
                "<kineticLaw timeUnits=\"hour\">"));
        assertTrue(said.contains("The kinetic law has timeUnits of its own (hour)."), said);
    }

    @ParameterizedTest
    @EnumSource(value = Dialect.class, names = {"L2V1", "L2V2", "L2V3", "L2V4", "L2V5"})
    void itGoesToLevel3AndKeepsItsRates(Dialect dialect) {
        SbmlDocument old = Models.read(Models.FIXTURES.resolve("level2/" + dialect.name().toLowerCase(
                java.util.Locale.ROOT) + ".xml"));
        Problems problems = new Problems();
        String text = SbmlWriter.write(old, Dialect.L3V2, problems);
        NetworkInterpreter before = NetworkInterpreter.of(Models.plan(old).plan());
        NetworkInterpreter after = NetworkInterpreter.of(Models.plan(Models.read(text)).plan());
        double[] parameters = before.defaultParameters();
        double[] changes = new double[before.dimension()];
        before.derivatives(0, before.initialState(parameters), parameters, changes);
        double[] newParameters = after.defaultParameters();
        double[] newChanges = new double[after.dimension()];
        after.derivatives(0, after.initialState(newParameters), newParameters, newChanges);
        for (String species : before.speciesIds()) {
            assertEquals(changes[before.speciesIndex(species)], newChanges[after.speciesIndex(species)], 0, species);
        }
    }

    private static String read(String name) {
        try {
            return java.nio.file.Files.readString(Models.FIXTURES.resolve(name));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void limitsHoldForFilesToo() {
        Problems problems = new Problems();
        SbmlReader.read(Models.FIXTURES.resolve("level2/l2v1.xml"), new XmlLimits(100, 100, 100, 100), problems);
        assertTrue(problems.list().getFirst().render().startsWith("XML-0003"), problems.list()::toString);
    }
}
