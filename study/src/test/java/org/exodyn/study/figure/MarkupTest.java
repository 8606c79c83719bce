package org.exodyn.study.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void escapesTextAndAttributes() {
        String markup = new Markup().element("p", "a<b>&\"c\"", "title", "x\"y'<\n>").finish();
        assertEquals("<p title=\"x&quot;y'&lt; &gt;\">a&lt;b&gt;&amp;\"c\"</p>", markup);
    }

    @Test
    void replacesWhatXmlCannotHold() {
        assertEquals("\uFFFD\uFFFD\uFFFDok\uD83E\uDDEC",
                new Markup().text("\u0000\uD800\u001Bok\uD83E\uDDEC").finish());
    }

    @Test
    void nullLeavesAnAttributeOut() {
        assertEquals("<a b=\"1.5\"/>", new Markup().leaf("a", "b", 1.5, "c", null).finish());
    }

    @Test
    void refusesWhatIsNoDrawing() {
        assertThrows(IllegalArgumentException.class, () -> new Markup().leaf("a", "x", Double.NaN));
        assertThrows(IllegalStateException.class, () -> new Markup().open("a").finish());
        assertThrows(IllegalArgumentException.class, () -> new Markup().leaf("a", "x"));
    }

    @Test
    void coordinatesAreShort() {
        assertEquals("0", Coordinate.text(-0.001));
        assertEquals("-1.5", Coordinate.text(-1.5));
        assertEquals("12.35", Coordinate.text(12.345678));
        assertEquals("0.05", Coordinate.text(0.05));
        assertEquals("12.3", Coordinate.brief(12.345));
        assertThrows(IllegalArgumentException.class, () -> Coordinate.text(1e9));
    }
}
