package org.exodyn.engine.network;

/// A network run by bytecode made for its structure; see [NetworkCompiler].
public final class CompiledNetwork extends Network {

    private final GeneratedKernel generated;
    private final Kernel kernel;
    private final double[] scratch;

    CompiledNetwork(Equations equations, double[] defaults, GeneratedKernel generated) {
        super(equations, defaults);
        this.generated = generated;
        kernel = generated.kernel();
        scratch = new double[generated.scratchLength()];
    }

    @Override
    public CompiledNetwork newInstance() {
        return new CompiledNetwork(equations, defaults(), generated);
    }

    GeneratedKernel generated() {
        return generated;
    }

    @Override
    public void derivatives(double time, double[] state, double[] parameters, double[] derivativeOut) {
        kernel.derivatives(time, state, arguments(time, state, parameters), derivativeOut, scratch);
    }

    @Override
    public void reactionRates(double time, double[] state, double[] parameters, double[] ratesOut) {
        kernel.rates(time, state, arguments(time, state, parameters), ratesOut, scratch);
    }

    @Override
    public void jacobian(double time, double[] state, double[] parameters, double[] valuesOut) {
        kernel.jacobian(time, state, arguments(time, state, parameters), valuesOut, scratch);
    }

    @Override
    public void triggers(double time, double[] state, double[] parameters, double[] valuesOut) {
        double[] written = roomForTriggers(valuesOut);
        kernel.triggers(time, state, arguments(time, state, parameters), written, scratch);
        returnTriggers(written, valuesOut);
    }
}
