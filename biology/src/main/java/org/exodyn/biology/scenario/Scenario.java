package org.exodyn.biology.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.exodyn.quantity.Quantity;
import org.exodyn.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// A question, the cells and vessel it is asked in, and the arms that answer it.
///
/// @param title heading of the report
/// @param question what the user wants to know, one sentence
/// @param cancer disease
/// @param engine how it is simulated
/// @param evidence claims it rests on
/// @param culture the recipients' vessel
/// @param recipients the cells asked about
/// @param donors vesicle sources by the key that arms use, in the order of the file
/// @param drug the drug and its doses
/// @param arms conditions in the order of the file, exactly one of them the reference
/// @param duration from the addition of vesicles or medium to the last read-out, > 0
/// @param measurement when results are written down
/// @param premises what the draws are conditioned on, at least one
/// @param ensemble how parameter uncertainty is sampled
/// @param effectors immune cells that kill recipients, or null
public record Scenario(String title, String question, Term cancer, EngineKind engine, Evidence evidence,
        Culture culture, Recipients recipients, Map<String, Donor> donors, DrugExposure drug, List<Arm> arms,
        Quantity duration, Measurement measurement, Set<Premise> premises, EnsembleSettings ensemble,
        @Nullable Effectors effectors) {

    /// A scenario without effectors.
    public Scenario(String title, String question, Term cancer, EngineKind engine, Evidence evidence, Culture culture,
            Recipients recipients, Map<String, Donor> donors, DrugExposure drug, List<Arm> arms, Quantity duration,
            Measurement measurement, Set<Premise> premises, EnsembleSettings ensemble) {
        this(title, question, cancer, engine, evidence, culture, recipients, donors, drug, arms, duration, measurement,
                premises, ensemble, null);
    }

    public Scenario {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(question, "question");
        donors = Collections.unmodifiableMap(new LinkedHashMap<>(donors));
        arms = List.copyOf(arms);
        premises = Collections.unmodifiableSet(new TreeSet<>(premises));
        if (arms.stream().filter(Arm::reference).count() != 1) {
            throw new IllegalArgumentException("exactly one arm is the reference");
        }
        for (Arm arm : arms) {
            if (arm.donorKey() != null && !donors.containsKey(arm.donorKey())) {
                throw new IllegalArgumentException("arm " + arm.name() + " has no donor " + arm.donorKey());
            }
        }
        if (premises.isEmpty()) {
            throw new IllegalArgumentException("a scenario has at least one premise");
        }
    }

    /// The arm that resistance factors are relative to.
    public Arm referenceArm() {
        return arms.stream().filter(Arm::reference).findFirst().orElseThrow();
    }

    /// The donor of an arm; empty for recipients alone.
    public Optional<Donor> donorOf(Arm arm) {
        return Optional.ofNullable(arm.donorKey()).map(donors::get);
    }

    /// The effectors of an arm; empty where the scenario has none or the arm leaves them out.
    public Optional<Effectors> effectorsOf(Arm arm) {
        return arm.withoutEffectors() ? Optional.empty() : Optional.ofNullable(effectors);
    }

    /// Recipients at the start, cells: density × volume.
    public Quantity recipientCount() {
        return cells(recipients.density().in("cells/mL") * culture.mediumVolume().in("mL"));
    }

    /// Recipients per floor area at the start, cells/cm²: density × height, as if all lay on the floor.
    public Quantity recipientsPerArea() {
        return new Quantity(recipients.density().in("cells/mL") * culture.mediumHeight().in("cm"),
                Unit.parse("cells/cm2"));
    }

    /// Donor cells behind an arm's vesicles, cells: ratio × recipients; empty for purified vesicles and without donor.
    public Optional<Quantity> donorCount(Arm arm) {
        return donorOf(arm).flatMap(donor -> switch (donor) {
            case Donor.ConditionedMedium medium -> Optional.of(medium.ratio());
            case Donor.CoCulture shared -> Optional.of(shared.ratio());
            case Donor.PurifiedVesicles _ -> Optional.empty();
        }).map(ratio -> cells(ratio * recipientCount().value()));
    }

    /// Donor cells per volume of the medium they release into, cells/mL; empty for purified vesicles.
    ///
    /// Conditioned medium: ratio × recipient density / transferred share, because ratio counts the donors whose medium
    /// arrives and that medium is only this share of the recipients' volume. Co-culture: ratio × recipient density.
    public Optional<Quantity> donorDensity(Donor donor) {
        double recipientsPerMl = recipients.density().in("cells/mL");
        return switch (donor) {
            case Donor.ConditionedMedium medium ->
                Optional.of(perMl(medium.ratio() * recipientsPerMl / medium.transferred().in("1")));
            case Donor.CoCulture shared -> Optional.of(perMl(shared.ratio() * recipientsPerMl));
            case Donor.PurifiedVesicles _ -> Optional.empty();
        };
    }

    /// Time from drug addition to the last read-out, h: the window [drug on, read-out].
    public Quantity readOutWindow() {
        return new Quantity(duration.in("h") - drug.from().in("h"), Unit.parse("h"));
    }

    /// The same scenario with other sampling, as a command line may ask for.
    public Scenario withEnsemble(EnsembleSettings settings) {
        return new Scenario(title, question, cancer, engine, evidence, culture, recipients, donors, drug, arms,
                duration, measurement, premises, settings, effectors);
    }

    private static Quantity cells(double count) {
        return new Quantity(count, Unit.parse("cells"));
    }

    private static Quantity perMl(double density) {
        return new Quantity(density, Unit.parse("cells/mL"));
    }
}
