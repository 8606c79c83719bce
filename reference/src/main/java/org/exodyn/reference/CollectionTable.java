package org.exodyn.reference;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.exodyn.reference.store.Schema;
import org.exodyn.reference.store.StagedRows;
import org.exodyn.reference.store.StoreDraft;
import org.exodyn.reference.store.StoreFailure;

/// What the store says of its collections.
final class CollectionTable {
    private static final String COLUMNS = "name, format, version, origin, licence, sha256, bytes, rows, terms, registry,"
            + " whole, imported_at";

    private final Connection connection;
    private final Path store;

    CollectionTable(StoreDraft draft) {
        this.connection = draft.connection();
        this.store = draft.store();
    }

    static List<ReferenceCollection> read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + COLUMNS + " FROM collection ORDER BY name")) {
            List<ReferenceCollection> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new ReferenceCollection(rows.getString(1), rows.getString(2), rows.getString(3),
                        rows.getString(4), rows.getString(5), rows.getString(6), rows.getLong(7), rows.getLong(8),
                        rows.getLong(9), rows.getString(10), rows.getBoolean(11), rows.getString(12)));
            }
            return List.copyOf(all);
        }
    }

    List<ReferenceCollection> all() {
        try {
            return read(connection);
        } catch (SQLException failure) {
            throw StoreFailure.reading(store, failure);
        }
    }

    /// Takes a collection out with all its rows; empty if it is not there.
    Optional<ReferenceCollection> remove(String name) {
        Optional<ReferenceCollection> old = all().stream().filter(known -> known.name().equals(name)).findFirst();
        if (old.isEmpty()) {
            return old;
        }
        try {
            for (String removal : Schema.removal()) {
                try (PreparedStatement statement = connection.prepareStatement(removal)) {
                    statement.setString(1, name);
                    statement.executeUpdate();
                }
            }
            return old;
        } catch (SQLException failure) {
            throw StoreFailure.writing(store, failure);
        }
    }

    /// Moves staged rows into the store.
    ///
    /// @param made makes the entry from the number of terms
    ReferenceCollection add(String name, StagedRows rows, LongFunction<ReferenceCollection> made) {
        ReferenceCollection entry = made.apply(rows.move(name));
        try (PreparedStatement statement = connection
                .prepareStatement("INSERT INTO collection (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")) {
            statement.setString(1, entry.name());
            statement.setString(2, entry.format());
            statement.setString(3, entry.version());
            statement.setString(4, entry.origin());
            statement.setString(5, entry.licence());
            statement.setString(6, entry.sha256());
            statement.setLong(7, entry.bytes());
            statement.setLong(8, entry.rows());
            statement.setLong(9, entry.terms());
            statement.setString(10, entry.registry());
            statement.setBoolean(11, entry.whole());
            statement.setString(12, entry.importedAt());
            statement.executeUpdate();
            return entry;
        } catch (SQLException failure) {
            throw StoreFailure.writing(store, failure);
        }
    }
}
