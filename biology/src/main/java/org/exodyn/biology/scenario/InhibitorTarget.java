package org.exodyn.biology.scenario;

/// Which cells an inhibitor is given to.
public enum InhibitorTarget {
    /// The donors while they condition the medium; what is left of it travels along with the medium.
    DONORS,
    /// The recipients' medium only.
    RECIPIENTS,
    /// Donors and recipients at the same dose.
    BOTH;

    public boolean reachesDonors() {
        return this != RECIPIENTS;
    }

    public boolean reachesRecipients() {
        return this != DONORS;
    }
}
