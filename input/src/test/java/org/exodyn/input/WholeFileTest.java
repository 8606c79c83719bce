package org.exodyn.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that appear whole or not at all, and what is said when they cannot.
class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileOrFolderAppearsWhole() throws IOException {
        WholeFile.create(folder.resolve("a.txt"), part -> Files.writeString(part, "text"));
        WholeFile.create(folder.resolve("b"), part -> Files.writeString(Files.createDirectory(part).resolve("c"), "c"));
        assertEquals("text", Files.readString(folder.resolve("a.txt")));
        assertEquals("c", Files.readString(folder.resolve("b/c")));
        assertEquals(List.of("a.txt", "b"), names());
    }

    @Test
    void nothingIsLeftOfAFailure() throws IOException {
        IOException full = new IOException("No space left on device");
        IOException seen = assertThrows(IOException.class, () -> WholeFile.create(folder.resolve("b"), part -> {
            Files.writeString(Files.createDirectory(part).resolve("c"), "half");
            throw full;
        }));
        assertEquals(full, seen);
        assertEquals(List.of(), names());
    }

    @Test
    void noFolderIsMadeOfASlip() throws IOException {
        assertThrows(NoSuchFileException.class,
                () -> WholeFile.create(folder.resolve("slip/b"), part -> Files.createDirectories(part)));
        assertEquals(List.of(), names());
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine"), "my work");
        assertThrows(FileAlreadyExistsException.class,
                () -> WholeFile.create(mine, part -> Files.writeString(part, "other")));
        assertEquals("my work", Files.readString(mine));
        assertEquals(List.of("mine"), names());
    }

    @Test
    void theReasonIsSaidAndAWayOut() throws IOException {
        Files.createDirectories(folder.resolve("results"));
        Files.createFile(folder.resolve("file"));
        assertEquals("""
                INPUT-0016 error   FOLDER/resluts/x.json
                  It cannot be written.
                  Because: There is no folder FOLDER/resluts.
                  Maybe FOLDER/results/x.json.
                  Maybe make the folder first: mkdir -p FOLDER/resluts.
                """, told("resluts/x.json", new NoSuchFileException("x")));
        assertEquals("""
                INPUT-0016 error   FOLDER/file/x.json
                  It cannot be written.
                  Because: FOLDER/file is a file, no folder.
                  Maybe another place.
                """, told("file/x.json", new FileSystemException("x", null, "Not a directory")));
        assertEquals("""
                INPUT-0016 error   FOLDER/x.json
                  It cannot be written.
                  Because: You may not write in FOLDER.
                  Maybe another place.
                """, told("x.json", new AccessDeniedException("x")));
        assertEquals("""
                INPUT-0016 error   FOLDER/x.json
                  It cannot be written.
                  Because: The system says: Read-only file system.
                  Maybe another place.
                """, told("x.json", new FileSystemException("x", null, "Read-only file system")));
        assertEquals("""
                INPUT-0016 error   FOLDER/x.json
                  It cannot be written.
                  Because: There is no room left on the disk: N bytes in FOLDER.
                  Maybe another place.
                """, told("x.json", new IOException("part.3: No space left on device, errno 28"))
                .replaceAll("[\\d,]+ bytes", "N bytes"));
    }

    private String told(String target, IOException failure) {
        Problems problems = new Problems();
        WriteFailure.report(InputCode.UNWRITABLE_FILE, folder.resolve(target), "It cannot be written.", failure,
                "another place", problems);
        return problems.list().getFirst().render().replace(folder.toString(), "FOLDER") + "\n";
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
