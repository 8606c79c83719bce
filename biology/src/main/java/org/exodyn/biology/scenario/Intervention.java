package org.exodyn.biology.scenario;

import java.util.Objects;
import org.exodyn.quantity.Quantity;

/// What one arm gets beside the scenario's drug and inhibitors of release and uptake.
public sealed interface Intervention {

    /// When it is given, from the start of the scenario.
    Quantity from();

    /// What figures and messages call it.
    String label();

    /// Vesicles without cargo that compete for uptake.
    ///
    /// @param vesicles added per volume of the recipients' medium, > 0
    record Mimetic(Quantity vesicles, Quantity from) implements Intervention {

        public Mimetic {
            requirePositive(vesicles.in("vesicles/mL"));
            requireTime(from);
        }

        @Override
        public String label() {
            return "exosome mimetic";
        }
    }

    /// A molecule that binds vesicles in the medium and keeps them from the cells.
    ///
    /// @param name what binds, such as an antibody or a peptide
    /// @param dose amount per volume, > 0
    record Interception(Term name, Quantity dose, Quantity from) implements Intervention {

        public Interception {
            Objects.requireNonNull(name, "name");
            requirePositive(dose.in("uM"));
            requireTime(from);
        }

        @Override
        public String label() {
            return "interception by " + name.written();
        }
    }

    /// A second drug at one dose.
    ///
    /// @param dose amount per volume, > 0
    record SecondDrug(Term name, Quantity dose, Quantity from) implements Intervention {

        public SecondDrug {
            Objects.requireNonNull(name, "name");
            requirePositive(dose.in("uM"));
            requireTime(from);
        }

        @Override
        public String label() {
            return name.written();
        }
    }

    /// How a strand silences.
    enum Strand {
        /// Binds a miRNA, whether delivered or the cell's own.
        ANTIMIR("antimiR"),
        /// A short interfering RNA: makes cells destroy the RNA of a gene, a lncRNA or a circRNA, whether delivered or their own.
        SIRNA("siRNA");

        private final String label;

        Strand(String label) {
            this.label = label;
        }
    }

    /// A strand against one RNA.
    ///
    /// @param against the miRNA of an antimiR; the gene, lncRNA or circRNA of an siRNA
    /// @param dose amount per volume, > 0
    /// @param to the cells it is given to
    record Silencing(Strand strand, Term against, Quantity dose, InhibitorTarget to, Quantity from)
            implements
                Intervention {

        public Silencing {
            Objects.requireNonNull(strand, "strand");
            Objects.requireNonNull(against, "against");
            Objects.requireNonNull(to, "to");
            requirePositive(dose.in("uM"));
            requireTime(from);
        }

        @Override
        public String label() {
            return strand.label + " against " + against.written();
        }
    }

    private static void requirePositive(double dose) {
        if (!(dose > 0)) {
            throw new IllegalArgumentException("the dose of an intervention is positive");
        }
    }

    private static void requireTime(Quantity from) {
        if (!(from.in("h") >= 0)) {
            throw new IllegalArgumentException("an intervention is given at the start or later");
        }
    }
}
