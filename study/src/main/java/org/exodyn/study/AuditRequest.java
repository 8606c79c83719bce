package org.exodyn.study;

import java.nio.file.Path;
import java.util.Optional;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.VesicleDose;
import org.exodyn.study.evidence.ClaimSelection;

/// What an audit is asked for.
///
/// @param selection which claims, by names and words or by their ids
/// @param conditions what is stated of the settings
/// @param out the results folder, which must not exist; `results/audit-1` and so on without it
/// @param seed of the scramblings
public record AuditRequest(ClaimSelection selection, AuditConditions conditions, Optional<Path> out, long seed,
        int threads) {

    /// An audit under the default conditions.
    public static AuditRequest of(ClaimSelection selection, Optional<Path> out, long seed, int threads) {
        return new AuditRequest(selection, AuditConditions.DEFAULT, out, seed, threads);
    }

    /// Purified vesicles per recipient instead of the default.
    public AuditRequest withVesiclesPerCell(double vesicles) {
        return with(conditions.withDose(new VesicleDose.PerCell(vesicles)));
    }

    /// Donors per recipient in co-culture instead of the default.
    public AuditRequest withDonorsPerRecipient(double ratio) {
        return with(conditions.withDonorsPerRecipient(ratio));
    }

    /// Distance of donors in tissue instead of the default, µm.
    public AuditRequest withDistanceUm(double distance) {
        return with(conditions.withDistanceUm(distance));
    }

    private AuditRequest with(AuditConditions other) {
        return new AuditRequest(selection, other, out, seed, threads);
    }
}
