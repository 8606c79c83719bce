package org.exodyn.clinic.survival;

/// How much a difference between groups counts at each event time.
public enum RankWeight {
    /// 1: the log-rank test, best against a constant hazard ratio. Mantel 1966; Peto & Peto 1972, doi:10.2307/2344317.
    LOG_RANK,
    /// The number at risk: early differences count more, and censoring sways the weights. Gehan 1965, doi:10.1093/biomet/52.1-2.203;
    /// Breslow 1970, doi:10.1093/biomet/57.3.579.
    GEHAN,
    /// Its square root. Tarone & Ware 1977, doi:10.1093/biomet/64.1.156.
    TARONE_WARE,
    /// The survival of all groups together just before: early differences count more, whatever the censoring. The class G^ρ with
    /// ρ = 1 of Harrington & Fleming 1982, doi:10.1093/biomet/69.3.553, in the place of Peto's weights.
    PETO;

    double at(int atRisk, double survivalBefore) {
        return switch (this) {
            case LOG_RANK -> 1;
            case GEHAN -> atRisk;
            case TARONE_WARE -> Math.sqrt(atRisk);
            case PETO -> survivalBefore;
        };
    }
}
