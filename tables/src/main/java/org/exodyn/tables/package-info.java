/// Typed tables in and out: CSV, TSV and Parquet.
@NullMarked
package org.exodyn.tables;

import org.jspecify.annotations.NullMarked;
