package org.exodyn.biology.scenario;

/// How parameter uncertainty is sampled.
///
/// @param draws number of parameter sets, ≥ 1
/// @param seed start of every random stream; same scenario and seed give the same bits
public record EnsembleSettings(int draws, long seed) {

    public EnsembleSettings {
        if (draws < 1) {
            throw new IllegalArgumentException("an ensemble has at least one draw, not " + draws);
        }
    }
}
