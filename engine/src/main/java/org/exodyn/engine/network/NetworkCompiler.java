package org.exodyn.engine.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.exodyn.engine.plan.Plan;
import org.jspecify.annotations.Nullable;

/// Compiles plans to bytecode, once per structure: plans that differ in parameter values, compartment sizes or initial
/// values only share one class. Safe for use by many threads.
///
/// The classes of the structures used last are kept; older ones are unloaded when no network uses them any more. The
/// first compilation of a run costs about 30 ms, later ones a few ms, so a network that is evaluated fewer than some
/// ten thousand times is better interpreted.
public final class NetworkCompiler {

    private static final int KEPT_STRUCTURES = 64;
    private static final Map<String, Structure> STRUCTURES = new LinkedHashMap<>(16, 0.75f, true);

    private NetworkCompiler() {}

    /// The network of a plan.
    ///
    /// @throws org.exodyn.engine.plan.UnsupportedNodeException if it has a node that the ODE engine cannot run
    public static CompiledNetwork compile(Plan plan) {
        return structure(plan.structureKey()).network(plan);
    }

    private static Structure structure(String key) {
        synchronized (STRUCTURES) {
            Structure structure = STRUCTURES.computeIfAbsent(key, _ -> new Structure());
            while (STRUCTURES.size() > KEPT_STRUCTURES) {
                STRUCTURES.remove(STRUCTURES.keySet().iterator().next());
            }
            return structure;
        }
    }

    /// The class of one structure, made by the first thread that asks while others wait for it.
    private static final class Structure {

        private @Nullable Equations equations;
        private @Nullable GeneratedKernel generated;

        synchronized CompiledNetwork network(Plan plan) {
            Equations known = equations;
            GeneratedKernel kernel = generated;
            if (known == null || kernel == null) {
                known = new Equations(plan);
                kernel = KernelWriter.write(known);
                equations = known;
                generated = kernel;
            }
            return new CompiledNetwork(known, Network.defaults(known, plan), kernel);
        }
    }
}
