package org.exodyn.study.simulation;

import org.exodyn.input.ProblemCode;

/// Problems of simulating, converting and exporting foreign models.
public enum SimulationCode implements ProblemCode {
    OPTION("SIMULATION-0001"),
    UNKNOWN_NAME("SIMULATION-0002"),
    FILE_EXISTS("SIMULATION-0003"),
    UNWRITABLE("SIMULATION-0004"),
    /// The numbers were computed but may not be what they seem.
    DOUBTFUL("SIMULATION-0005"),
    NO_SUITE("SIMULATION-0006"),
    /// What the scenario has and SBML cannot say.
    NOT_EXPORTED("SIMULATION-0007");

    private final String code;

    SimulationCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
