package org.exodyn.engine.expression;

/// A formula that cannot be read, with the place where reading failed.
public final class ExpressionSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final int position;
    private final String because;

    /// @param text the whole formula
    /// @param position characters before the place, 0 for the start, `text.length()` for the end
    /// @param because one sentence without the place
    public ExpressionSyntaxException(String text, int position, String because) {
        super(because + " At character " + (position + 1) + " of: " + excerpt(text, position));
        this.text = text;
        this.position = position;
        this.because = because;
    }

    /// The whole formula.
    public String text() {
        return text;
    }

    /// Characters before the place where reading failed.
    public int position() {
        return position;
    }

    /// What is wrong, without the place.
    public String because() {
        return because;
    }

    private static String excerpt(String text, int position) {
        int from = Math.max(0, position - 60);
        int to = Math.min(text.length(), position + 60);
        return (from > 0 ? "…" : "") + text.substring(from, position) + "⟨here⟩" + text.substring(position, to)
                + (to < text.length() ? "…" : "");
    }
}
