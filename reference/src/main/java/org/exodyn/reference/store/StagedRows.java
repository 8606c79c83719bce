package org.exodyn.reference.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.exodyn.reference.format.CivicItem;
import org.exodyn.reference.format.NameSort;
import org.exodyn.reference.format.RnaEffect;
import org.exodyn.reference.format.RowSink;
import org.exodyn.reference.format.Strength;
import org.exodyn.reference.source.ReferenceCode;
import org.exodyn.reference.source.RowProblems;
import org.jspecify.annotations.Nullable;

/// What a reader finds, collected in temporary tables of a draft. They are moved into the store's tables, sorted, when the file
/// was read to its end without an error.
public final class StagedRows implements RowSink, AutoCloseable {
    private static final Pattern GAPS = Pattern.compile("[\\s,;()]+|::");

    private final StoreDraft draft;
    private final DuckDBConnection connection;
    private final LongConsumer progress;
    private final Map<String, DuckDBAppender> appenders = new LinkedHashMap<>();
    private int line;
    private long rows;
    private Optional<String> version = Optional.empty();
    private boolean whole = true;

    /// @param progress told the number of rows now and then
    public StagedRows(StoreDraft draft, LongConsumer progress) {
        this.draft = draft;
        this.connection = draft.connection();
        this.progress = progress;
        try (Statement statement = connection.createStatement()) {
            for (String stage : Schema.staging()) {
                statement.execute(stage);
            }
        } catch (SQLException failure) {
            throw StoreFailure.writing(draft.store(), failure);
        }
    }

    public long rows() {
        return rows;
    }

    /// As the file says.
    public Optional<String> version() {
        return version;
    }

    /// False if the file holds a part of its registry only.
    public boolean whole() {
        return whole;
    }

    @Override
    public void row(int at) {
        line = at;
        if ((++rows & 0x1fff) == 0) {
            progress.accept(rows);
        }
    }

    @Override
    public void term(String id, String name, @Nullable String kind, @Nullable String status) {
        append("staged_term", line, Keys.ofId(id), id, name, kind, status);
        name(id, name, NameSort.APPROVED, null);
    }

    @Override
    public void name(String id, String printed, NameSort sort, @Nullable String until) {
        String folded = Keys.folded(printed);
        append("staged_name", Keys.of(folded), folded, Keys.ofId(id), id, printed, sort.word(), until);
    }

    @Override
    public void parent(String id, String parent) {
        append("staged_parent", Keys.ofId(id), id, parent);
    }

    @Override
    public void parentNamed(String id, String parentName) {
        append("staged_parent_name", Keys.ofId(id), id, parentName);
    }

    @Override
    public void xref(String id, String other) {
        append("staged_xref", Keys.ofId(id), id, Keys.ofId(other), other);
    }

    @Override
    public void target(String mirna, String gene, @Nullable String entrez, Strength strength,
            @Nullable String experiments, String pmid) {
        append("staged_target", Keys.of(Keys.MirnaName.of(mirna).stem()), Keys.of(Keys.folded(gene)), mirna, gene,
                entrez, strength.word(), experiments, pmid);
    }

    @Override
    public void cargo(String symbol, @Nullable String entrez, String kind, String species,
            @Nullable String experiment, @Nullable String methods) {
        append("staged_cargo", Keys.of(Keys.folded(symbol)), symbol, entrez, kind, species, experiment, methods);
    }

    @Override
    public void civic(CivicItem item) {
        append("staged_civic", item.evidenceId(), item.profile(), words(Stream.concat(Stream.of(item.profile()),
                Stream.of(GAPS.split(item.profile())))), item.disease(), item.doid(),
                String.join(", ", item.therapies()), words(item.therapies().stream()), item.interaction(), item.type(),
                item.direction(), item.level(), item.significance(), item.rating(), item.status(), item.source(),
                item.citation());
    }

    @Override
    public void caution(String id, String problem, String comment) {
        append("staged_caution", Keys.ofId(id), id, problem, comment);
    }

    @Override
    public void retraction(String pmid) {
        append("staged_retraction", Long.valueOf(pmid));
    }

    @Override
    public void notice(String doi, String nature) {
        append("staged_notice", Keys.ofDoi(doi), nature);
    }

    @Override
    public void rnaEffect(RnaEffect effect) {
        append("staged_rna_effect", Keys.of(Keys.folded(effect.rna())), effect.rnaId(), effect.rna(), effect.kind(),
                effect.drugId(), effect.drug(), Keys.of(Keys.folded(effect.drug())), effect.cancer(), effect.pattern(),
                effect.effect(), effect.targets(), effect.pmid());
    }

    @Override
    public void version(String stated) {
        version = Optional.of(stated);
    }

    @Override
    public void partial() {
        whole = false;
    }

    /// Folded words with bars around, to be searched for `|word|`.
    private static String words(Stream<String> words) {
        return words.map(Keys::folded).filter(word -> !word.isEmpty()).distinct()
                .collect(Collectors.joining("|", "|", "|")).toLowerCase(Locale.ROOT);
    }

    /// Reports identifiers that stand twice.
    public void reportTwice(RowProblems problems) {
        flush();
        try (Statement statement = connection.createStatement();
                ResultSet twice = statement.executeQuery("SELECT id, min(line), max(line) FROM temp.staged_term"
                        + " GROUP BY id HAVING count(*) > 1 ORDER BY 2 LIMIT " + RowProblems.MOST)) {
            List<Object[]> found = new ArrayList<>();
            while (twice.next()) {
                found.add(new Object[] {twice.getString(1), twice.getInt(2), twice.getInt(3)});
            }
            for (Object[] one : found) {
                problems.error(ReferenceCode.TWICE, (int) one[2], "", "The identifier " + one[0] + " stands twice.",
                        "It stands on line " + one[1] + " as well.", "two files were joined");
            }
        } catch (SQLException failure) {
            throw StoreFailure.writing(draft.store(), failure);
        }
    }

    /// Moves all rows into the tables of the store as a collection, which must not be there; returns the number of terms.
    public long move(String collection) {
        flush();
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO temp.staged_parent SELECT p.key, p.id, t.id FROM"
                        + " temp.staged_parent_name p JOIN (SELECT name, min(id) id FROM temp.staged_term GROUP BY name)"
                        + " t ON t.name = p.parent_name");
            }
            for (Schema.Table table : Schema.TABLES) {
                try (PreparedStatement insertion = connection.prepareStatement(Schema.insertion(table))) {
                    insertion.setString(1, collection);
                    insertion.executeUpdate();
                }
            }
            try (Statement statement = connection.createStatement()) {
                long terms;
                try (ResultSet count = statement.executeQuery("SELECT count(DISTINCT key) FROM temp.staged_term")) {
                    count.next();
                    terms = count.getLong(1);
                }
                for (String stage : Schema.STAGES) {
                    statement.execute("DROP TABLE temp." + stage.substring(0, stage.indexOf(' ')));
                }
                return terms;
            }
        } catch (SQLException failure) {
            throw StoreFailure.writing(draft.store(), failure);
        }
    }

    /// Ends the appenders, if that was not done.
    @Override
    public void close() {
        for (DuckDBAppender appender : appenders.values()) {
            try {
                appender.close();
            } catch (SQLException _) {
                // the rows are thrown away with the draft
            }
        }
        appenders.clear();
    }

    private void flush() {
        try {
            for (DuckDBAppender appender : appenders.values()) {
                appender.close();
            }
            appenders.clear();
        } catch (SQLException failure) {
            throw StoreFailure.writing(draft.store(), failure);
        }
    }

    private void append(String table, @Nullable Object... cells) {
        try {
            DuckDBAppender appender = appenders.get(table);
            if (appender == null) {
                appender = connection.createAppender("temp", "main", table);
                appenders.put(table, appender);
            }
            appender.beginRow();
            for (Object cell : cells) {
                switch (cell) {
                    case null -> appender.appendNull();
                    case String text -> appender.append(text);
                    case Long number -> appender.append(number.longValue());
                    case Integer number -> appender.append(number.intValue());
                    default -> throw new IllegalStateException("no such cell: " + cell.getClass());
                }
            }
            appender.endRow();
        } catch (SQLException failure) {
            throw StoreFailure.writing(draft.store(), failure);
        }
    }
}
