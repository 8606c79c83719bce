package org.exodyn.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Reads Parquet of any maker through DuckDB in memory. DuckDB's native library is unpacked and loaded on first use; one lock serves the
/// whole process. One thread and preserved insertion order keep the rows as they stand.
final class ParquetReader {
    private static final ReentrantLock LOCK = new ReentrantLock();

    private ParquetReader() {}

    static Table read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new java.nio.file.NoSuchFileException(file.toString());
        }
        LOCK.lock();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM read_parquet(" + literal(file) + ")")) {
            return table(rows);
        } catch (SQLException e) {
            throw new TableFormatException(file.toString(), "not a readable Parquet file: " + e.getMessage(), e);
        } finally {
            LOCK.unlock();
        }
    }

    private static Table table(ResultSet rows) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        List<ParquetColumn> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(new ParquetColumn(about.getColumnName(i), type(about.getColumnType(i))));
        }
        while (rows.next()) {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).take(rows, i + 1);
            }
        }
        return new Table(columns.stream().map(ParquetColumn::build).toList());
    }

    private static ColumnType type(int sqlType) {
        return switch (sqlType) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> ColumnType.WHOLE;
            case Types.FLOAT, Types.REAL, Types.DOUBLE, Types.DECIMAL, Types.NUMERIC -> ColumnType.NUMBER;
            default -> ColumnType.TEXT;
        };
    }

    private static Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET preserve_insertion_order = true");
            // nothing is ever fetched from the network
            statement.execute("SET autoinstall_known_extensions = false");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static String literal(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
