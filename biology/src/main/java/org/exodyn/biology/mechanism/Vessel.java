package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;

/// The medium above the cells as a column of layers, thin at the bottom where the cells sit.
///
/// A 100-nm vesicle diffuses about √(2·6.6 µm²/s·48 h) = 1.5 mm in two days, less than the medium is high, so
/// a culture is not automatically well mixed. Layers grow by a constant ratio from the bottom up; one layer is the stirred limit.
///
/// @param volumeUm3 volume of the medium, µm³
/// @param heightUm height of the medium, µm
/// @param layers number of layers, 1 when stirred
public record Vessel(double volumeUm3, double heightUm, int layers) {

    /// Ratio between the thicknesses of neighbouring layers. With 10 layers in 3 mm the lowest is 26 µm thick: thin
    /// beside the ~10² µm over which uptake draws vesicles down within an hour.
    static final double GROWTH = 1.5;

    public Vessel {
        if (!(volumeUm3 > 0) || !(heightUm > 0) || layers < 1) {
            throw new IllegalArgumentException("A vessel needs a volume, a height and at least one layer");
        }
    }

    /// Area of the bottom, µm².
    public double areaUm2() {
        return volumeUm3 / heightUm;
    }

    /// Thickness of a layer, µm; layer 0 is the lowest.
    public double thicknessUm(int layer) {
        if (layers == 1) {
            return heightUm;
        }
        double sum = (StrictMath.pow(GROWTH, layers) - 1) / (GROWTH - 1);
        return heightUm / sum * StrictMath.pow(GROWTH, layer);
    }

    /// Distance between the centres of a layer and the one above it, µm.
    public double centreDistanceUm(int layer) {
        return (thicknessUm(layer) + thicknessUm(layer + 1)) / 2;
    }

    /// Contributes the geometry as parameters `medium_volume`, `medium_area`, `layer_<i>` and `step_<i>`.
    public void contribute(ModelBuilder model, String path) {
        model.given("medium_volume", "volume of the medium", "V_m", "um3", volumeUm3, text(volumeUm3 / 1e12, "mL"),
                path);
        model.given("medium_area", "area of the vessel's bottom", "A", "um2", areaUm2(), text(areaUm2() / 1e8, "cm2"),
                path);
        for (int layer = 0; layer < layers; layer++) {
            model.given(
                    "layer_" + layer,
                    "thickness of medium layer " + layer,
                    "Δz_" + layer,
                    "um",
                    thicknessUm(layer),
                    text(thicknessUm(layer), "um"),
                    path);
            if (layer + 1 < layers) {
                model.given(
                        "step_" + layer,
                        "distance between the centres of layers " + layer + " and " + (layer + 1),
                        "z_" + layer,
                        "um",
                        centreDistanceUm(layer),
                        text(centreDistanceUm(layer), "um"),
                        path);
            }
        }
    }

    private static String text(double value, String unit) {
        return String.format(java.util.Locale.ROOT, "%.4g %s", value, unit);
    }
}
