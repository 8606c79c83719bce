package org.exodyn.reference;

/// A file that was brought, as a part of the store. There is one version of a collection at a time.
///
/// @param name such as `hgnc`
/// @param format how it was read, a word for `--as`
/// @param version as the user or the file says; else what the file's name says, told as such; `not stated` if none does
/// @param origin where it is from, as the user says, or the file's name
/// @param licence as the source or the user says
/// @param sha256 of the file as it was, in hexadecimal digits
/// @param bytes size of the file as it was
/// @param rows rows of the file
/// @param terms identifiers that it lists
/// @param registry whose identifiers these are, empty for none
/// @param whole whether it lists all of the registry, so that a missing identifier does not exist in that version
/// @param importedAt UTC, to the second, as in `2026-11-26T22:13:00Z`
public record ReferenceCollection(String name, String format, String version, String origin, String licence,
        String sha256, long bytes, long rows, long terms, String registry, boolean whole, String importedAt) {
    /// The version of a file of which neither itself nor the user says it.
    public static final String NOT_STATED = "not stated";

    /// A version that only the file's name states.
    static String fromFileName(String version) {
        return version + " (from the file name)";
    }
}
