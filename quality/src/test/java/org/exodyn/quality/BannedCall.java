package org.exodyn.quality;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import java.util.List;
import java.util.Set;

/// A method or constructor that shipped code may not use, why, and what to use instead.
///
/// @param owner      the class that declares it, by its full name
/// @param name       the method's name, `<init>` for a constructor
/// @param parameters its parameter types as `java.lang.String, int`; `*` for any
/// @param inModules  where it is banned; empty for everywhere
/// @param exceptIn   modules that may use it all the same
/// @param reason     a sentence with the replacement
record BannedCall(String owner, String name, String parameters, Set<String> inModules, Set<String> exceptIn,
        String reason) {
    private static final Set<String> REPRODUCIBLE = Set.of("quantity", "engine", "assembly");

    static List<BannedCall> all() {
        return java.util.stream.Stream.of(randomness(), clocks(), locales(), elementaryFunctions(), process())
                .flatMap(List::stream).toList();
    }

    boolean bans(String module, CodeUnitAccessTarget target) {
        return (inModules.isEmpty() || inModules.contains(module))
                && !exceptIn.contains(module)
                && target.getOwner().isAssignableTo(owner)
                && target.getName().equals(name)
                && (parameters.equals("*") || parameters.equals(String.join(", ",
                        target.getRawParameterTypes().stream().map(type -> type.getName()).toList())));
    }

    private static List<BannedCall> randomness() {
        String reason = "Randomness comes from engine.random, keyed by the run's seed, so that a run can be repeated.";
        return List.of(
                everywhere("java.lang.Math", "random", "*", reason),
                everywhere("java.lang.StrictMath", "random", "*", reason),
                everywhere("java.util.Random", "<init>", "*", reason),
                everywhere("java.util.SplittableRandom", "<init>", "", reason),
                everywhere("java.security.SecureRandom", "<init>", "*", reason),
                everywhere("java.util.concurrent.ThreadLocalRandom", "current", "*", reason),
                everywhere("java.util.Collections", "shuffle", "java.util.List", reason),
                everywhere("java.util.UUID", "randomUUID", "*", reason));
    }

    private static List<BannedCall> clocks() {
        String reason = "A result that depends on the clock cannot be repeated; study stamps results.";
        Set<String> modules = Set.of("quantity", "input", "atlas", "biology", "engine", "assembly");
        return List.of(
                in(modules, "java.lang.System", "currentTimeMillis", "*", reason),
                in(modules, "java.time.Instant", "now", "*", reason),
                in(modules, "java.time.LocalDate", "now", "*", reason),
                in(modules, "java.time.LocalDateTime", "now", "*", reason),
                in(modules, "java.time.ZonedDateTime", "now", "*", reason));
    }

    private static List<BannedCall> locales() {
        String reason = "This uses the locale of the machine, where 1.5 may read 1,5; pass Locale.ROOT.";
        return List.of(
                everywhere("java.lang.String", "formatted", "*", reason),
                everywhere("java.lang.String", "format", "java.lang.String, [Ljava.lang.Object;", reason),
                everywhere("java.io.PrintStream", "printf", "java.lang.String, [Ljava.lang.Object;", reason),
                everywhere("java.io.PrintStream", "format", "java.lang.String, [Ljava.lang.Object;", reason),
                everywhere("java.io.PrintWriter", "printf", "java.lang.String, [Ljava.lang.Object;", reason),
                everywhere("java.io.PrintWriter", "format", "java.lang.String, [Ljava.lang.Object;", reason));
    }

    private static List<BannedCall> elementaryFunctions() {
        String reason = "Math may differ in the last bit between machines and JDKs; StrictMath does not.";
        return java.util.stream.Stream
                .of("exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan",
                        "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot")
                .map(function -> in(REPRODUCIBLE, "java.lang.Math", function, "*", reason))
                .toList();
    }

    private static List<BannedCall> process() {
        String threads = "A thread without a name cannot be found in a thread dump; give it one.";
        String shared = "The shared pool is sized by others and its order of reduction is not ours; use engine.ensemble.";
        return List.of(
                everywhere("java.lang.Thread", "<init>", "", threads),
                everywhere("java.lang.Thread", "<init>", "java.lang.Runnable", threads),
                everywhere("java.lang.Thread", "startVirtualThread", "*", threads),
                in(REPRODUCIBLE, "java.util.Collection", "parallelStream", "*", shared),
                in(REPRODUCIBLE, "java.util.stream.BaseStream", "parallel", "*", shared),
                exceptIn("cli", "java.lang.System", "exit", "*",
                        "Only the command may end the process; throw what went wrong."),
                exceptIn("cli", "java.lang.Throwable", "printStackTrace", "*",
                        "Only the command talks to people; throw what went wrong."));
    }

    private static BannedCall everywhere(String owner, String name, String parameters, String reason) {
        return new BannedCall(owner, name, parameters, Set.of(), Set.of(), reason);
    }

    private static BannedCall in(Set<String> modules, String owner, String name, String parameters, String reason) {
        return new BannedCall(owner, name, parameters, modules, Set.of(), reason);
    }

    private static BannedCall exceptIn(String module, String owner, String name, String parameters, String reason) {
        return new BannedCall(owner, name, parameters, Set.of(), Set.of(module), reason);
    }
}
