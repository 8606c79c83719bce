package org.exodyn.assembly;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.biology.mechanism.StepInhibitor;
import org.exodyn.biology.scenario.DrugAction;
import org.exodyn.biology.scenario.InhibitedStep;
import org.exodyn.biology.scenario.KillPhase;
import org.exodyn.biology.scenario.MoleculeSize;
import org.exodyn.biology.scenario.Names;
import org.exodyn.biology.scenario.RecordedPhase;
import org.exodyn.biology.scenario.ReferenceRange;
import org.exodyn.biology.scenario.Vocabulary;
import org.jspecify.annotations.Nullable;

/// The atlas as the vocabulary of scenarios. An entity's canonical name is its preferred name, so that models, reports
/// and messages read like the evidence does.
public final class AtlasVocabulary implements Vocabulary {

    static final String ANTI_PD1 = "anti-PD-1";
    private static final String IMMUNOTHERAPY = "immunotherapy";

    /// Effectors of this kind bear no PD-1 in the model.
    private static final String MACROPHAGE = "macrophage";

    private static final List<String> LYMPHOCYTES = List.of("CD8-positive, alpha-beta T cell", "natural killer cell");

    private final Atlas atlas;
    private final UsualRanges usual;
    private final BinderTargets binders;
    private final Names cells;
    private final Names drugs;
    private final Names treatments;
    private final Names inhibitors;
    private final Names effectors;
    private final Names cancers;
    private final Names claims;
    private final Names cargo;
    private final Names interceptors;
    private final Names mirnas;
    private final Names transcripts;
    private final Names ligands;
    private final Names fusogens;

    public AtlasVocabulary(Atlas atlas) {
        this.atlas = atlas;
        this.usual = new UsualRanges(atlas);
        this.cells = names(entity -> entity.kind().isCell()).orElse(this::kind);
        Map<String, String> drugNames = canonical(entity -> entity.kind().isDrug());
        this.drugs = Names.of(drugNames).orElse(this::kind);
        this.treatments = treatmentNames(drugNames);
        this.inhibitors = names(entity -> isKindOf(entity, "vesicle release inhibitor")
                || isKindOf(entity, "vesicle uptake inhibitor"));
        this.binders = new BinderTargets(atlas, this::isBelow);
        this.effectors = names(this::kills);
        this.cancers = names(entity -> entity.kind() == EntityKind.DISEASE).orElse(this::kind);
        this.claims = Names.of(atlas.claims().stream().map(Claim::id).toList());
        Set<String> carried = new LinkedHashSet<>();
        for (Claim claim : atlas.claims()) {
            claim.cargo().forEach(item -> carried.add(item.entity()));
        }
        this.cargo = names(entity -> carried.contains(entity.id()));
        this.interceptors = names(entity -> entity.kind() == EntityKind.PEPTIDE
                || isAntibody(entity) && !binders.antigensOf(entity).isEmpty());
        this.mirnas = names(entity -> entity.kind() == EntityKind.MIRNA);
        this.transcripts = names(entity -> switch (entity.kind()) {
            case GENE, LNCRNA, CIRCRNA -> true;
            default -> false;
        });
        this.ligands = names(entity -> switch (entity.kind()) {
            case GENE, PEPTIDE, COMPLEX -> true;
            default -> false;
        });
        this.fusogens = names(entity -> isKindOf(entity, "fusogen"));
    }

    /// Whether it is below the broader entity and not that entity itself.
    private boolean isKindOf(Entity entity, String broader) {
        return isBelow(entity, broader)
                && !atlas.entity(broader).map(broad -> broad.id().equals(entity.id())).orElse(false);
    }

    private boolean isAntibody(Entity entity) {
        return isBelow(entity, "antibody");
    }

    private boolean kills(Entity entity) {
        return entity.kind().isCell() && (isBelow(entity, MACROPHAGE)
                || LYMPHOCYTES.stream().anyMatch(lymphocyte -> isBelow(entity, lymphocyte)));
    }

    private boolean isBelow(Entity entity, String broader) {
        return atlas.entity(broader).map(broad -> atlas.entities().isBelow(entity.id(), broad.id())).orElse(false);
    }

    /// Drugs, and the states that records of release name, such as hypoxia at a stated share of oxygen.
    private Names treatmentNames(Map<String, String> drugNames) {
        Map<String, String> canonical = new LinkedHashMap<>(drugNames);
        for (ParameterRecord record : atlas.parameters()) {
            record.about().treatments().forEach(treatment -> canonical.putIfAbsent(treatment, treatment));
        }
        return Names.of(canonical).orElse(this::kind);
    }

    private Names names(Predicate<Entity> kind) {
        return Names.of(canonical(kind));
    }

    /// `a drug`, `an isoform`.
    private Optional<String> kind(String name) {
        return atlas.entity(name).map(entity -> entity.kind().word().replace('-', ' '))
                .map(word -> ("aeio".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word);
    }

    private Map<String, String> canonical(Predicate<Entity> kind) {
        Map<String, String> canonical = new LinkedHashMap<>();
        for (Entity entity : atlas.entities().all()) {
            if (kind.test(entity)) {
                canonical.putIfAbsent(entity.name(), entity.name());
                canonical.putIfAbsent(entity.id(), entity.name());
                entity.synonyms().forEach(synonym -> canonical.putIfAbsent(synonym, entity.name()));
            }
        }
        return canonical;
    }

    @Override
    public Names cells() {
        return cells;
    }

    @Override
    public Names drugs() {
        return drugs;
    }

    @Override
    public Names inhibitors() {
        return inhibitors;
    }

    @Override
    public Set<InhibitedStep> stepsOf(String inhibitorId) {
        Set<InhibitedStep> steps = EnumSet.noneOf(InhibitedStep.class);
        atlas.entity(inhibitorId).ifPresent(inhibitor -> {
            for (InhibitedStep step : InhibitedStep.values()) {
                String slot = StepInhibitor.Step.valueOf(step.name()).slot();
                if (atlas.parameters().stream().anyMatch(record -> record.about().drugs().contains(inhibitor.id())
                        && record.feeds().stream().anyMatch(fed -> fed.key().equals(slot)))) {
                    steps.add(step);
                }
            }
        });
        return steps;
    }

    @Override
    public Set<String> antigensOf(String interceptorId) {
        return atlas.entity(interceptorId).map(binders::antigensOf).orElse(Set.of());
    }

    @Override
    public Optional<String> carriedBy(String antigenId) {
        return atlas.entity(antigenId).flatMap(binders::carriedBy);
    }

    @Override
    public Names effectors() {
        return effectors;
    }

    @Override
    public boolean bearsPd1(String effectorId) {
        return atlas.entity(effectorId).map(effector -> !isBelow(effector, MACROPHAGE)).orElse(true);
    }

    @Override
    public Optional<RecordedPhase> killsIn(String drugId) {
        return atlas.entity(drugId).flatMap(drug -> Optional.ofNullable(drug.killsIn()))
                .map(recorded -> new RecordedPhase(KillPhase.valueOf(recorded.phase().name()),
                        atlas.source(recorded.source()).map(Source::citation).orElse(recorded.source()) + " ("
                                + recorded.source() + ", " + recorded.locator() + ")"));
    }

    @Override
    public DrugAction actionOf(String drugId) {
        return atlas.entity(drugId).map(drug -> isBelow(drug, ANTI_PD1) ? DrugAction.PD1_BLOCKADE
                : isBelow(drug, IMMUNOTHERAPY) ? DrugAction.OTHER_IMMUNOTHERAPY : DrugAction.CYTOTOXIC)
                .orElse(DrugAction.CYTOTOXIC);
    }

    @Override
    public Names cancers() {
        return cancers;
    }

    @Override
    public Names claims() {
        return claims;
    }

    @Override
    public Names cargo() {
        return cargo;
    }

    @Override
    public Names treatments() {
        return treatments;
    }

    @Override
    public Names interceptors() {
        return interceptors;
    }

    @Override
    public Names mirnas() {
        return mirnas;
    }

    @Override
    public Names transcripts() {
        return transcripts;
    }

    @Override
    public Names ligands() {
        return ligands;
    }

    @Override
    public Names fusogens() {
        return fusogens;
    }

    @Override
    public MoleculeSize sizeOf(String cargoId) {
        return atlas.entity(cargoId).map(entity -> switch (entity.kind()) {
            case MIRNA, MIRNA_GROUP, CIRCRNA, OLIGONUCLEOTIDE -> MoleculeSize.SHORT_RNA;
            case LNCRNA -> MoleculeSize.LONG_RNA;
            case GENE, ISOFORM, FUSION_GENE, GENE_FAMILY, COMPLEX -> MoleculeSize.PROTEIN;
            default -> MoleculeSize.SMALL_MOLECULE;
        }).orElse(MoleculeSize.SMALL_MOLECULE);
    }

    @Override
    public Optional<ReferenceRange> range(String slot, String entityId) {
        return usual.range(slot, entityId);
    }

    @Override
    public Set<String> cargoOf(String claimId) {
        Set<String> names = new LinkedHashSet<>();
        atlas.claim(claimId).ifPresent(claim -> {
            for (CargoItem item : claim.cargo()) {
                names.add(atlas.entity(item.entity()).map(Entity::name).orElse(item.entity()));
            }
        });
        return names;
    }

    @Override
    public List<String> drugsOf(String claimId) {
        return named(claimId, claim -> claim.drugs().stream());
    }

    @Override
    public List<String> cancersOf(String claimId) {
        return named(claimId, claim -> Stream.ofNullable(claim.cancer()));
    }

    @Override
    public List<String> recipientsOf(String claimId) {
        return named(claimId, claim -> cell(claim.recipient()));
    }

    @Override
    public List<String> donorsOf(String claimId) {
        return named(claimId, claim -> cell(claim.donor()));
    }

    @Override
    public List<String> recipientsIn(String cancerId) {
        String cancer = atlas.entity(cancerId).map(Entity::id).orElse(cancerId);
        Map<String, Long> counts = new TreeMap<>(atlas.claims().stream().filter(claim -> cancer.equals(claim.cancer()))
                .flatMap(claim -> recipientsOf(claim.id()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey).toList();
    }

    private static Stream<String> cell(@Nullable CellState state) {
        return state == null ? Stream.of() : Stream.of(state.cell());
    }

    private List<String> named(String claimId, Function<Claim, Stream<String>> part) {
        return atlas.claim(claimId).stream().flatMap(part)
                .map(id -> atlas.entity(id).map(Entity::name).orElse(id)).toList();
    }
}
