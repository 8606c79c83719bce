package org.exodyn.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.exodyn.cli.Exodyn;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// The documents tell the truth: links lead somewhere, every `exodyn …` shown exists with its options.
class DocumentsTest {
    private final SourceTree tree = SourceTree.ofThisBuild();

    @Test
    void everyLinkInTheDocumentsLeadsSomewhere() {
        Set<String> broken = new TreeSet<>();
        Set<Path> documents = tree.documents();
        assertFalse(documents.isEmpty(), "there are no documents to read");
        for (Path document : documents) {
            for (String link : new Markdown(SourceTree.text(document)).links()) {
                if (!leadsSomewhere(document, link)) {
                    broken.add(tree.relative(document) + " -> " + link);
                }
            }
        }
        assertTrue(broken.isEmpty(), () -> "Broken links:\n" + String.join("\n", broken));
    }

    @Test
    void everyCommandInTheDocumentsExists() {
        Set<String> promises = new TreeSet<>();
        for (Path document : tree.documents()) {
            for (List<String> arguments : new Markdown(SourceTree.text(document)).commands()) {
                String unknown = unknownWord(arguments);
                if (!unknown.isEmpty()) {
                    promises.add(tree.relative(document) + ": exodyn " + String.join(" ", arguments)
                            + "   (there is no " + unknown + ")");
                }
            }
        }
        assertTrue(promises.isEmpty(),
                () -> "The documents show commands that do not exist:\n" + String.join("\n", promises));
    }

    @Test
    void aCommandThatDoesNotExistIsSeen() {
        Markdown text = new Markdown("""
                Type `exodyn fly --high`.

                    ./exodyn --help         what there is
                """);
        assertEquals(List.of(List.of("--help"), List.of("fly", "--high")), text.commands());
        assertEquals("fly", unknownWord(List.of("fly", "--high")));
        assertEquals("--high", unknownWord(List.of("--high")));
        assertEquals("", unknownWord(List.of("--help")));
    }

    @Test
    void aLinkThatLeadsNowhereIsSeen() {
        Path document = tree.root().resolve("README.md");
        assertFalse(leadsSomewhere(document, "docs/nowhere.md"));
        assertFalse(leadsSomewhere(document, "GLOSSARY.md#no-such-heading"));
        assertTrue(leadsSomewhere(document, "GLOSSARY.md"));
    }

    private boolean leadsSomewhere(Path document, String link) {
        if (link.matches("(https?|mailto):.*")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document
                : Objects.requireNonNull(document.getParent()).resolve(parts[0]).normalize();
        if (!target.startsWith(tree.root()) || !Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || new Markdown(SourceTree.text(target)).anchors().contains(parts[1]);
    }

    /// The first word that the command line does not know; empty if it knows all. Words in capitals stand for something, and a
    /// lone hyphen for the standard input.
    private static String unknownWord(List<String> arguments) {
        CommandLine command = Exodyn.commandLine();
        for (String word : arguments) {
            if (word.startsWith("-") && word.length() > 1) {
                String option = word.replaceAll("=.*", "");
                if (!command.getCommandSpec().optionsMap().containsKey(option)) {
                    return option;
                }
            } else if (!command.getSubcommands().isEmpty() && !word.equals(word.toUpperCase(java.util.Locale.ROOT))) {
                CommandLine sub = command.getSubcommands().get(word);
                if (sub == null) {
                    return word;
                }
                command = sub;
            }
        }
        return "";
    }
}
