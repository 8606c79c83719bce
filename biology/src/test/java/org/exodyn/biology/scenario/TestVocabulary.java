package org.exodyn.biology.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exodyn.quantity.Quantity;

/// A small vocabulary with synonyms, as an atlas would offer it.
class TestVocabulary implements Vocabulary {

    @Override
    public Names cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("PANC-1", "cell:panc-1");
        cells.put("PANC1", "cell:panc-1");
        cells.put("MIA PaCa-2", "cell:mia-paca-2");
        cells.put("cancer-associated fibroblast", "cell:cancer-associated-fibroblast");
        cells.put("CAF", "cell:cancer-associated-fibroblast");
        cells.put("fibroblast", "cell:fibroblast");
        cells.put("macrophage", "cell:macrophage");
        return Names.of(cells)
                .orElse(word -> drugs().resolve(word).isPresent() ? Optional.of("a drug") : Optional.empty());
    }

    @Override
    public Names drugs() {
        return Names.of(Map.of("gemcitabine", "drug:gemcitabine", "cisplatin", "drug:cisplatin"));
    }

    @Override
    public Names inhibitors() {
        return Names.of(Map.of("GW4869", "drug:gw4869", "heparin", "drug:heparin"));
    }

    @Override
    public Names cancers() {
        return Names.of(Map.of("pancreatic ductal adenocarcinoma", "cancer:paad", "PDAC", "cancer:paad"));
    }

    @Override
    public Names claims() {
        return Names.of(List.of("claim-106b", "claim-3173", "claim-146a", "pan-2024.mir-106b-tp53inp1",
                "pan-2024.mir-3173-5p-acsl4", "pan-2024.gemcitabine-release-snail-mir-146a"));
    }

    @Override
    public Names cargo() {
        return Names.of(List.of("hsa-miR-106b-5p", "hsa-miR-3173-5p", "hsa-miR-146a-5p", "hsa-miR-21-5p", "SNAI1"));
    }

    @Override
    public Set<InhibitedStep> stepsOf(String inhibitorId) {
        return inhibitorId.equals("drug:heparin") ? Set.of(InhibitedStep.UPTAKE) : Set.of(InhibitedStep.CERAMIDE_ROUTE);
    }

    @Override
    public Names interceptors() {
        return Names.of(
                Map.of("anti-CD63 antibody", "drug:anti-cd63", "nivolumab", "drug:nivolumab", "RGD", "peptide:rgd"));
    }

    @Override
    public Set<String> antigensOf(String interceptorId) {
        return switch (interceptorId) {
            case "drug:anti-cd63" -> Set.of("CD63");
            case "drug:nivolumab" -> Set.of("PDCD1");
            default -> Set.of();
        };
    }

    @Override
    public Optional<String> carriedBy(String antigenId) {
        return antigenId.equals("CD63") ? Optional.of("TETRASPANIN_COPIES (assumed)") : Optional.empty();
    }

    @Override
    public MoleculeSize sizeOf(String cargoId) {
        return cargoId.startsWith("hsa-miR-") ? MoleculeSize.SHORT_RNA : MoleculeSize.PROTEIN;
    }

    @Override
    public Optional<RecordedPhase> killsIn(String drugId) {
        return drugId.equals("drug:gemcitabine")
                ? Optional.of(new RecordedPhase(KillPhase.S_PHASE, "Front Pharmacol 2016;7:421 (abstract)"))
                : Optional.empty();
    }

    @Override
    public Names treatments() {
        return Names.of(Map.of("gemcitabine", "drug:gemcitabine", "cisplatin", "drug:cisplatin", "hypoxia-0.1-percent",
                "hypoxia-0.1-percent", "hypoxia-1-percent", "hypoxia-1-percent"));
    }

    @Override
    public List<String> drugsOf(String claimId) {
        return List.of("cisplatin");
    }

    @Override
    public List<String> donorsOf(String claimId) {
        return List.of("macrophage");
    }

    @Override
    public List<String> recipientsOf(String claimId) {
        return List.of("MIA PaCa-2");
    }

    @Override
    public Names mirnas() {
        return Names.of(List.of("hsa-miR-106b-5p", "hsa-miR-3173-5p", "hsa-miR-146a-5p", "hsa-miR-21-5p"));
    }

    @Override
    public Names transcripts() {
        return Names.of(List.of("SNAI1", "TP53INP1"));
    }

    @Override
    public Set<String> cargoOf(String claimId) {
        return switch (claimId) {
            case "claim-106b", "pan-2024.mir-106b-tp53inp1" -> Set.of("hsa-miR-106b-5p");
            case "claim-3173", "pan-2024.mir-3173-5p-acsl4" -> Set.of("hsa-miR-3173-5p");
            case "claim-146a", "pan-2024.gemcitabine-release-snail-mir-146a" -> Set.of("hsa-miR-146a-5p", "SNAI1");
            default -> Set.of();
        };
    }

    @Override
    public Optional<ReferenceRange> range(String slot, String entityId) {
        if (slot.equals(Slots.DRUG_DOSE) && entityId.equals("drug:gemcitabine")) {
            return Optional.of(new ReferenceRange(Quantity.parse("1 nM"), Quantity.parse("512 uM"),
                    "peak in plasma, 2007 J Chemother 19:212 (PK_GEM_CMAX)", true));
        }
        return Optional.empty();
    }
}
