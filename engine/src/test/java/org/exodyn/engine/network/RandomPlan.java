package org.exodyn.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;

/// Makes plans of a given size from a seed: mass action, Hill, piecewise, functions and assignment rules mixed.
final class RandomPlan {

    private final SplittableRandom random;
    private final int speciesCount;
    private final PlanBuilder builder = Plan.builder();
    private final List<String> rules = new ArrayList<>();

    private RandomPlan(long seed, int speciesCount) {
        random = new SplittableRandom(seed);
        this.speciesCount = speciesCount;
    }

    static Plan of(long seed, int speciesCount, int reactionCount) {
        return new RandomPlan(seed, speciesCount).build(reactionCount);
    }

    private Plan build(int reactionCount) {
        builder.compartment("cell", 2.5).compartment("medium", 40.0);
        for (int i = 0; i < speciesCount; i++) {
            String compartment = random.nextBoolean() ? "cell" : "medium";
            double initial = random.nextDouble(0.1, 20);
            if (random.nextBoolean()) {
                builder.amount("S" + i, compartment, initial);
            } else {
                builder.concentration("S" + i, compartment, initial);
            }
        }
        for (int i = 0; i < 1 + speciesCount / 10; i++) {
            builder.assignmentRule("A" + i, rule(i)).parameter("A" + i, Double.NaN);
            rules.add("A" + i);
        }
        for (int i = 0; i < reactionCount; i++) {
            builder.parameter("k" + i, random.nextDouble(0.01, 2)).parameter("K" + i, random.nextDouble(0.5, 5))
                    .parameter("n" + i, 1 + random.nextInt(4) * 0.5);
            String from = anySpecies();
            String to = anySpecies();
            builder.reaction("r" + i, from + " + " + from + " -> " + random.nextInt(1, 4) + " " + to, rate(i, from));
        }
        return builder.build();
    }

    private String rule(int index) {
        String before = rules.isEmpty() ? "1" : rules.get(random.nextInt(rules.size()));
        return switch (index % 3) {
            case 0 -> anySpecies() + " + 2*" + anySpecies() + " + " + before;
            case 1 -> "max(" + anySpecies() + ", sqrt(1 + " + before + "^2))";
            default -> "ln(1 + " + anySpecies() + ")*" + before;
        };
    }

    private String rate(int i, String s) {
        String other = anySpecies();
        return switch (random.nextInt(9)) {
            case 0 -> "k" + i + "*" + s + "^n" + i + "/(K" + i + "^n" + i + " + " + s + "^n" + i + ")";
            case 1 -> "k" + i + "*" + s + "^2/(1 + " + other + "/K" + i + ")^3";
            case 2 -> "k" + i + "*" + s + "*exp(-" + other + "/K" + i + ")";
            case 3 -> "piecewise(k" + i + "*" + s + ", " + s + " > K" + i + " && time < 5, K" + i + "*" + other + ")";
            case 4 -> "k" + i + "*" + s + "/(K" + i + " + " + rules.get(random.nextInt(rules.size())) + ")";
            case 5 -> "k" + i + "*abs(" + s + " - " + other + ")*min(" + s + ", K" + i + ")";
            case 6 -> "k" + i + "*tanh(" + s + ")*sin(time) - K" + i + "*" + s + "^-1";
            default -> "k" + i + "*" + s + "*" + other;
        };
    }

    private String anySpecies() {
        return "S" + random.nextInt(speciesCount);
    }
}
