package org.exodyn.input;

/// A place in a file: line and column from 1 (0 where the whole file is meant) and the path of keys and indices,
/// such as `arms[2].drugs.gemcitabine`.
public record Location(String file, int line, int column, String path) {
    public static Location ofFile(String file) {
        return new Location(file, 0, 0, "");
    }

    /// `file:line:column`, or the file alone.
    public String place() {
        return line > 0 ? file + ":" + line + ":" + column : file;
    }

    public Location at(int newLine, int newColumn) {
        return new Location(file, newLine, newColumn, path);
    }

    /// The same position with the path of one of its keys.
    public Location child(String key) {
        return new Location(file, line, column, join(path, key));
    }

    /// The same position with the path of one of its items.
    public Location child(int index) {
        return new Location(file, line, column, path + "[" + index + "]");
    }

    static String join(String path, String key) {
        boolean plain = !key.isEmpty() && key.chars().noneMatch(c -> c == '.' || c == '[' || c == ']' || c == ' ');
        if (!plain) {
            return path + "[\"" + key + "\"]";
        }
        return path.isEmpty() ? key : path + "." + key;
    }

    @Override
    public String toString() {
        return path.isEmpty() ? place() : place() + " " + path;
    }
}
