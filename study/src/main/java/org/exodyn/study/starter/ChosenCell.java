package org.exodyn.study.starter;

import org.exodyn.atlas.Entity;

/// A cell of a scenario and why it is this one.
///
/// @param because a sentence; empty where the claim names the cell
record ChosenCell(Entity cell, String because) {}
