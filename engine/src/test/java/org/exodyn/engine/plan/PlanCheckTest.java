package org.exodyn.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.exodyn.engine.expression.ExpressionParser;
import org.junit.jupiter.api.Test;

class PlanCheckTest {

    private static List<String> problems(PlanBuilder builder) {
        return assertThrows(InvalidPlanException.class, builder::build).problems();
    }

    @Test
    void allProblemsAreReportedTogether() {
        PlanBuilder builder = Plan.builder().compartment("c", -1).amount("A", "nowhere", Double.NaN)
                .amount("A", "c", 1).parameter("time", 2).parameter("k", Double.POSITIVE_INFINITY)
                .reaction("r", "A + Z -> B C D", "k*q > 1").reaction("s", "A", "1").reaction("t", "A -> ", "k*")
                .rateRule("r", "1").assignmentRule("x", "1 + (k > 2)")
                .event("e", "k", "k", "piecewise(1, k, 2)");
        assertEquals(List.of(
                "Reaction r: 'B C D' is not a species or a count and a species.",
                "Reaction s: the equation (A) needs exactly one '->'.",
                "The rate of reaction t cannot be read: Expected a number, a name or '(', found the end. "
                        + "At character 3 of: k*⟨here⟩",
                "The id A of a species is already that of a species.",
                "The id (time) of a parameter is not letters, digits and '_' starting with a letter, or it is a reserved "
                        + "word.",
                "The rate rule of r is about a reaction, which cannot be assigned.",
                "The assignment rule of x names nothing in the plan: there is no x.",
                "The size (-1.0) of compartment c is not positive.",
                "The initial value (NaN) of species A is not a finite number, and no rule or initial assignment gives "
                        + "another.",
                "Species A is in nowhere, which is no compartment.",
                "The value (Infinity) of parameter k is not a finite number, and no rule or initial assignment gives "
                        + "another.",
                "The rate of reaction r: (k*q > 1) is a condition where a number is needed.",
                "The rate of reaction r: there is no quantity named q.",
                "Reaction r, participant Z: there is no species of this name.",
                "The assignment rule of x: (k > 2) is a condition where a number is needed.",
                "Event e, trigger: (k) is a number where a condition is needed.",
                "Event e, assignment of k: (k) is a number where a condition is needed."), problems(builder));
    }

    @Test
    void contradictionsBetweenRules() {
        PlanBuilder builder = Plan.builder().compartment("c", 1).parameter("p", 1).amount("A", "c", 1)
                .species(Species.amount("K", "c", 1).asConstant())
                .species(new Species("L", "c", 1, Quantification.AMOUNT, Quantification.AMOUNT, false, true))
                .assignmentRule("p", "2").rateRule("p", "3").initialAssignment("p", "4").initialAssignment("A", "1")
                .initialAssignment("A", "2").rateRule("K", "1").rateRule("A", "1").reaction("r", "A -> ", "1")
                .event("e", "A > 1", "p", "1").event("f", "A > 1", "K", "rateOf(p)");
        assertEquals(List.of(
                "The rate rule of p contradicts its assignment rule.",
                "The rate rule of K contradicts that this species is constant.",
                "The initial assignment of p contradicts the assignment rule of the same variable.",
                "The initial assignment of A is the second of this variable.",
                "Species L is constant, so it must be a boundary species too.",
                "Reaction r, participant A: the species has a rate rule, so only a boundary species could take part.",
                "Event e, assignment of p contradicts the assignment rule of this variable.",
                "Event f, assignment of K contradicts that this species is constant.",
                "Event f, assignment of K: rateOf(p) is about the variable of an assignment rule."), problems(builder));
    }

    @Test
    void cyclesAreNamed() {
        PlanBuilder builder = Plan.builder().parameter("a", 0).parameter("b", 0).parameter("d", 0)
                .assignmentRule("a", "b + 1").assignmentRule("b", "r").reaction("r", " -> ", "2*a")
                .assignmentRule("d", "d");
        assertEquals(List.of("The values of r <- a <- b <- r are defined through each other.",
                "The values of d <- d are defined through each other."), problems(builder));
    }

    @Test
    void aPlanMadeWithoutTheBuilderIsCheckedToo() {
        assertThrows(InvalidPlanException.class, () -> new Plan(List.of(), List.of(), List.of(),
                List.of(Reaction.of("r", ExpressionParser.parse("x"))), List.of(), List.of(), List.of()));
    }

    @Test
    void structureKeyIgnoresNumbersThatAreData() {
        Plan plan = growth(1, 2, 3, "k*A");
        assertEquals(plan.structureKey(), growth(9, 8, 7, "k*A").structureKey());
        assertNotEquals(plan.contentHash(), growth(9, 8, 7, "k*A").contentHash());
        assertNotEquals(plan.structureKey(), growth(1, 2, 3, "2*k*A").structureKey());
        assertEquals(plan.contentHash(), growth(1, 2, 3, "k * A").contentHash());
        assertEquals(64, plan.contentHash().length());
    }

    private static Plan growth(double size, double initial, double k, String rate) {
        return Plan.builder().compartment("c", size).amount("A", "c", initial).parameter("k", k)
                .reaction("grow", "A -> 2 A", rate).build();
    }
}
