package org.exodyn.assembly.audit;

import org.jspecify.annotations.Nullable;

/// What an audit states about its settings: numbers that whoever asks may choose, as a scenario states them. Everything else comes
/// from records.
///
/// @param dose of purified vesicles
/// @param donorsPerRecipient in co-culture
/// @param neighbours donors around a recipient in tissue
/// @param distanceUm from the centre of a donor to that of the recipient, µm
/// @param cellsPerMl recipients per volume of medium; null where nobody printed them, so that they are drawn from a record
/// @param mediumHeightUm height of the medium, µm
/// @param drugOnH from the first vesicles to the drug, h
/// @param readOutH from the first vesicles to the read-out, h
/// @param plasmaMl volume of plasma that a biomarker is looked for in, mL
/// @param patients in the group that a marker is asked about
/// @param controls in the group that they are compared with
public record AuditConditions(VesicleDose dose, double donorsPerRecipient, int neighbours, double distanceUm,
        @Nullable Double cellsPerMl, double mediumHeightUm, double drugOnH, double readOutH, double plasmaMl,
        int patients, int controls) {

    /// 10⁴ vesicles per cell; one donor per recipient; 6 neighbours, 20 µm away; 10⁵ cells/mL under 3 mm; a 72-h assay
    /// that begins a day after the vesicles; 1 mL of plasma of 50 patients per group.
    public static final AuditConditions DEFAULT = new AuditConditions(new VesicleDose.PerCell(1e4), 1, 6, 20, 1e5, 3000,
            24, 96, 1, 50, 50);

    public AuditConditions {
        if (!(donorsPerRecipient > 0 && neighbours > 0 && distanceUm > 0
                && (cellsPerMl == null || cellsPerMl > 0) && mediumHeightUm > 0 && drugOnH >= 0 && readOutH > drugOnH
                && plasmaMl > 0 && patients > 1 && controls > 1)) {
            throw new IllegalArgumentException(
                    "Conditions of an audit must be positive, and the read-out after the drug: "
                            + donorsPerRecipient + " donors per recipient, "
                            + neighbours + " neighbours, " + distanceUm + " µm, " + cellsPerMl + " cells/mL, "
                            + mediumHeightUm
                            + " µm, drug from " + drugOnH + " h, read-out at " + readOutH + " h");
        }
    }

    public AuditConditions withDose(VesicleDose value) {
        return new AuditConditions(value, donorsPerRecipient, neighbours, distanceUm, cellsPerMl, mediumHeightUm,
                drugOnH, readOutH, plasmaMl, patients, controls);
    }

    public AuditConditions withDonorsPerRecipient(double value) {
        return new AuditConditions(dose, value, neighbours, distanceUm, cellsPerMl, mediumHeightUm, drugOnH,
                readOutH, plasmaMl, patients, controls);
    }

    public AuditConditions withDistanceUm(double value) {
        return new AuditConditions(dose, donorsPerRecipient, neighbours, value, cellsPerMl, mediumHeightUm,
                drugOnH, readOutH, plasmaMl, patients, controls);
    }

    /// @param on from the first vesicles to the drug, h
    /// @param readOut from the first vesicles to the read-out, h
    public AuditConditions withWindow(double on, double readOut) {
        return new AuditConditions(dose, donorsPerRecipient, neighbours, distanceUm, cellsPerMl,
                mediumHeightUm, on, readOut, plasmaMl, patients, controls);
    }

    /// The same assay, with a drug that is there with the vesicles: they hold it, or it is in them.
    public AuditConditions withDrugAtOnce() {
        return withWindow(0, readOutH - drugOnH);
    }

    /// @param ml plasma from which each sample is taken, mL
    /// @param sick patients in the group asked about
    /// @param others in the group that they are compared with
    public AuditConditions withSamples(double ml, int sick, int others) {
        return new AuditConditions(dose, donorsPerRecipient, neighbours, distanceUm, cellsPerMl, mediumHeightUm,
                drugOnH, readOutH, ml, sick, others);
    }

    /// Patients in each of two equal groups whose difference has the same variance: the harmonic mean of both.
    public double perGroup() {
        return 2 / (1.0 / patients + 1.0 / controls);
    }

    /// Minutes from the first vesicles to the drug.
    public double drugOnMin() {
        return drugOnH * 60;
    }

    /// Minutes from the first vesicles to the read-out.
    public double readOutMin() {
        return readOutH * 60;
    }

    /// Minutes that a requirement is held for.
    public double windowMin() {
        return readOutMin() - drugOnMin();
    }

    /// @param value recipients per mL; null where they are to be drawn
    public AuditConditions withCellsPerMl(@Nullable Double value) {
        return new AuditConditions(dose, donorsPerRecipient, neighbours, distanceUm, value, mediumHeightUm, drugOnH,
                readOutH, plasmaMl, patients, controls);
    }
}
