package org.exodyn.study.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The report as one HTML file: no network, no fonts or scripts from elsewhere, readable without JavaScript.
public final class ReportPage {
    private ReportPage() {}

    /// Writes the page as UTF-8.
    public static void write(ReportContent content, Path file) throws IOException {
        Files.write(file, render(content).getBytes(StandardCharsets.UTF_8));
    }

    /// The page as text. Same content, same bytes.
    public static String render(ReportContent content) {
        return PageFrame.render(content);
    }
}
