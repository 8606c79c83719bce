package org.exodyn.input;

import java.util.List;

/// Items in the order of the text.
///
/// @param complete false if a syntax error ended the text before the list did
public record YamlList(Location location, List<YamlNode> items, boolean complete) implements YamlNode {
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
