package org.exodyn.atlas.read;

/// A file of evidence as it is shown in messages, with its content.
record EvidenceFile(String name, byte[] content) {
    boolean isEntities() {
        return name.contains("/entities/");
    }

    /// The name without folders and ending.
    String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.endsWith(".yaml") ? last.substring(0, last.length() - 5) : last;
    }
}
