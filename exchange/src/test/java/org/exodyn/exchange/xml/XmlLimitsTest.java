package org.exodyn.exchange.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// The usual limits fit the memory that Java has.
class XmlLimitsTest {

    @Test
    void aSmallMemoryReadsSmallerFiles() {
        assertEquals(new XmlLimits(128L << 20, 536_870, 512, 200), XmlLimits.within(512L << 20));
        assertEquals(new XmlLimits(256L << 20, 5_000_000, 512, 200), XmlLimits.within(8L << 30));
    }
}
