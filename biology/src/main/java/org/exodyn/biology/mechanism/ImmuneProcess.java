package org.exodyn.biology.mechanism;

import java.util.Arrays;
import java.util.Optional;

/// Processes by which a claim says what its cargo does to immune cells.
public enum ImmuneProcess {
    IMMUNE_SUPPRESSION("EXODYN:immune-suppression", EffectorClaim.Target.ACTIVITY, -1),
    IMMUNE_EVASION("EXODYN:immune-evasion", EffectorClaim.Target.ACTIVITY, -1),
    T_CELL_DYSFUNCTION("EXODYN:t-cell-dysfunction", EffectorClaim.Target.ACTIVITY, -1),
    T_CELL_CYTOTOXICITY("EXODYN:t-cell-cytotoxicity", EffectorClaim.Target.ACTIVITY, +1),
    NK_CELL_EXHAUSTION("EXODYN:nk-cell-exhaustion", EffectorClaim.Target.ACTIVITY, -1),
    M2_POLARISATION("EXODYN:m2-polarisation", EffectorClaim.Target.ACTIVITY, -1),
    PROTUMORAL_POLARISATION("EXODYN:protumoral-polarisation", EffectorClaim.Target.ACTIVITY, -1),
    T_CELL_APOPTOSIS("EXODYN:t-cell-apoptosis", EffectorClaim.Target.SURVIVAL, -1),
    APOPTOSIS("GO:0006915", EffectorClaim.Target.SURVIVAL, -1);

    private final String id;
    private final EffectorClaim.Target target;
    private final int sign;

    ImmuneProcess(String id, EffectorClaim.Target target, int sign) {
        this.id = id;
        this.target = target;
        this.sign = sign;
    }

    /// The process with this id in evidence records.
    public static Optional<ImmuneProcess> recorded(String id) {
        return Arrays.stream(values()).filter(process -> process.id.equals(id)).findFirst();
    }

    /// What more of it changes in an effector.
    public EffectorClaim.Target target() {
        return target;
    }

    /// −1 where more of it means less of the target.
    public int sign() {
        return sign;
    }
}
