package org.exodyn.atlas.chain;

import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Sign;

/// One arrow of a mechanism chain with the claim that states it.
///
/// @param from the thing at its tail
/// @param to the thing at its head
/// @param verb what happens, as in "represses"; "makes resistant to" for the last arrow to a drug
public record ChainLink(Entity from, String verb, Entity to, Sign sign, Claim claim) {}
