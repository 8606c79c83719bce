package org.exodyn.study.report;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/// Copies a tree of records with every text and every number changed: hostile text and extreme numbers reach every
/// place that a report has.
final class RecordRewrite {
    private final UnaryOperator<String> text;
    private final DoubleUnaryOperator number;

    RecordRewrite(UnaryOperator<String> text, DoubleUnaryOperator number) {
        this.text = text;
        this.number = number;
    }

    ReportContent of(ReportContent content) {
        return (ReportContent) copy(content);
    }

    private Object copy(Object value) {
        return switch (value) {
            case null -> null;
            case String string -> text.apply(string);
            case Double real -> number.applyAsDouble(real);
            case double[] reals -> java.util.Arrays.stream(reals).map(number).toArray();
            case List<?> list -> {
                List<Object> copies = new ArrayList<>();
                list.forEach(element -> copies.add(copy(element)));
                yield List.copyOf(copies);
            }
            case Record record -> record(record);
            default -> value;
        };
    }

    private Object record(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int at = 0; at < components.length; at++) {
                types[at] = components[at].getType();
                values[at] = copy(components[at].getAccessor().invoke(record));
            }
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
