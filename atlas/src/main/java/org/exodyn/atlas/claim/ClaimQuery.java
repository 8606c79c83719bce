package org.exodyn.atlas.claim;

import org.jspecify.annotations.Nullable;

/// Which claims are wanted; null means any. Names, synonyms and ids are understood; a broader cancer, drug class or cell
/// class takes in what lies below it.
///
/// @param text a word in the statement
public record ClaimQuery(@Nullable String cancer, @Nullable String drug, @Nullable String donor,
        @Nullable String recipient,
        @Nullable String cargo, @Nullable Integer checklist, @Nullable ClaimStatus status, @Nullable String text) {
    public static final ClaimQuery ALL = new ClaimQuery(null, null, null, null, null, null, null, null);

    public ClaimQuery withCancer(String name) {
        return new ClaimQuery(name, drug, donor, recipient, cargo, checklist, status, text);
    }

    public ClaimQuery withDrug(String name) {
        return new ClaimQuery(cancer, name, donor, recipient, cargo, checklist, status, text);
    }

    public ClaimQuery withDonor(String name) {
        return new ClaimQuery(cancer, drug, name, recipient, cargo, checklist, status, text);
    }

    public ClaimQuery withRecipient(String name) {
        return new ClaimQuery(cancer, drug, donor, name, cargo, checklist, status, text);
    }

    public ClaimQuery withCargo(String name) {
        return new ClaimQuery(cancer, drug, donor, recipient, name, checklist, status, text);
    }

    public ClaimQuery withChecklist(int number) {
        return new ClaimQuery(cancer, drug, donor, recipient, cargo, number, status, text);
    }

    public ClaimQuery withStatus(ClaimStatus wanted) {
        return new ClaimQuery(cancer, drug, donor, recipient, cargo, checklist, wanted, text);
    }

    public ClaimQuery withText(String word) {
        return new ClaimQuery(cancer, drug, donor, recipient, cargo, checklist, status, word);
    }
}
