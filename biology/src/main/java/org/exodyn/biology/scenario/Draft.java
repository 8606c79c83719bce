package org.exodyn.biology.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.input.Location;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// What has been read of a scenario so far; null where the file was wrong or silent.
final class Draft {

    /// A value of a list together with its place.
    record Placed<T>(T value, Location location) {}

    /// An arm as read.
    record ArmDraft(Section section, @Nullable String name, boolean reference, @Nullable String donorKey,
            VesicleContent vesicles, @Nullable List<Placed<Term>> cargo, List<Placed<Inhibitor>> inhibitors,
            List<Placed<Intervention>> interventions, Heterogeneity heterogeneity, boolean withoutEffectors,
            @Nullable SelfRelease release) {

        /// How messages name the arm.
        String label() {
            return "arm " + (name == null ? "without name" : "'" + name + "'");
        }
    }

    /// A donor as read; the value is null if a part of it was wrong.
    record DonorDraft(Section section, @Nullable Donor donor) {}

    @Nullable
    String title;
    @Nullable
    String question;
    @Nullable
    Term cancer;
    @Nullable
    EngineKind engine;
    @Nullable
    Location engineLocation;
    List<Placed<Term>> claims = new ArrayList<>();
    boolean allClaimsKnown = true;
    @Nullable
    Section cultureSection;
    @Nullable
    Quantity mediumVolume;
    @Nullable
    Quantity mediumHeight;
    @Nullable
    Mixing mixing;
    @Nullable
    Quantity serum;
    boolean aggregation;
    @Nullable
    Section recipientSection;
    @Nullable
    Term recipientCell;
    @Nullable
    Quantity density;
    @Nullable
    Section effectorSection;
    @Nullable
    Term effectorCell;
    @Nullable
    Double effectorRatio;
    boolean effectorsBearPd1;
    boolean effectorsRead = true;
    boolean releases;
    Map<String, DonorDraft> donors = new LinkedHashMap<>();
    boolean donorsRead = true;
    @Nullable
    Section drugSection;
    @Nullable
    Term drug;
    @Nullable
    Quantity from;
    @Nullable
    Quantity to;
    KillPhase killsIn = KillPhase.ANY;
    @Nullable
    Repeat repeat;
    List<Placed<Quantity>> doses = new ArrayList<>();
    boolean allDosesRead = true;
    @Nullable
    Location armsLocation;
    List<ArmDraft> arms = new ArrayList<>();
    @Nullable
    Section root;
    @Nullable
    Quantity duration;
    @Nullable
    Quantity every;
    @Nullable
    Section measureSection;
    Set<Premise> premises = new LinkedHashSet<>();
    long draws = 200;
    long seed = 1;
    long cells = EnsembleSettings.USUAL_CELLS;
    @Nullable
    Section ensembleSection;
    final Map<String, String> defaults = new LinkedHashMap<>();
}
