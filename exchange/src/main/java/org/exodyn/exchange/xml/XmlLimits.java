package org.exodyn.exchange.xml;

/// What a document may have at most. What exceeds a limit is refused when the limit is reached, not when all is read.
///
/// @param bytes size of the file
/// @param elements how many there are in all
/// @param depth how deep they are nested
/// @param attributes how many one element has
/// @param problems how many problems are reported before the reader gives up
public record XmlLimits(long bytes, int elements, int depth, int attributes, int problems) {

    /// Limits that published models stay far below: the largest of BioModels have 100 MB and 10⁶ elements.
    public static final XmlLimits USUAL = new XmlLimits(256L << 20, 5_000_000, 512, 200, 200);
}
