package org.exodyn.biology.scenario;

/// How uncertainty is sampled: by draws of the parameters, and by recipient cells that are followed one by one.
///
/// @param draws number of parameter sets, ≥ 1
/// @param seed start of every random stream; same scenario and seed give the same bits
/// @param cells recipient cells followed one by one in each draw of an arm with vesicles; 0 for none
public record EnsembleSettings(int draws, long seed, int cells) {

    /// Cells where a scenario does not say.
    public static final int USUAL_CELLS = 50;
    /// More in one draw fit no memory together with their draws.
    public static final int MOST_CELLS = 100_000;

    public EnsembleSettings {
        if (draws < 1) {
            throw new IllegalArgumentException("an ensemble has at least one draw, not " + draws);
        }
        if (cells < 0) {
            throw new IllegalArgumentException("an ensemble cannot have " + cells + " cells");
        }
    }

    /// The usual number of cells.
    public EnsembleSettings(int draws, long seed) {
        this(draws, seed, USUAL_CELLS);
    }
}
