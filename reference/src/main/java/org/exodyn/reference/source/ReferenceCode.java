package org.exodyn.reference.source;

import org.exodyn.input.ProblemCode;

/// What can be wrong with a reference file or with the store.
public enum ReferenceCode implements ProblemCode {
    /// The file is not there, is a folder, or may not be read.
    UNREADABLE("REFERENCE-0001"),
    /// Bytes that are no UTF-8 text.
    ENCODING("REFERENCE-0002"),
    /// A compressed file that ends early or is damaged, or a kind of archive that is not read.
    ARCHIVE("REFERENCE-0003"),
    /// Nothing in it, or a header and nothing else.
    EMPTY("REFERENCE-0004"),
    /// No known format fits, or several do.
    FORMAT("REFERENCE-0005"),
    /// A column that the format has is missing.
    COLUMN("REFERENCE-0006"),
    /// A row with more or fewer fields than the header.
    FIELDS("REFERENCE-0007"),
    /// A quoted field that does not end, or goes on after its end.
    QUOTE("REFERENCE-0008"),
    /// A value that cannot be, such as an accession of another shape.
    VALUE("REFERENCE-0009"),
    /// A line or field longer than any of the format.
    TOO_LONG("REFERENCE-0010"),
    /// The file ends inside an entry, or its last line has no end.
    CUT_OFF("REFERENCE-0011"),
    /// An identifier that stands twice.
    TWICE("REFERENCE-0012"),
    /// UTF-8 that was encoded a second time.
    MOJIBAKE("REFERENCE-0013"),
    /// Much fewer rows than the collection that the file would replace.
    SMALLER("REFERENCE-0014"),
    /// Another process writes to the store.
    LOCKED("REFERENCE-0020"),
    /// The store cannot be written: no room, no permission, no such folder.
    UNWRITABLE("REFERENCE-0021"),
    /// A file that is no store, or is damaged, or of another version of Exodyn.
    NO_STORE("REFERENCE-0022"),
    /// There is no collection of that name.
    NO_COLLECTION("REFERENCE-0023"),
    /// Options or arguments that do not go together.
    OPTION("REFERENCE-0024"),
    /// A name that no collection knows.
    UNKNOWN_NAME("REFERENCE-0025");

    private final String code;

    ReferenceCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
