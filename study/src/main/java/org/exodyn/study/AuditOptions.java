package org.exodyn.study;

import java.nio.file.Path;
import java.util.Optional;
import org.exodyn.study.evidence.ClaimSelection;

/// What a person types to ask for an audit. Numbers stay text until all of them are read together, so that every mistake is told at
/// once ([Study#audit(AuditOptions, org.exodyn.study.run.Stage)]). What is not typed is empty and has its default.
///
/// @param dose purified vesicles per recipient
/// @param ratio donors per recipient in co-culture
/// @param distance from donor to recipient in tissue, µm
/// @param format of the list of claims; read by whoever prints it, checked here
public record AuditOptions(ClaimSelection selection, Optional<Path> out, Optional<String> dose,
        Optional<String> ratio, Optional<String> distance, Optional<String> seed, Optional<String> threads,
        Optional<String> format) {}
