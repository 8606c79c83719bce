package org.exodyn.reference.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.exodyn.input.ScientificInputException;
import org.exodyn.reference.source.ReferenceCode;
import org.jspecify.annotations.Nullable;

/// A copy of the store that is being changed. It takes the store's place in one step when it is whole; until then, and if the
/// process dies, the store stays as it is. Readers never wait: who has the old file open keeps reading it.
public final class StoreDraft implements AutoCloseable {
    /// What DuckDB may use of the memory outside the Java heap; more than that goes to disk.
    private static final String MEMORY = "512MB";

    /// Rows that are skipped or read together. DuckDB's own 122,880 are for sums over all rows; a search reads one group.
    private static final int ROW_GROUP = 8192;

    /// What was unpacked before is loaded or left over.
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final Path store;
    private final StoreLock lock;
    private final Path draft;
    private final DuckDBConnection connection;
    private boolean published;

    private StoreDraft(Path store, StoreLock lock, Path draft, DuckDBConnection connection) {
        this.store = store;
        this.lock = lock;
        this.draft = draft;
        this.connection = connection;
    }

    /// Takes the right to write and copies the store; makes an empty one, and its folder, if there is none.
    ///
    /// @throws ScientificInputException if another process writes, or the place cannot be written, or the file is no store
    public static StoreDraft of(Path path) {
        Path store = path.toAbsolutePath().normalize();
        StoreLock lock = null;
        try {
            Files.createDirectories(Objects.requireNonNull(store.getParent()));
            if (Files.isDirectory(store)) {
                throw StoreFailure.of(ReferenceCode.UNWRITABLE, store, "The store is a folder; it must be a file.", "",
                        "--store " + store.resolve("reference.duckdb"));
            }
            lock = StoreLock.take(store);
            UnpackedLibraries.forget(Path.of(System.getProperty("java.io.tmpdir")), Instant.now().minus(LEFT_OVER));
            forgetBroken(store);
            String own = store.getFileName() + ".draft-" + ProcessHandle.current().pid();
            Path draft = store.resolveSibling(own);
            Path spill = store.resolveSibling(own + ".spill");
            boolean fresh = !Files.exists(store);
            if (!fresh) {
                Files.copy(store, draft);
            }
            StoreDraft made = new StoreDraft(store, lock, draft, connect(store, draft, spill, fresh));
            lock = null;
            return made;
        } catch (IOException failure) {
            throw StoreFailure.writing(store, failure);
        } finally {
            if (lock != null) {
                release(lock);
            }
        }
    }

    /// The draft itself; it may hold anything until it is published.
    public DuckDBConnection connection() {
        return connection;
    }

    public Path store() {
        return store;
    }

    /// Puts the draft in the store's place.
    public void publish() {
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT");
            }
            connection.close();
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            try {
                Files.move(draft, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(draft, store, StandardCopyOption.REPLACE_EXISTING);
            }
            published = true;
        } catch (IOException | SQLException failure) {
            throw StoreFailure.writing(store, failure);
        }
    }

    /// Gives the right to write back; a draft that was not published is thrown away.
    @Override
    public void close() {
        try {
            if (!published) {
                connection.close();
            }
            forgetBroken(store);
        } catch (SQLException | IOException _) {
            // what is left of the draft is thrown away by the next who writes
        } finally {
            release(lock);
        }
    }

    private static DuckDBConnection connect(Path store, Path draft, Path spill, boolean fresh) throws IOException {
        DuckDBConnection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET memory_limit = '" + MEMORY + "'");
                statement.execute("SET temp_directory = '" + quoted(spill) + "'");
                statement.execute("ATTACH '" + quoted(draft) + "' AS draft (ROW_GROUP_SIZE " + ROW_GROUP + ")");
                statement.execute("USE draft");
                for (String creation : fresh ? Schema.creation() : List.<String>of()) {
                    statement.execute(creation);
                }
            }
            checkVersion(connection, store);
            return connection;
        } catch (SQLException unusable) {
            closeQuietly(connection);
            forgetBroken(store);
            throw fresh ? StoreFailure.writing(store, unusable) : StoreFailure.reading(store, unusable);
        } catch (RuntimeException refused) {
            closeQuietly(connection);
            forgetBroken(store);
            throw refused;
        }
    }

    private static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }

    private static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException _) {
            // the first failure is the one to tell
        }
    }

    /// @throws ScientificInputException if the store was written by an Exodyn with other tables
    public static void checkVersion(Connection connection, Path store) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("SELECT version FROM store")) {
            if (!version.next() || version.getInt(1) != Schema.VERSION) {
                throw StoreFailure.of(ReferenceCode.NO_STORE, store,
                        "The store was written by another version of Exodyn.", "Its tables are others.",
                        "delete it and bring the files again with exodyn reference add");
            }
        }
    }

    /// Drafts of processes that died, and our own: only who holds the lock may call this.
    private static void forgetBroken(Path store) throws IOException {
        String prefix = store.getFileName() + ".draft-";
        List<Path> broken;
        try (Stream<Path> beside = Files.list(Objects.requireNonNull(store.getParent()))) {
            broken = beside.filter(file -> String.valueOf(file.getFileName()).startsWith(prefix)).toList();
        }
        for (Path file : broken) {
            try (Stream<Path> inside = Files.walk(file)) {
                for (Path part : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static void release(StoreLock lock) {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
