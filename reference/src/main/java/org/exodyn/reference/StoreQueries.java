package org.exodyn.reference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.exodyn.reference.store.StoreFailure;

/// Statements of one connection, run by one thread at a time. Those with parameters are prepared once and kept.
final class StoreQueries {
    /// Makes an answer of a row.
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Path store;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final ReentrantLock turn = new ReentrantLock();

    StoreQueries(Connection connection, Path store) {
        this.connection = connection;
        this.store = store;
    }

    /// @param parameters texts and whole numbers, in the order of the question marks
    <T> List<T> list(String query, RowReader<T> reader, Object... parameters) {
        turn.lock();
        try {
            if (parameters.length == 0) {
                try (PreparedStatement once = connection.prepareStatement(query)) {
                    return answers(once, reader);
                }
            }
            PreparedStatement statement = prepared.get(query);
            if (statement == null) {
                statement = connection.prepareStatement(query);
                prepared.put(query, statement);
            }
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            return answers(statement, reader);
        } catch (SQLException failure) {
            throw StoreFailure.reading(store, failure);
        } finally {
            turn.unlock();
        }
    }

    private static <T> List<T> answers(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        List<T> answers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                answers.add(reader.read(rows));
            }
        }
        return answers;
    }

    static Optional<String> optional(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
