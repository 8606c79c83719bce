package org.exodyn.exchange.xml;

/// What a document may have at most. What exceeds a limit is refused when the limit is reached, not when all is read.
///
/// @param bytes size of the file
/// @param elements how many there are in all
/// @param depth how deep they are nested
/// @param attributes how many one element has
public record XmlLimits(long bytes, int elements, int depth, int attributes) {

    /// What an element with two attributes takes as a tree and as a model, generously: 370 bytes were measured for the tree.
    private static final long BYTES_OF_ELEMENT = 1_000;

    /// Limits that published models stay far below: the largest of BioModels have 100 MB and 10⁶ elements. Where Java has less memory
    /// than some 5 GB they are smaller, so that it is never filled.
    public static final XmlLimits USUAL = within(Runtime.getRuntime().maxMemory());

    static XmlLimits within(long memory) {
        return new XmlLimits(Math.min(256L << 20, memory / 4),
                (int) Math.min(5_000_000, memory / BYTES_OF_ELEMENT), 512, 200);
    }
}
