package org.exodyn.atlas.parameter;

/// Families of distributions that a record may ask for.
public enum Family {
    LOG_NORMAL, LOG_UNIFORM, BETA, TRUNCATED_NORMAL
}
