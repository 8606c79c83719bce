package org.exodyn.engine.network;

/// What generated code computes. Implementations are stateless and shared by all threads.
///
/// `scratch` carries values from one generated method to the next; it is as long as the longest of them needs.
interface Kernel {

    void derivatives(double time, double[] state, double[] parameters, double[] out, double[] scratch);

    void rates(double time, double[] state, double[] parameters, double[] out, double[] scratch);

    void jacobian(double time, double[] state, double[] parameters, double[] out, double[] scratch);

    void triggers(double time, double[] state, double[] parameters, double[] out, double[] scratch);
}
