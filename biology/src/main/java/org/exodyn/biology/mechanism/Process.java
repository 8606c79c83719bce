package org.exodyn.biology.mechanism;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a cell can be more or less able to do, and how that moves the half-effect dose of a cytotoxic drug.
///
/// Each target acts on named processes, and a process acts on the drug's EC50 by a signed log-linear term:
/// ln RF = Σ (sign on EC50) · (sign of the target on the process) · e · ln(level / level without transfer).
/// The sign says only the direction; the effect size e is a parameter of its own.
public enum Process {
    APOPTOSIS_COMPETENCE("apoptosis competence", -1, "GO:0006915"),
    SURVIVAL_SIGNALLING("survival signalling", +1),
    EFFLUX("drug efflux", +1),
    DRUG_UPTAKE("drug uptake", -1),
    METABOLISM("drug inactivation by metabolism", +1),
    DNA_REPAIR("DNA repair", +1),
    CYCLE("cycle progression into the drug-sensitive phase", -1, "EXODYN:cell-cycle"),
    EMT("epithelial–mesenchymal transition", +1),
    STEMNESS("stemness", +1),
    FERROPTOSIS_DEFENCE("ferroptosis defence", +1),
    FERROPTOSIS_SUSCEPTIBILITY("ferroptosis susceptibility", -1, "GO:0097707"),
    GLYCOLYSIS("glycolysis", +1),
    IMMUNE_EVASION("immune evasion", 0),
    /// What raises resistance in a way that no claim names; read from what a claim says of resistance, never from a process.
    UNNAMED("a process not named", +1);

    private final String label;
    private final int signOnEc50;
    private final List<String> readFrom;

    /// @param readFrom ids of other processes in evidence records that are read as this one: a claim that cells die less by apoptosis
    ///        says that they are less able to
    Process(String label, int signOnEc50, String... readFrom) {
        this.label = label;
        this.signOnEc50 = signOnEc50;
        this.readFrom = List.of(readFrom);
    }

    /// The process in words.
    public String label() {
        return label;
    }

    /// +1 where more of the process raises the half-effect dose, −1 where it lowers it, 0 where it acts elsewhere.
    public int signOnEc50() {
        return signOnEc50;
    }

    /// The name used in evidence records, e.g. `apoptosis-competence`.
    public String recordName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The process that an evidence record means by an id such as `EXODYN:emt` or `GO:0006915`.
    public static Optional<Process> recorded(String id) {
        for (Process process : values()) {
            if (process != UNNAMED && id.equals("EXODYN:" + process.recordName()) || process.readFrom.contains(id)) {
                return Optional.of(process);
            }
        }
        return Optional.empty();
    }
}
