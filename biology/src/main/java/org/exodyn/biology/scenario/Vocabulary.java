package org.exodyn.biology.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The names that a scenario may use; the atlas provides it.
public interface Vocabulary {

    /// Cell lines and cell types, for recipients and donors.
    Names cells();

    /// Drugs, for the exposure and for donor treatments.
    Names drugs();

    /// Compounds that act on release or uptake.
    Names inhibitors();

    /// The steps of release or uptake that records have an inhibitor act on, the first one alone if a scenario names none; empty
    /// if nothing is known of it.
    default Set<InhibitedStep> stepsOf(String inhibitorId) {
        return Set.of();
    }

    /// What an interceptor binds on vesicles, as preferred names; empty if that is not recorded.
    default Set<String> antigensOf(String interceptorId) {
        return Set.of();
    }

    /// Why vesicles in general can be expected to carry a molecule: a record or a claim; empty if nothing says so.
    default Optional<String> carriedBy(String antigenId) {
        return Optional.empty();
    }

    /// Diseases.
    Names cancers();

    /// Claim ids (a claim is its own and only name).
    Names claims();

    /// Cargo molecules.
    Names cargo();

    /// Whatever a donor may be treated with; by default the drugs.
    default Names treatments() {
        return drugs();
    }

    /// Molecules that bind vesicles and keep them from cells; by default the drugs.
    default Names interceptors() {
        return drugs();
    }

    /// miRNAs that an antimiR can be made against; by default all cargo.
    default Names mirnas() {
        return cargo();
    }

    /// Genes, lncRNAs and circRNAs whose RNA an siRNA can be made against; by default all cargo.
    default Names transcripts() {
        return cargo();
    }

    /// Immune cells that can kill recipients in co-culture; by default all cells.
    default Names effectors() {
        return cells();
    }

    /// Whether an effector cell bears PD-1 in the model.
    default boolean bearsPd1(String effectorId) {
        return true;
    }

    /// The phase of the cycle in which the evidence says that a drug kills; empty where it says none.
    default Optional<RecordedPhase> killsIn(String drugId) {
        return Optional.empty();
    }

    /// By what a drug changes the number of recipients.
    default DrugAction actionOf(String drugId) {
        return DrugAction.CYTOTOXIC;
    }

    /// Molecules that aim a vesicle at cells; by default all cargo.
    default Names ligands() {
        return cargo();
    }

    /// Proteins that make a vesicle fuse; by default all cargo.
    default Names fusogens() {
        return cargo();
    }

    /// Cargo ids that the claim with this id says vesicles carry; empty if it names none.
    Set<String> cargoOf(String claimId);

    /// Preferred names of the drugs that a claim names.
    default List<String> drugsOf(String claimId) {
        return List.of();
    }

    /// Preferred name of the cancer that a claim names; empty if it names none.
    default List<String> cancersOf(String claimId) {
        return List.of();
    }

    /// Preferred name of the recipients that a claim names; empty if it names none.
    default List<String> recipientsOf(String claimId) {
        return List.of();
    }

    /// Preferred name of the donors that a claim names; empty if it names none.
    default List<String> donorsOf(String claimId) {
        return List.of();
    }

    /// Preferred names of the recipients of claims on a cancer, those of most claims first.
    default List<String> recipientsIn(String cancerId) {
        return List.of();
    }

    /// The least space that a cargo takes; by default as little as anything that dissolves.
    default MoleculeSize sizeOf(String cargoId) {
        return MoleculeSize.SMALL_MOLECULE;
    }

    /// The usual range of a quantity for an entity id, or empty if nothing is known.
    ///
    /// @param slot one of the names in [Slots]
    default Optional<ReferenceRange> range(String slot, String entityId) {
        return Optional.empty();
    }
}
