package org.exodyn.study.run;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.exodyn.engine.checkpoint.EntryReader;
import org.exodyn.engine.checkpoint.EntryWriter;
import org.jspecify.annotations.Nullable;

/// How results, which are Java records, are written into a journal and read from it: component by component, in their order, bit for
/// bit.
///
/// Components may be `double`, `long`, `int`, `boolean`, `double[]`, `double[][]`, other such records, and lists of these; anything else
/// is refused when the form is made. So a result that gains a component of these kinds is kept without another line of code, and none
/// can be forgotten. The form of a result says nothing of its version: the journal belongs to one build of Exodyn.
///
/// @param <T> the result
final class ResultForm<T extends Record> {

    private final Class<T> type;
    private final Constructor<T> constructor;
    private final List<Method> accessors = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();

    private ResultForm(Class<T> type) {
        this.type = type;
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            types.add(component.getType());
            component.getAccessor().setAccessible(true);
            accessors.add(component.getAccessor());
            kinds.add(kind(component.getGenericType(), type.getSimpleName() + "." + component.getName()));
        }
        try {
            this.constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("every record has its canonical constructor", impossible);
        }
    }

    /// The form of a type of result.
    ///
    /// @throws IllegalArgumentException if a component is of a kind that has no form
    static <T extends Record> ResultForm<T> of(Class<T> type) {
        return new ResultForm<>(type);
    }

    void write(T result, EntryWriter into) {
        try {
            for (int index = 0; index < kinds.size(); index++) {
                Object value = accessors.get(index).invoke(result);
                kinds.get(index).write(Objects.requireNonNull(value, "a result holds null"), into);
            }
        } catch (ReflectiveOperationException failure) {
            throw failed(failure);
        }
    }

    T read(EntryReader from) {
        @Nullable
        Object[] values = new @Nullable Object[kinds.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = kinds.get(index).read(from);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failure) {
            throw failed(failure);
        }
    }

    private IllegalStateException failed(ReflectiveOperationException failure) {
        Throwable cause = failure instanceof InvocationTargetException inside && inside.getCause() != null
                ? inside.getCause()
                : failure;
        return new IllegalStateException("A " + type.getSimpleName() + " cannot be written or read", cause);
    }

    /// How one kind of component is written and read.
    private sealed interface Kind {
        void write(Object value, EntryWriter into);

        Object read(EntryReader from);
    }

    private enum Plain implements Kind {
        DOUBLE {
            @Override
            public void write(Object value, EntryWriter into) {
                into.putDouble((Double) value);
            }

            @Override
            public Object read(EntryReader from) {
                return from.getDouble();
            }
        },
        LONG {
            @Override
            public void write(Object value, EntryWriter into) {
                into.putLong((Long) value);
            }

            @Override
            public Object read(EntryReader from) {
                return from.getLong();
            }
        },
        INT {
            @Override
            public void write(Object value, EntryWriter into) {
                into.putInt((Integer) value);
            }

            @Override
            public Object read(EntryReader from) {
                return from.getInt();
            }
        },
        BOOLEAN {
            @Override
            public void write(Object value, EntryWriter into) {
                into.putByte((Boolean) value ? 1 : 0);
            }

            @Override
            public Object read(EntryReader from) {
                return from.getByte() != 0;
            }
        },
        DOUBLES {
            @Override
            public void write(Object value, EntryWriter into) {
                into.putDoubles((double[]) value);
            }

            @Override
            public Object read(EntryReader from) {
                return from.getDoubles();
            }
        },
        ROWS {
            @Override
            public void write(Object value, EntryWriter into) {
                double[][] rows = (double[][]) value;
                into.putInt(rows.length);
                for (double[] row : rows) {
                    into.putDoubles(row);
                }
            }

            @Override
            public Object read(EntryReader from) {
                double[][] rows = new double[from.getCount(Integer.BYTES)][];
                for (int row = 0; row < rows.length; row++) {
                    rows[row] = from.getDoubles();
                }
                return rows;
            }
        }
    }

    private record Nested<R extends Record>(ResultForm<R> form) implements Kind {
        @Override
        public void write(Object value, EntryWriter into) {
            form.write(form.type.cast(value), into);
        }

        @Override
        public Object read(EntryReader from) {
            return form.read(from);
        }
    }

    private record Listed(Kind of) implements Kind {
        @Override
        public void write(Object value, EntryWriter into) {
            List<?> values = (List<?>) value;
            into.putInt(values.size());
            for (Object one : values) {
                of.write(Objects.requireNonNull(one, "a result holds null"), into);
            }
        }

        @Override
        public Object read(EntryReader from) {
            int count = from.getCount(1);
            List<Object> values = new ArrayList<>(count);
            for (int index = 0; index < count; index++) {
                values.add(of.read(from));
            }
            return List.copyOf(values);
        }
    }

    private static Kind kind(Type type, String where) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return new Listed(kind(list.getActualTypeArguments()[0], where));
        }
        if (type instanceof Class<?> one) {
            Kind plain = plain(one);
            if (plain != null) {
                return plain;
            }
            if (one.isRecord()) {
                return new Nested<>(new ResultForm<>(one.asSubclass(Record.class)));
            }
        }
        throw new IllegalArgumentException(where + " is of type " + type.getTypeName()
                + ", which has no form in a journal; add its kind to ResultForm");
    }

    private static @Nullable Kind plain(Class<?> type) {
        if (type == double.class || type == Double.class) {
            return Plain.DOUBLE;
        }
        if (type == long.class || type == Long.class) {
            return Plain.LONG;
        }
        if (type == int.class || type == Integer.class) {
            return Plain.INT;
        }
        if (type == boolean.class) {
            return Plain.BOOLEAN;
        }
        if (type == double[].class) {
            return Plain.DOUBLES;
        }
        return type == double[][].class ? Plain.ROWS : null;
    }
}
