package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.tables.ColumnSpec;
import org.exodyn.tables.ListFormat;
import org.exodyn.tables.ListTable;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableBuilder;
import org.jspecify.annotations.Nullable;

/// Results as tables: a course has a row per time, a steady state a row per quantity.
final class CourseTable {

    private CourseTable() {}

    private static List<String> titles(TimeCourse course) {
        String time = "time";
        List<String> titles = new ArrayList<>(List.of(time));
        for (String name : course.names()) {
            String title = name;
            while (name.equals(time) && (title.equals(time) || course.names().contains(title))) {
                title += "_";
            }
            titles.add(title);
        }
        return titles;
    }

    /// As files of tables say it: what is infinite in words, and what is no number as an empty cell.
    private static Object cell(double value) {
        return Double.isInfinite(value) ? Double.toString(value) : value;
    }

    static Table table(TimeCourse course) {
        TableBuilder builder = TableBuilder.of(titles(course).stream().map(ColumnSpec::number).toList());
        for (int row = 0; row < course.times().length; row++) {
            builder.number(course.times()[row]);
            for (double value : course.values()[row]) {
                builder.number(value);
            }
            builder.endRow();
        }
        return builder.build();
    }

    static String csv(TimeCourse course) {
        ListTable.Rows rows = ListTable.columns(titles(course).toArray(String[]::new));
        for (int row = 0; row < course.times().length; row++) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(course.times()[row]);
            for (double value : course.values()[row]) {
                cells.add(cell(value));
            }
            rows.add(cells.toArray());
        }
        return rows.table().text(ListFormat.CSV);
    }

    static Table table(RestingModel rest) {
        TableBuilder builder = TableBuilder.of(List.of(ColumnSpec.text("name"), ColumnSpec.number("value")));
        for (int row = 0; row < rest.values().length; row++) {
            builder.text(rest.names().get(row)).number(rest.values()[row]).endRow();
        }
        return builder.build();
    }

    static String csv(RestingModel rest) {
        ListTable.Rows rows = ListTable.columns("name", "value");
        for (int row = 0; row < rest.values().length; row++) {
            rows.add(rest.names().get(row), cell(rest.values()[row]));
        }
        return rows.table().text(ListFormat.CSV);
    }
}
