package org.exodyn.reference;

import java.util.Optional;

/// A non-coding RNA that changes the response of cells to a drug, as one paper reports.
///
/// @param drugId identifier at DrugBank
/// @param pattern how the RNA's amount changes
/// @param effect resistant, sensitive
public record RnaDrugEffect(String collection, Optional<String> rnaId, String rna, String kind, Optional<String> drugId,
        String drug, Optional<String> cancer, Optional<String> pattern, String effect, Optional<String> targets,
        String pmid) {}
