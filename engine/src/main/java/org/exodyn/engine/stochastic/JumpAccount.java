package org.exodyn.engine.stochastic;

/// What a stochastic run did.
///
/// @param jumps reactions that happened one by one
/// @param leaps steps in which many happened at once
/// @param leaptReactions reactions that happened in leaps
/// @param shortenedLeaps leaps that were tried again with half the step, since they would have used up more than there was
public record JumpAccount(long jumps, long leaps, long leaptReactions, long shortenedLeaps) {}
