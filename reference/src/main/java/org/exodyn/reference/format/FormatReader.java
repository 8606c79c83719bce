package org.exodyn.reference.format;

import java.io.IOException;
import org.exodyn.reference.source.StrictText;

/// Reads one format. Problems go to those of the text, and reading goes on behind them as far as it makes sense.
@FunctionalInterface
interface FormatReader {
    void read(StrictText text, RowSink sink) throws IOException;
}
