package org.exodyn.atlas.claim;

/// Level of evidence as in CIViC: A validated, B clinical, C case study, D preclinical, E inferential.
public enum EvidenceLevel {
    A, B, C, D, E
}
