package org.exodyn.study.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.exodyn.study.figure.Figure;

/// Figures as PDF.
final class FigurePdf {
    private FigurePdf() {}

    static void write(Figure figure, Path file) throws IOException {
        Files.writeString(file, figure.title());
    }
}
