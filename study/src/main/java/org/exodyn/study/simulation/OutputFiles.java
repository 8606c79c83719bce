package org.exodyn.study.simulation;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.WholeFile;
import org.exodyn.input.WriteFailure;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableWriter;

/// Writes files that are not there yet, whole or not at all.
final class OutputFiles {

    private OutputFiles() {}

    /// Reports a file that is there already, before any work is done.
    static void checkFree(Path file, String option, Problems problems) {
        if (Files.exists(file)) {
            problems.error(SimulationCode.FILE_EXISTS, Location.ofFile(file.toString()),
                    "There is a file of this name already.", "Nothing is overwritten.",
                    "remove it, or give " + option + " another name");
        }
    }

    /// How a file is written.
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    private static void write(Path file, String option, Writing writing) {
        Problems problems = new Problems();
        try {
            writing.write();
        } catch (FileAlreadyExistsException _) {
            checkFree(file, option, problems);
        } catch (IOException failure) {
            WriteFailure.report(SimulationCode.UNWRITABLE, file, "The file cannot be written.", failure,
                    "to give " + option + " another place", problems);
        }
        problems.throwIfErrors();
    }

    static void writeTable(Path file, String option, Table table) {
        write(file, option, () -> TableWriter.write(table, file));
    }

    static void writeText(Path file, String option, String text) {
        write(file, option, () -> WholeFile.create(file, part -> Files.writeString(part, text)));
    }
}
