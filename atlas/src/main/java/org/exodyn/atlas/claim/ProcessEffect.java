package org.exodyn.atlas.claim;

/// A process that an entity raises or lowers; both are entity ids.
public record ProcessEffect(String process, String by, Sign sign) {}
