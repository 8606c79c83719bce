package org.exodyn.reference.store;

import java.util.ArrayList;
import java.util.List;

/// The tables of the store. Every row belongs to a collection, and every collection lies sorted by its key in each table, so a
/// search by key reads a block or two per collection instead of the whole table. There are no indexes to keep.
///
/// | table | one row per | sorted by |
/// |---|---|---|
/// | `collection` | file that was brought | |
/// | `term` | identifier | `key`, of the identifier |
/// | `spelling` | name of a term | `key`, of the folded name |
/// | `name` | name of a term | `key`, of the identifier |
/// | `parent` | is-a | `key`, of the identifier |
/// | `xref` | identifier elsewhere | `key`, of the identifier |
/// | `xref_back` | the same | `key`, of the identifier elsewhere |
/// | `target` | miRNA, gene and paper | `key`, of the miRNA's stem; `gene_key` |
/// | `cargo` | molecule and experiment | `key`, of the folded symbol |
/// | `civic` | evidence item | |
/// | `caution` | comment on a cell line | `key`, of the identifier |
/// | `rna_effect` | non-coding RNA, drug and paper | `key`, of the folded RNA |
/// | `retraction` | publication | `pmid` |
/// | `notice` | publication and what was published on it | `key`, of the DOI |
public final class Schema {
    /// Changes when the tables do; a store of another version is not read.
    public static final int VERSION = 2;

    /// A table of the store with how its rows come from a staged one.
    ///
    /// @param columns behind `collection`, as SQL types them
    /// @param from the staged table
    /// @param select what becomes of a staged row, in the order of the columns
    /// @param order the sort, by number of the column
    /// @param once whether equal rows become one
    record Table(String name, String columns, String from, String select, String order, boolean once) {
        Table(String name, String columns, String from, String select) {
            this(name, columns, from, select, "1", true);
        }
    }

    static final List<Table> TABLES = List.of(
            new Table("term", "key BIGINT, id VARCHAR, name VARCHAR, kind VARCHAR, status VARCHAR", "staged_term",
                    "key, id, arg_max(name, line), arg_max(kind, line), arg_max(status, line)", "1", false),
            new Table("spelling",
                    "key BIGINT, folded VARCHAR, id VARCHAR, printed VARCHAR, sort VARCHAR, approved VARCHAR",
                    "staged_name n LEFT JOIN (SELECT key, arg_max(name, line) name FROM temp.staged_term GROUP BY key) t"
                            + " ON t.key = n.id_key",
                    "n.key, folded, id, printed, sort, t.name"),
            new Table("name", "key BIGINT, id VARCHAR, printed VARCHAR, sort VARCHAR, until VARCHAR", "staged_name",
                    "id_key, id, printed, sort, until"),
            new Table("parent", "key BIGINT, id VARCHAR, parent VARCHAR", "staged_parent", "key, id, parent"),
            new Table("xref", "key BIGINT, id VARCHAR, other VARCHAR", "staged_xref", "key, id, other"),
            new Table("xref_back", "key BIGINT, id VARCHAR, other VARCHAR", "staged_xref", "other_key, id, other"),
            new Table("target",
                    "key BIGINT, gene_key BIGINT, mirna VARCHAR, gene VARCHAR, entrez VARCHAR, strength VARCHAR,"
                            + " experiments VARCHAR, pmid VARCHAR",
                    "staged_target", "*", "1, 2", false),
            new Table("cargo",
                    "key BIGINT, symbol VARCHAR, entrez VARCHAR, kind VARCHAR, species VARCHAR, experiment VARCHAR,"
                            + " methods VARCHAR",
                    "staged_cargo", "*", "1", false),
            new Table("civic",
                    "evidence VARCHAR, profile VARCHAR, profile_words VARCHAR, disease VARCHAR, doid VARCHAR,"
                            + " therapies VARCHAR, therapy_words VARCHAR, interaction VARCHAR, type VARCHAR,"
                            + " direction VARCHAR, level VARCHAR, significance VARCHAR, rating VARCHAR, status VARCHAR,"
                            + " source VARCHAR, citation VARCHAR",
                    "staged_civic", "*", "1", false),
            new Table("caution", "key BIGINT, id VARCHAR, problem VARCHAR, comment VARCHAR", "staged_caution", "*", "1",
                    false),
            new Table("rna_effect",
                    "key BIGINT, rna_id VARCHAR, rna VARCHAR, kind VARCHAR, drug_id VARCHAR, drug VARCHAR,"
                            + " drug_key BIGINT, cancer VARCHAR, pattern VARCHAR, effect VARCHAR, targets VARCHAR,"
                            + " pmid VARCHAR",
                    "staged_rna_effect", "*", "1", false),
            new Table("retraction", "pmid BIGINT", "staged_retraction", "pmid"),
            new Table("notice", "key BIGINT, nature VARCHAR", "staged_notice", "key, nature"));

    static final List<String> STAGES = List.of(
            "staged_term (line INTEGER, key BIGINT, id VARCHAR, name VARCHAR, kind VARCHAR, status VARCHAR)",
            "staged_name (key BIGINT, folded VARCHAR, id_key BIGINT, id VARCHAR, printed VARCHAR, sort VARCHAR,"
                    + " until VARCHAR)",
            "staged_parent (key BIGINT, id VARCHAR, parent VARCHAR)",
            "staged_parent_name (key BIGINT, id VARCHAR, parent_name VARCHAR)",
            "staged_xref (key BIGINT, id VARCHAR, other_key BIGINT, other VARCHAR)",
            "staged_target (key BIGINT, gene_key BIGINT, mirna VARCHAR, gene VARCHAR, entrez VARCHAR, strength VARCHAR,"
                    + " experiments VARCHAR, pmid VARCHAR)",
            "staged_cargo (key BIGINT, symbol VARCHAR, entrez VARCHAR, kind VARCHAR, species VARCHAR,"
                    + " experiment VARCHAR, methods VARCHAR)",
            "staged_civic (evidence VARCHAR, profile VARCHAR, profile_words VARCHAR, disease VARCHAR, doid VARCHAR,"
                    + " therapies VARCHAR, therapy_words VARCHAR, interaction VARCHAR, type VARCHAR, direction VARCHAR,"
                    + " level VARCHAR, significance VARCHAR, rating VARCHAR, status VARCHAR, source VARCHAR,"
                    + " citation VARCHAR)",
            "staged_caution (key BIGINT, id VARCHAR, problem VARCHAR, comment VARCHAR)",
            "staged_rna_effect (key BIGINT, rna_id VARCHAR, rna VARCHAR, kind VARCHAR, drug_id VARCHAR, drug VARCHAR,"
                    + " drug_key BIGINT, cancer VARCHAR, pattern VARCHAR, effect VARCHAR, targets VARCHAR, pmid VARCHAR)",
            "staged_retraction (pmid BIGINT)",
            "staged_notice (key BIGINT, nature VARCHAR)");

    private Schema() {}

    /// Statements that make an empty store.
    static List<String> creation() {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE store (version INTEGER)");
        statements.add("INSERT INTO store VALUES (" + VERSION + ")");
        statements.add("CREATE TABLE collection (name VARCHAR, format VARCHAR, version VARCHAR, origin VARCHAR,"
                + " licence VARCHAR, sha256 VARCHAR, bytes BIGINT, rows BIGINT, terms BIGINT, registry VARCHAR,"
                + " whole BOOLEAN, imported_at VARCHAR)");
        TABLES.forEach(table -> statements
                .add("CREATE TABLE " + table.name() + " (collection VARCHAR, " + table.columns() + ")"));
        return statements;
    }

    /// Statements that empty a connection's staged tables, making them if they are not there.
    static List<String> staging() {
        return STAGES.stream().map(stage -> "CREATE OR REPLACE TEMP TABLE " + stage).toList();
    }

    /// The statement that moves staged rows into a table, each once and sorted; its parameter is the collection.
    static String insertion(Table table) {
        boolean grouped = table.name().equals("term");
        return "INSERT INTO " + table.name() + " SELECT ?, * FROM (SELECT " + (table.once() ? "DISTINCT " : "")
                + table.select() + " FROM temp." + table.from() + (grouped ? " GROUP BY key, id" : "") + " ORDER BY "
                + table.order() + ")";
    }

    /// Statements that take a collection out; the parameter of each is its name.
    public static List<String> removal() {
        List<String> statements = new ArrayList<>();
        TABLES.forEach(table -> statements.add("DELETE FROM " + table.name() + " WHERE collection = ?"));
        statements.add("DELETE FROM collection WHERE name = ?");
        return statements;
    }
}
