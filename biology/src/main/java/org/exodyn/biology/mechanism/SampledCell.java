package org.exodyn.biology.mechanism;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// One recipient cell of the culture: the equations of [RecipientNetwork] read for a single cell, with whole copies where they are
/// few.
///
///     vesicles of class k open at random, at rate ξ·φ·k_E·E_k/N;  each brings NegBin(c_k, r) copies of a cargo
///     x → x − 1 at (δ + b)·x;   mRNA 0 → 1 at β_r, 1 → 0 at ((δ_r + b₀)·Π − b₀ + b) each
///     dm/dt, dp/dt, dP/dt as in the culture, per cell: loss by division at rate b instead of loss by death
///     ξ log-normal, mean 1, coefficient of variation CV_u
///
/// The totals of a culture over its number of cells obey d(x/N)/dt = arrival/N − (δ + b)·x/N: death takes cells with what they hold
/// and leaves the mean as it is, division halves what a cell holds. A cell picked at random among those alive follows the same
/// law, since death strikes all alike. In one cycle a copy goes to the followed daughter with probability ½, independently of
/// the others; loss at rate b per copy does the same smoothly, at the cell's mean size.
///
/// Vesicles of one cell are independent given ξ, so those that open form a Poisson process, whose rate is the mean-field one: uptake,
/// residence, re-release and degradation need not be followed one by one.
///
/// Strands that silence are many, so a cell holds as many as the mean cell of the culture.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | r | dispersion of copies between vesicles of one size, variance c + c²/r | 1 | `copies-dispersion` |
/// | CV_u | coefficient of variation of uptake between cells | 1 | `uptake-cv-between-cells` |
///
/// Source: many-to-one formula for branching processes with equal death, Georgii & Baake 2003, Adv. Appl. Probab. 35:1090; displacement and thinning of Poisson
/// processes, Kingman, Poisson Processes, 1993, ch. 5; over-dispersed uptake, Rees 2019, doi:10.1038/s41467-019-10112-4.
///
/// @param cell the cell line
/// @param network what cargo does inside the recipients
/// @param cargo the cargo that acts
public record SampledCell(String cell, RecipientNetwork network, List<CargoClaim> cargo) {

    /// Coefficient of variation of uptake between cells.
    public static final String UPTAKE_CV = "uptake_cell_cv";

    /// Loss by division per minute: set piece by piece from the culture.
    public static final String DILUTION = CellGrowth.DEATH;

    private static final Origin ORIGIN = Origin.of("sampled-cells", "EQ-CELL-1");

    public SampledCell {
        cargo = List.copyOf(cargo);
    }

    /// The parameter that holds the dispersion of a cargo's copies.
    public static String dispersion(String cargo) {
        return "copies_dispersion_" + Names.id(cargo);
    }

    /// The names of the cargo, each once.
    public List<String> cargoNames() {
        return cargo.stream().map(CargoClaim::cargo).distinct().toList();
    }

    /// Species that come in whole copies: what is delivered, and mRNA.
    public Set<String> counted() {
        Set<String> counted = new LinkedHashSet<>();
        cargoNames().forEach(name -> counted.add(network.deliveredTotal(name)));
        for (RepressedTarget target : network.targets().values()) {
            counted.add(target.mrna(Titration.Side.ACTUAL));
            counted.add(target.mrna(Titration.Side.REFERENCE));
        }
        return counted;
    }

    /// Counted species by their twin in the same cell without delivery.
    public Map<String, String> twins() {
        Map<String, String> twins = new LinkedHashMap<>();
        for (RepressedTarget target : network.targets().values()) {
            twins.put(target.mrna(Titration.Side.ACTUAL), target.mrna(Titration.Side.REFERENCE));
        }
        return twins;
    }

    /// What is looked at: delivered copies in the order of [#cargoNames()], then ln RF.
    public List<String> observed() {
        List<String> names = new ArrayList<>();
        cargoNames().forEach(name -> names.add(network.deliveredTotal(name)));
        names.add(RecipientNetwork.LN_RF);
        return names;
    }

    /// Contributes the whole model of one cell.
    public void contribute(ModelBuilder model) {
        model.given(CellGrowth.CELLS, "this cell", "N", "{cells}", 1, "one cell", "ensemble.cells");
        model.given("cells_start", "this cell", "N₀", "{cells}", 1, "one cell", "ensemble.cells");
        model.given(DILUTION, "loss by division", "b", "/min", 0, "as in the culture", "ensemble.cells");
        for (String strand : network.strandTotals()) {
            model.given(strand, "strands in the cytosol of this cell", "y", "{copies}", 0, "as in the culture",
                    "ensemble.cells");
        }
        new CellGrowth(cell).contributeRates(model);
        model.drawn(UPTAKE_CV, "coefficient of variation of uptake between " + cell + " cells", "CV_u", "1",
                "uptake-cv-between-cells", Scope.ofCell(cell), ORIGIN);
        for (String name : cargoNames()) {
            String cargoClass = cargo.stream().filter(claim -> claim.cargo().equals(name)).findFirst().orElseThrow()
                    .cargoClass();
            model.drawn(dispersion(name), "dispersion of copies of " + name + " between vesicles", "r", "1",
                    "copies-dispersion", Scope.ofEntity(name, cargoClass), ORIGIN);
        }
        network.contribute(model, List.of());
    }
}
