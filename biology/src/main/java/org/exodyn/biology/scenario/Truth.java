package org.exodyn.biology.scenario;

/// Yes or no, as a scenario writes it.
enum Truth {
    TRUE, FALSE
}
