package org.exodyn.clinic.quality;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exodyn.clinic.cohort.SampleSheet;

/// Patients with more than one sample: their samples are no independent witnesses.
///
/// @param column   the column that names patients
/// @param patients how many have more than one sample
/// @param samples  how many samples these are
public record RepeatedPatients(String column, int patients, int samples) {
    private static final Set<String> NAMES = Set.of("patient", "patient_id", "patientid", "subject", "subject_id",
            "donor",
            "donor_id", "individual", "case", "case_id", "participant");

    public static Optional<RepeatedPatients> of(SampleSheet sheet) {
        for (String column : sheet.columns()) {
            if (NAMES.contains(column.toLowerCase(Locale.ROOT))) {
                Map<String, Integer> times = new HashMap<>();
                for (int row = 0; row < sheet.samples().size(); row++) {
                    String patient = sheet.text(column, row);
                    if (patient != null) {
                        times.merge(patient, 1, Integer::sum);
                    }
                }
                int patients = (int) times.values().stream().filter(n -> n > 1).count();
                int samples = times.values().stream().filter(n -> n > 1).mapToInt(Integer::intValue).sum();
                return patients == 0 ? Optional.empty() : Optional.of(new RepeatedPatients(column, patients, samples));
            }
        }
        return Optional.empty();
    }
}
