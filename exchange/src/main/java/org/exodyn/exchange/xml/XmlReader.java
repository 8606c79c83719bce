package org.exodyn.exchange.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// Reads XML into a tree, as a stream and within [XmlLimits]. Document types are refused, so there are no entities but the five of
/// XML and no way to another file. Nothing is recursive: depth costs no stack.
public final class XmlReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int LOOKED_AT = 10_000;

    private final String file;
    private final XmlLimits limits;
    private final Problems problems;
    private int elements;

    private XmlReader(String file, XmlLimits limits, Problems problems) {
        this.file = file;
        this.limits = limits;
        this.problems = problems;
    }

    /// An element whose end has not been read.
    private record Open(String namespace, String prefix, String name, List<XmlAttribute> attributes,
            List<XmlNode> content, XmlPlace place) {
        XmlElement close() {
            return new XmlElement(namespace, prefix, name, attributes, content, place);
        }
    }

    /// Reads a file, which may be compressed by gzip; empty if it cannot be used, and the problems say why.
    public static Optional<XmlElement> read(Path file, XmlLimits limits, Problems problems) {
        try (InputStream raw = Files.newInputStream(file); InputStream in = plain(raw)) {
            return read(in, file.toString(), limits, problems);
        } catch (IOException failure) {
            boolean there = Files.exists(file);
            problems.error(XmlCode.UNREADABLE, Location.ofFile(file.toString()), "The file cannot be read.",
                    there ? "The system says: " + failure.getMessage() + "." : "There is no such file.",
                    there ? List.of() : similar(file));
            return Optional.empty();
        }
    }

    /// Files that may be meant by one that is not there.
    private static List<String> similar(Path wanted) {
        Path folder = wanted.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of("look for the folder first: " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.limit(LOOKED_AT).map(one -> String.valueOf(one.getFileName())).sorted().toList();
            List<String> near = Suggestion.nearest(String.valueOf(wanted.getFileName()), names);
            return near.isEmpty() ? List.of("give the path from here, such as models/" + wanted.getFileName()) : near;
        } catch (IOException _) {
            return List.of();
        }
    }

    private static InputStream plain(InputStream raw) throws IOException {
        java.io.BufferedInputStream in = new java.io.BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /// Reads a stream, which is not closed.
    ///
    /// @param file what problems call it
    public static Optional<XmlElement> read(InputStream in, String file, XmlLimits limits, Problems problems) {
        return Optional.ofNullable(new XmlReader(file, limits, problems).tree(new BoundedInput(in, limits.bytes())));
    }

    private XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // the parser's own limit is lower than that of published formulas, and says less
        factory.setProperty("jdk.xml.maxElementDepth", limits.depth() + 1);
        factory.setProperty("jdk.xml.elementAttributeLimit", limits.attributes() + 1);
        return factory;
    }

    private @Nullable XmlElement tree(InputStream bytes) {
        XMLStreamReader events = null;
        try {
            PushbackInputStream in = new PushbackInputStream(bytes, ZIP.length);
            byte[] head = in.readNBytes(ZIP.length);
            if (head.length == 0 || Arrays.equals(head, ZIP)) {
                noXml(head.length == 0);
                return null;
            }
            in.unread(head);
            events = factory().createXMLStreamReader(EncodedInput.reader(in));
            return tree(events);
        } catch (IOException failure) {
            unreadable(failure, new XmlPlace(1, 1));
            return null;
        } catch (XMLStreamException failure) {
            report(failure);
            return null;
        } catch (RuntimeException failure) {
            // the JDK's parser fails in its own ways on some malformed bytes
            XmlPlace place = events == null ? XmlPlace.NONE : place(events);
            problems.error(XmlCode.SYNTAX, at(place), "The file is not well-formed XML.",
                    "The parser says: " + failure + ".");
            return null;
        }
    }

    private void noXml(boolean empty) {
        Location first = at(new XmlPlace(1, 1));
        if (empty) {
            problems.error(XmlCode.SYNTAX, first, "The file is empty.", "An XML file begins with <?xml …?> or a tag.",
                    "save or fetch it again");
        } else {
            problems.error(XmlCode.SYNTAX, first, "The file is a ZIP archive, and no XML.",
                    "A COMBINE archive (.omex) is one, too; the models are files in it.",
                    "unzip it first: unzip " + file);
        }
    }

    private @Nullable XmlElement tree(XMLStreamReader events) throws XMLStreamException {
        XmlPlace before = new XmlPlace(1, 1);
        String version = events.getVersion();
        if (version != null && !version.equals("1.0")) {
            problems.error(XmlCode.VERSION, at(before), "The file is XML " + version + ".",
                    "SBML is written in XML 1.0, and XML 1.1 allows characters that no file of XML 1.0 can keep.",
                    "write version=\"1.0\" in its first line");
            return null;
        }
        Deque<Open> open = new ArrayDeque<>();
        while (events.hasNext()) {
            int event = events.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Open element = begin(events, before);
                    if (exceeds(element, open.size() + 1)) {
                        return null;
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement element = open.pop().close();
                    if (open.isEmpty()) {
                        drain(events);
                        return element;
                    }
                    open.element().content().add(element);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().content().add(new XmlText(events.getText()));
                    }
                }
                case XMLStreamConstants.DTD -> {
                    problems.error(XmlCode.DOCTYPE, at(place(events)), "The file has a document type declaration.",
                            "It can name other files and entities that grow without end, so it is refused.",
                            "remove <!DOCTYPE …>; SBML needs none");
                    return null;
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    problems.error(XmlCode.ENTITY, at(place(events)),
                            "The entity &" + events.getLocalName() + "; is not one of XML's own.",
                            "Entities of document types are refused.");
                    return null;
                }
                default -> {
                }
            }
            before = place(events);
            if (event == XMLStreamConstants.CHARACTERS && before.column() > 1) {
                // the parser has seen the next tag's first sign
                before = new XmlPlace(before.line(), before.column() - 1);
            }
        }
        return null;
    }

    /// What follows the root must be well-formed, too.
    private static void drain(XMLStreamReader events) throws XMLStreamException {
        while (events.hasNext()) {
            events.next();
        }
    }

    private static Open begin(XMLStreamReader events, XmlPlace place) {
        List<XmlAttribute> attributes = new ArrayList<>(events.getAttributeCount());
        for (int index = 0; index < events.getAttributeCount(); index++) {
            attributes.add(new XmlAttribute(known(events.getAttributeNamespace(index)),
                    known(events.getAttributePrefix(index)), events.getAttributeLocalName(index),
                    events.getAttributeValue(index)));
        }
        return new Open(known(events.getNamespaceURI()), known(events.getPrefix()), events.getLocalName(), attributes,
                new ArrayList<>(), place);
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }

    private boolean exceeds(Open element, int depth) {
        if (depth > limits.depth()) {
            problems.error(XmlCode.TOO_DEEP, at(element.place()), "The element <" + element.name() + "> is nested "
                    + depth + " deep.", "At most " + limits.depth() + " levels are read.");
            return true;
        }
        if (++elements > limits.elements()) {
            tooLarge(element.place(), String.format(Locale.ROOT, "%,d elements", limits.elements()));
            return true;
        }
        if (element.attributes().size() > limits.attributes()) {
            tooLarge(element.place(), limits.attributes() + " attributes in one element");
            return true;
        }
        return false;
    }

    private void tooLarge(XmlPlace place, String limit) {
        problems.error(XmlCode.TOO_LARGE, at(place), "The file has more than " + limit + ".",
                "It is refused at this limit, so that it cannot fill the memory.");
    }

    private void report(XMLStreamException failure) {
        XmlPlace place = failure.getLocation() == null ? XmlPlace.NONE
                : new XmlPlace(Math.max(failure.getLocation().getLineNumber(), 0),
                        Math.max(failure.getLocation().getColumnNumber(), 0));
        if (failure.getNestedException() instanceof IOException nested) {
            unreadable(nested, place);
            return;
        }
        String said = String.valueOf(failure.getMessage());
        int message = said.indexOf("Message: ");
        String reason = message >= 0 ? said.substring(message + 9) : said;
        problems.error(reason.contains("entity") ? XmlCode.ENTITY : XmlCode.SYNTAX, at(place),
                "The file is not well-formed XML.", reason.endsWith(".") ? reason : reason + ".");
    }

    private void unreadable(IOException failure, XmlPlace place) {
        switch (failure) {
            case BoundedInput.Exceeded _ -> tooLarge(place, String.format(Locale.ROOT, "%,d bytes", limits.bytes()));
            case CharacterCodingException _ -> problems.error(XmlCode.SYNTAX, at(place),
                    "The file has bytes that are no letters.",
                    "They do not belong to the encoding of the file, which is UTF-8 unless its first line says otherwise.",
                    "save the file as UTF-8");
            case UnsupportedEncodingException _ -> problems.error(XmlCode.SYNTAX, at(place),
                    "The encoding (" + failure.getMessage() + ") is not known.", "SBML asks for UTF-8.",
                    "save the file as UTF-8");
            default -> problems.error(XmlCode.UNREADABLE, at(place), "The file cannot be read to its end.",
                    "The system says: " + failure.getMessage() + ".");
        }
    }

    private static XmlPlace place(XMLStreamReader events) {
        return new XmlPlace(Math.max(events.getLocation().getLineNumber(), 0),
                Math.max(events.getLocation().getColumnNumber(), 0));
    }

    private Location at(XmlPlace place) {
        return new Location(file, place.line(), place.column(), "");
    }
}
