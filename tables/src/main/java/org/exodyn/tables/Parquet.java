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
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Parquet through DuckDB in memory. DuckDB's native library is loaded on first use; one lock serves the whole process. One
/// thread and preserved insertion order make the bytes depend on the rows and DuckDB's version only.
final class Parquet {
    private static final ReentrantLock LOCK = new ReentrantLock();

    private Parquet() {}

    static void write(List<ColumnSpec> specs, Iterable<Table> parts, Path file) throws IOException {
        LOCK.lock();
        try (Connection connection = open()) {
            String columns = specs.stream().map(s -> identifier(s.name()) + " " + s.type().sql())
                    .collect(Collectors.joining(", "));
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE contents (" + columns + ")");
            }
            try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("contents")) {
                for (Table part : parts) {
                    TableWriter.checkSpecs(specs, part);
                    append(appender, part);
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("COPY contents TO " + literal(file) + " (FORMAT parquet, COMPRESSION zstd)");
            }
        } catch (SQLException e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        } finally {
            LOCK.unlock();
        }
    }

    private static void append(DuckDBAppender appender, Table part) throws SQLException {
        Column[] columns = part.columns().toArray(new Column[0]);
        for (int row = 0; row < part.rows(); row++) {
            appender.beginRow();
            for (Column column : columns) {
                switch (column) {
                    case NumberColumn number -> number(appender, number.get(row));
                    case WholeColumn whole -> appender.append(whole.get(row));
                    case TextColumn text -> text(appender, text.get(row));
                }
            }
            appender.endRow();
        }
    }

    private static void number(DuckDBAppender appender, double value) throws SQLException {
        if (Double.isNaN(value)) {
            appender.appendNull();
        } else {
            appender.append(value);
        }
    }

    private static void text(DuckDBAppender appender, @Nullable String value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else {
            appender.append(value);
        }
    }

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
            throw new TableFormatException(file.toString(), "not a readable Parquet file: " + reason(file, e), e);
        } finally {
            LOCK.unlock();
        }
    }

    /// In the file's words, not in those of the query that reads it.
    private static String reason(Path file, SQLException failure) throws IOException {
        try (java.io.InputStream in = Files.newInputStream(file)) {
            if (!new String(in.readNBytes(4), java.nio.charset.StandardCharsets.US_ASCII).equals("PAR1")) {
                return "it does not begin with PAR1";
            }
        }
        String first = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return first.replaceFirst("^[A-Za-z ]*Error: ", "");
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

    private static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String literal(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
