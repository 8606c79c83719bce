/// What is to be simulated, as pure mathematics: compartments, species, reactions, rules and events.
///
/// A plan is an immutable value. It represents more than any one engine can run; an engine that cannot run a node
/// refuses it with [UnsupportedNodeException].
@NullMarked
package org.exodyn.engine.plan;

import org.jspecify.annotations.NullMarked;
