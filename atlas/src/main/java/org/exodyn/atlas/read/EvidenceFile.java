package org.exodyn.atlas.read;

/// A file of evidence as it is shown in messages, with its content.
record EvidenceFile(String name, byte[] content) {
    /// What a file of evidence holds.
    enum Part {
        ENTITIES, SOURCE, CHECKLIST, SUPPORT
    }

    Part part() {
        if (name.contains("/entities/")) {
            return Part.ENTITIES;
        }
        if (name.contains("/sources/")) {
            return Part.SOURCE;
        }
        return stem().equals("checklist") ? Part.CHECKLIST : Part.SUPPORT;
    }

    /// The name without folders and ending.
    String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.endsWith(".yaml") ? last.substring(0, last.length() - 5) : last;
    }
}
