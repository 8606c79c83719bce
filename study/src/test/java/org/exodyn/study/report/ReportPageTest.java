package org.exodyn.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    @Test
    void writesOneFile() throws IOException {
        Path file = Path.of("target", "report-fixture", "report.html");
        Files.createDirectories(file.getParent());
        ReportPage.write(ReportFixture.content(), file);
        assertEquals(ReportPage.render(ReportFixture.content()), Files.readString(file));
    }
}
