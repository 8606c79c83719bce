package org.exodyn.exchange.sbml;

import java.util.Arrays;
import java.util.Optional;

/// A level and version of SBML.
public enum Dialect {
    L2V1(2, 1, "http://www.sbml.org/sbml/level2"),
    L2V2(2, 2, "http://www.sbml.org/sbml/level2/version2"),
    L2V3(2, 3, "http://www.sbml.org/sbml/level2/version3"),
    L2V4(2, 4, "http://www.sbml.org/sbml/level2/version4"),
    L2V5(2, 5, "http://www.sbml.org/sbml/level2/version5"),
    L3V1(3, 1, "http://www.sbml.org/sbml/level3/version1/core"),
    L3V2(3, 2, "http://www.sbml.org/sbml/level3/version2/core");

    private final int level;
    private final int version;
    private final String namespace;

    Dialect(int level, int version, String namespace) {
        this.level = level;
        this.version = version;
        this.namespace = namespace;
    }

    public int level() {
        return level;
    }

    public int version() {
        return version;
    }

    /// The XML namespace of its elements.
    public String namespace() {
        return namespace;
    }

    /// The dialect of a namespace, if it is one of SBML's.
    static Optional<Dialect> ofNamespace(String namespace) {
        return Arrays.stream(values()).filter(one -> one.namespace.equals(namespace)).findFirst();
    }

    @Override
    public String toString() {
        return "SBML Level " + level + " Version " + version;
    }
}
