package org.exodyn.atlas.chain;

import java.util.List;
import org.exodyn.atlas.claim.Claim;

/// Arrows from one thing to another, each stated by a claim. A chain of one claim is what that claim says; a chain of several
/// joins statements that nobody may have made together.
public record Chain(List<ChainLink> links) {
    public Chain {
        links = List.copyOf(links);
    }

    /// The claims behind it, each once, in the order of the arrows.
    public List<Claim> claims() {
        return links.stream().map(ChainLink::claim).distinct().toList();
    }

    public boolean isJoined() {
        return claims().size() > 1;
    }
}
