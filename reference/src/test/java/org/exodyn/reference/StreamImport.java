package org.exodyn.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process that imports a [StreamedTable], for tests that kill it or give it little memory. Tells on standard output how far
/// it is.
final class StreamImport {
    private StreamImport() {}

    public static void main(String[] arguments) {
        StreamedTable table = new StreamedTable(Long.parseLong(arguments[1]));
        List<Added> added = ReferenceWriter.add(Path.of(arguments[0]), List.of(Addition.of("streamed", table)),
                (_, rows, _) -> System.out.println("rows " + rows));
        System.out.println("added " + added.getFirst().collection().rows() + " in " + added.getFirst().seconds());
    }

    /// Starts it with standard output and error on one pipe.
    static Process start(Path store, long size, String... options) throws java.io.IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                StreamImport.class.getName(), store.toString(), Long.toString(size)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
