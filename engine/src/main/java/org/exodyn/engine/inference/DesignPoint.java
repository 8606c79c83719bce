package org.exodyn.engine.inference;

import java.util.List;

/// The point nearest the origin that meets all constraints, as far as the search got.
///
/// @param point length d
/// @param distance Euclidean norm of the point (the reliability index β of structural reliability when the origin fails)
/// @param values constraint values at the point, length m
/// @param normals unit normals (gradients of g, normalised) of the constraints that hold the point away from the origin
/// @param violation largest violation Σ max(0, −gᵢ / scaleᵢ)
/// @param evaluations points evaluated by the whole search
/// @param converged whether the point is feasible to tolerance and no better one was found nearby
/// @param reason why the search ended
/// @param others further converged points at least half a unit from this one and from each other, nearest first
@SuppressWarnings("ArrayRecordComponent")
public record DesignPoint(double[] point, double distance, double[] values, List<double[]> normals, double violation,
        int evaluations, boolean converged, String reason, List<DesignPoint> others) {

    public DesignPoint {
        normals = List.copyOf(normals);
        others = List.copyOf(others);
    }
}
