package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.exodyn.study.figure.Markup;
import org.jspecify.annotations.Nullable;

/// A table that can be sorted and filtered on the page and scrolls sideways on a narrow screen.
public final class TableBlock {
    private record Column(String label, boolean numeric, String premise, String group) {}

    private record Cell(Consumer<Markup> content, @Nullable Double sortKey) {}

    private final String id;
    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private boolean filtered;

    /// @param id unique on its page
    public TableBlock(String id, String caption) {
        this.id = id;
        this.caption = caption;
    }

    /// A column of texts.
    public TableBlock column(String label) {
        columns.add(new Column(label, false, "", ""));
        return this;
    }

    /// A column of numbers.
    public TableBlock number(String label) {
        columns.add(new Column(label, true, "", ""));
        return this;
    }

    /// A numeric column that belongs to a premise and hides with it.
    ///
    /// @param group heading over neighbouring columns of one premise
    TableBlock number(String label, String premise, String group) {
        columns.add(new Column(label, true, premise, group));
        return this;
    }

    /// With a field that filters its rows.
    public TableBlock filtered() {
        filtered = true;
        return this;
    }

    /// Begins a row.
    public TableBlock row() {
        rows.add(new ArrayList<>());
        return this;
    }

    /// The next cell of the row.
    public TableBlock cell(String text) {
        return cell(html -> html.text(text));
    }

    /// A cell with markup of its own.
    public TableBlock cell(Consumer<Markup> content) {
        rows.getLast().add(new Cell(content, null));
        return this;
    }

    /// A cell that sorts by a number.
    public TableBlock cell(String text, double sortKey) {
        rows.getLast().add(new Cell(html -> html.text(text), Double.isNaN(sortKey) ? null : sortKey));
        return this;
    }

    /// Writes the table, or a sentence saying that there is nothing to list.
    public void write(Markup html, String whenEmpty) {
        if (rows.isEmpty()) {
            html.element("p", whenEmpty, "class", "missing");
            return;
        }
        if (filtered) {
            html.open("p", "class", "filter js-only").open("label").text("Filter ");
            html.leaf("input", "type", "search", "data-filter", id, "placeholder", "words in a row");
            html.close().close();
        }
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        html.open("table", "id", id, "class", "sortable").element("caption", caption);
        html.open("thead");
        groups(html);
        html.open("tr");
        for (Column column : columns) {
            html.element("th", column.label(), "scope", "col", "class", column.numeric() ? "n" : null, "data-premise",
                    column.premise().isEmpty() ? null : column.premise());
        }
        html.close().close().open("tbody");
        for (List<Cell> row : rows) {
            html.open("tr");
            for (int at = 0; at < row.size(); at++) {
                Column column = columns.get(Math.min(at, columns.size() - 1));
                Double key = row.get(at).sortKey();
                html.open("td", "class", column.numeric() ? "n" : null, "data-v", key == null ? null : key.toString(),
                        "data-premise", column.premise().isEmpty() ? null : column.premise());
                row.get(at).content().accept(html);
                html.close();
            }
            html.close();
        }
        html.close().close().close();
    }

    private void groups(Markup html) {
        if (columns.stream().allMatch(column -> column.group().isEmpty())) {
            return;
        }
        html.open("tr");
        for (int at = 0; at < columns.size();) {
            Column first = columns.get(at);
            int span = 1;
            while (at + span < columns.size() && columns.get(at + span).group().equals(first.group())) {
                span++;
            }
            html.element("th", first.group(), "colspan", span, "scope", "colgroup", "class", "group", "data-premise",
                    first.premise().isEmpty() ? null : first.premise());
            at += span;
        }
        html.close();
    }

    /// Writes the table folded away under a heading.
    public void fold(Markup html, String heading, String whenEmpty) {
        html.open("details", "class", "numbers").element("summary", heading);
        write(html, whenEmpty);
        html.close();
    }
}
