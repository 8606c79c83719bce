package org.exodyn.biology.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the selected claims say one cargo does in a recipient cell: the domain's view, free of record formats.
///
/// @param cargo preferred name, e.g. `hsa-miR-106b-5p`
/// @param cargoClass e.g. `miRNA`, `protein`
/// @param enrichedIn donor cells whose vesicles a claim calls enriched in it; vesicles of other donors carry less
/// @param regulations what acts on what inside the recipient
/// @param effects which processes are acted upon
/// @param claims ids of the claims behind this
public record CargoClaim(
        String cargo,
        String cargoClass,
        List<String> enrichedIn,
        List<Regulation> regulations,
        List<Effect> effects,
        List<String> claims) {

    public CargoClaim {
        enrichedIn = List.copyOf(enrichedIn);
        regulations = List.copyOf(regulations);
        effects = List.copyOf(effects);
        claims = List.copyOf(claims);
    }

    /// What the cargo itself lowers, the first of several: of a synthetic strand, the RNA that it holds or destroys.
    public Optional<Regulation> lowered() {
        return regulations.stream().filter(edge -> edge.source().equals(cargo) && edge.sign() < 0).findFirst();
    }

    /// One edge inside the recipient.
    ///
    /// @param sign −1 where the source lowers the target, +1 where it raises it
    /// @param binds whether the source acts by binding the target
    public record Regulation(String source, String sourceClass, String target, String targetClass, int sign,
            boolean binds) {

        private static final Set<String> BINDING_CLASSES = Set.of("circRNA", "lncRNA");

        /// An edge of which no binding is said.
        public Regulation(String source, String sourceClass, String target, String targetClass, int sign) {
            this(source, sourceClass, target, targetClass, sign, false);
        }

        /// An RNA that is no miRNA and lowers one holds it by sites.
        public boolean isSponge() {
            return sign < 0 && Titration.CLASS.equals(targetClass) && BINDING_CLASSES.contains(sourceClass);
        }

        /// An RNA that is no miRNA and binds a protein changes how fast the protein decays.
        public boolean bindsProtein() {
            return binds && sign != 0 && RepressedTarget.PROTEIN.equals(targetClass)
                    && BINDING_CLASSES.contains(sourceClass);
        }
    }

    /// An entity acting on a process.
    ///
    /// @param by the entity whose level matters
    /// @param sign +1 where more of it means more of the process
    /// @param claim id of the claim that says so
    public record Effect(Process process, String by, String byClass, int sign, String claim) {}
}
