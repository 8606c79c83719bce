package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.biology.mechanism.CellSize;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.VesicleClass;

/// What a recipient took in over the run, as a share of its own: volume, membrane and protein mass. A share
/// above one cannot be sustained; a draw that reaches it is reported.
///
/// Membrane is compared with the plasma membrane being internalised once per hour; protein with 0.2 g/mL of cell volume.
///
/// Source: membrane turnover once in 1 to 2 h: Steinman et al. 1983, doi:10.1083/jcb.96.1.1; protein per cell volume: Milo 2013,
/// doi:10.1002/bies.201300066.
public record Ceilings(double volume, double membrane, double protein) {

    static final Ceilings NONE = new Ceilings(0, 0, 0);

    private static final double PROTEIN_PG_PER_UM3 = 0.2;
    private static final double TURNOVERS_PER_HOUR = 1;

    /// The larger share of each of two.
    Ceilings worse(Ceilings other) {
        return new Ceilings(
                Math.max(volume, other.volume), Math.max(membrane, other.membrane), Math.max(protein, other.protein));
    }

    /// Whether any share is above one.
    public boolean broken() {
        return volume > 1 || membrane > 1 || protein > 1;
    }

    /// @param row the last row of a run
    /// @param cells mean number of recipients over the run
    /// @param values the constants of [#constants], in their order
    static Ceilings of(ArmPlan plan, double[] values, double[] row, double cells, double hours) {
        List<VesicleClass> classes = plan.models().classes();
        if (classes.isEmpty()) {
            return NONE;
        }
        double diameter = values[0];
        double perUg = values[1];
        double[] radii = new double[classes.size()];
        double[] taken = new double[classes.size()];
        for (int index = 0; index < taken.length; index++) {
            radii[index] = values[2 + index];
            taken[index] = row[plan.column(Ledger.TAKEN_UP.of(classes.get(index)))] / cells;
        }
        return of(diameter, perUg, radii, taken, hours);
    }

    /// @param diameterUm of the recipient, µm
    /// @param perUg vesicles per µg of vesicle protein
    /// @param radiiUm of each class, µm
    /// @param taken vesicles of each class that one recipient took up
    public static Ceilings of(double diameterUm, double perUg, double[] radiiUm, double[] taken, double hours) {
        double cellVolume = Math.PI / 6 * diameterUm * diameterUm * diameterUm;
        double cellMembrane = Math.PI * diameterUm * diameterUm;
        double volume = 0;
        double membrane = 0;
        double count = 0;
        for (int index = 0; index < taken.length; index++) {
            double radius = radiiUm[index];
            count += taken[index];
            volume += taken[index] * 4 / 3 * Math.PI * radius * radius * radius;
            membrane += taken[index] * 4 * Math.PI * radius * radius;
        }
        // A preparation's particles per µg count contaminants too, so a vesicle is charged no more protein than fits in it.
        double proteinPg = Math.min(count / perUg * 1e6, volume * PROTEIN_PG_PER_UM3);
        return new Ceilings(
                volume / cellVolume,
                membrane / (cellMembrane * hours * TURNOVERS_PER_HOUR),
                proteinPg / (PROTEIN_PG_PER_UM3 * cellVolume));
    }

    /// Names of the constants that the ceilings need; none without vesicles.
    static List<String> constants(String recipient, List<VesicleClass> classes) {
        if (classes.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of(CellSize.diameterOf(recipient), "particles_per_mass"));
        classes.forEach(vesicle -> names.add("radius_" + vesicle.id()));
        return names;
    }
}
