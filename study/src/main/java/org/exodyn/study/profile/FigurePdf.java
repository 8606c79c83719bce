package org.exodyn.study.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.exodyn.study.figure.Figure;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Figures as PDF: vectors and text that can be selected, on a page of the figure's size. Same figure, same bytes.
///
/// The font is Liberation Sans, whose widths are Helvetica's; it comes with PDFBox, is read once and embedded in every file.
public final class FigurePdf {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    /// A CSS pixel is three quarters of a point.
    private static final float POINTS = 0.75f;

    private final TrueTypeFont font;

    /// @throws IOException if the font cannot be read
    public FigurePdf() throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException("PDFBox lacks its font " + FONT);
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Ligatures would cost more than all the rest, and names of features have to stay searchable letter by letter.
            font.setEnableGsub(false);
        }
    }

    /// Writes a figure to a file.
    public void write(Figure figure, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            // Without this the identifier is made from the clock.
            document.setDocumentId((long) figure.svg().hashCode());
            document.getDocumentInformation().setTitle(figure.title());
            PDPage page = new PDPage(
                    new PDRectangle((float) figure.width() * POINTS, (float) figure.height() * POINTS));
            document.addPage(page);
            PDType0Font face = PDType0Font.load(document, font, true);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(
                        new org.apache.pdfbox.util.Matrix(POINTS, 0, 0, -POINTS, 0, (float) figure.height() * POINTS));
                new PdfDrawing(content, face, (float) figure.width(), (float) figure.height()).draw(root(figure.svg()));
            }
            document.save(file.toFile());
        }
    }

    private static Element root(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException impossible) {
            throw new IllegalStateException("a figure is no XML", impossible);
        }
    }
}
