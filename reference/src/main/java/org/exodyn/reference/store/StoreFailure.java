package org.exodyn.reference.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.exodyn.input.Location;
import org.exodyn.input.Problem;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.Severity;
import org.exodyn.reference.source.ReferenceCode;

/// Says failures of the store in the words of the person who owns the disk.
public final class StoreFailure {
    private StoreFailure() {}

    /// A problem of the store's file, to be thrown.
    public static ScientificInputException of(
            ReferenceCode code, Path store, String what, String because, String... fixes) {
        return new ScientificInputException(List.of(new Problem(code, Severity.ERROR,
                Location.ofFile(store.toString()), what, because, List.of(fixes))));
    }

    /// A failed write. The store is as it was before.
    public static ScientificInputException writing(Path store, Exception failure) {
        String message = message(failure);
        boolean full = message.toLowerCase(Locale.ROOT).contains("no space left")
                || message.toLowerCase(Locale.ROOT).contains("not enough space")
                || message.toLowerCase(Locale.ROOT).contains("disk quota");
        return of(ReferenceCode.UNWRITABLE, store,
                full ? "There is no room left on the disk. The store is as it was."
                        : "The store cannot be written. It is as it was.",
                message + ".", full ? "delete something, or keep the store elsewhere with --store FILE"
                        : "--store FILE with a place where you may write");
    }

    /// A failed read.
    public static ScientificInputException reading(Path store, SQLException failure) {
        return of(ReferenceCode.NO_STORE, store, "The file is no reference store, or is damaged.",
                message(failure) + ".",
                "delete it and bring the files again with exodyn reference add");
    }

    private static String message(Exception failure) {
        switch (failure) {
            case NoSuchFileException missing -> {
                return "There is no " + missing.getFile();
            }
            case AccessDeniedException denied -> {
                return denied.getFile() + " may not be written";
            }
            case FileAlreadyExistsException file -> {
                return file.getFile() + " is no folder";
            }
            default -> {
            }
        }
        String text = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
