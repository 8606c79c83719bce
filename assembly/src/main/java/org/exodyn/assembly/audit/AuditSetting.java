package org.exodyn.assembly.audit;

/// Where vesicles meet recipients in an audit.
public enum AuditSetting {
    /// As the paper did it; only where records of the same source say how.
    EXPERIMENT("as in the paper",
            "dose and exposure, or plasma and patients, as records of the claim's own source give them"),
    /// Purified vesicles, added once.
    PURIFIED("purified", "purified vesicles, added once at a stated number per recipient"),
    /// Donors beside recipients in one vessel.
    CO_CULTURE("co-culture", "donors and recipients in one vessel at a stated ratio"),
    /// Donors next to recipients in solid tissue.
    TISSUE("tissue", "donors that release at a stated distance from the recipient in solid tissue"),
    /// All small vesicles of blood plasma.
    PLASMA("plasma",
            "recipients bathed in vesicles at the concentration of blood plasma, all of them carrying the cargo"),
    /// A sample of plasma in which a marker is looked for: no recipient, and no S.
    SAMPLE("marker in plasma",
            "copies of a marker in a sample of plasma, all of whose small vesicles carry it, against those that tell two groups of "
                    + "patients apart");

    private final String label;
    private final String meaning;

    AuditSetting(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /// In words.
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /// Whether the vesicles around the recipients stay as many as they are.
    public boolean isHeld() {
        return this == TISSUE || isPlasma();
    }

    /// Whether the vesicles are those of blood plasma.
    public boolean isPlasma() {
        return this == PLASMA || this == SAMPLE;
    }

    /// Whether delivered is compared with required, and not copies in a sample with a power of detection.
    public boolean isDelivery() {
        return this != SAMPLE;
    }

    /// Whether vesicles are given once, at the start.
    public boolean isDose() {
        return this == EXPERIMENT || this == PURIFIED;
    }

    /// Whether the donors' release decides how many vesicles there are.
    public boolean isReleased() {
        return this == CO_CULTURE || this == TISSUE;
    }
}
