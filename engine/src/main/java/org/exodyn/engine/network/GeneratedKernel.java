package org.exodyn.engine.network;

import java.util.Map;

/// A generated class, ready to call.
///
/// @param kernel its only instance
/// @param scratchLength how long the scratch array must be
/// @param codeBytes bytes of code by method name
record GeneratedKernel(Kernel kernel, int scratchLength, Map<String, Integer> codeBytes) {}
