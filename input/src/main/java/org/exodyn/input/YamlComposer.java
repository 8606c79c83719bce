package org.exodyn.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Builds nodes from the parser's events, so that what was read before a syntax error is kept and limits apply while reading.
final class YamlComposer {
    static final int DEEPEST = 64;
    /// Nodes after following aliases; a text of the largest size stays below unless aliases multiply it.
    static final long MOST_NODES = 1_000_000;
    private static final int MOST_READINGS = 10;

    /// Reading stops here; the problem has been reported.
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    private record Anchored(YamlNode node, long size) {}

    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final List<RuntimeException> ended = new ArrayList<>();
    private long nodes;

    private YamlComposer(String file, String text, Problems problems) {
        this.file = file;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder().setLabel(file).setCodePointLimit(Integer.MAX_VALUE).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    static @Nullable YamlNode compose(String file, String text, Problems problems) {
        String readable = text;
        for (int reading = 1;; reading++) {
            Problems found = new Problems();
            YamlComposer composer = new YamlComposer(file, readable, found);
            YamlNode root = composer.document();
            RuntimeException end = composer.ended.isEmpty() ? null : composer.ended.getFirst();
            if (reading <= MOST_READINGS && end instanceof MarkedYamlEngineException e && Tabs.isCause(e, readable)) {
                // read again with spaces in place of tabs, to find what else is wrong
                readable = Tabs.reportAndReplace(file, readable, e, problems);
                continue;
            }
            problems.addAll(found);
            if (end instanceof YamlEngineException e && reading == 1) {
                SyntaxProblems.report(file, text, e, problems);
            }
            if (root == null && end == null) {
                problems.error(InputCode.EMPTY, Location.ofFile(file), "The file holds nothing but comments.", "");
            }
            return root;
        }
    }

    private @Nullable YamlNode document() {
        YamlNode root = null;
        try {
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof DocumentStartEvent && root != null) {
                    problems.error(InputCode.SEVERAL_DOCUMENTS, place(event, ""),
                            "A second document starts here ('---').", "One file holds one document.",
                            "delete the line '---', or put this part into a file of its own");
                    return root;
                }
                if (event instanceof NodeEvent node) {
                    root = node(node, "", 1);
                    if (!ended.isEmpty()) {
                        return root;
                    }
                } else {
                    ignore(event);
                }
            }
        } catch (Stop | YamlEngineException e) {
            ended.add(e);
        }
        return root;
    }

    /// Stream and document borders carry nothing.
    private static void ignore(Event event) {
        boolean border = event instanceof StreamStartEvent || event instanceof StreamEndEvent
                || event instanceof DocumentStartEvent || event instanceof DocumentEndEvent;
        if (!border) {
            throw new IllegalStateException("unexpected YAML event " + event);
        }
    }

    private YamlNode node(NodeEvent event, String path, int depth) {
        Location location = place(event, path);
        if (event instanceof AliasEvent alias) {
            return alias(alias, location);
        }
        count(1, location);
        String anchor = event.getAnchor().map(Anchor::getValue).orElse(null);
        long before = nodes - 1;
        YamlNode node;
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag().orElse(null), location);
            node = new YamlScalar(location, scalar.getValue(), scalar.isPlain());
        } else {
            if (depth > DEEPEST) {
                problems.error(InputCode.TOO_DEEP, shortened(location),
                        "More than " + DEEPEST + " maps and lists lie inside each other here.",
                        "No file that people write is nested so deeply.", "an opening bracket was repeated by mistake");
                throw new Stop();
            }
            refuseTag(((CollectionStartEvent) event).getTag().orElse(null), location);
            if (anchor != null) {
                open.add(anchor);
            }
            node = event instanceof MappingStartEvent ? map(location, path, depth) : list(location, path, depth);
            if (anchor != null) {
                open.remove(anchor);
            }
        }
        if (anchor != null) {
            anchors.put(anchor, new Anchored(node, nodes - before));
        }
        return node;
    }

    private YamlMap map(Location location, String path, int depth) {
        LinkedHashMap<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        boolean complete = true;
        try {
            while (events.next() instanceof NodeEvent keyEvent) {
                YamlNode keyNode = node(keyEvent, path, depth + 1);
                String key = keyNode instanceof YamlScalar scalar ? scalar.text() : null;
                if (key == null && ended.isEmpty()) {
                    problems.error(InputCode.KEY_NOT_TEXT, keyNode.location(), "A key is " + keyNode.kind() + ".",
                            "Keys are texts.", "a '?', '[' or '{' stands at the start of the line by mistake");
                }
                if (!ended.isEmpty()) {
                    return new YamlMap(location, entries, false);
                }
                String keyPath = key == null ? path : Location.join(path, key);
                Location keyLocation = place(keyEvent, keyPath);
                YamlNode value = node((NodeEvent) events.next(), keyPath, depth + 1);
                complete &= key != null && enter(entries, new YamlMap.Entry(key, keyLocation, value));
                if (!ended.isEmpty()) {
                    return new YamlMap(location, entries, false);
                }
            }
        } catch (Stop | YamlEngineException e) {
            ended.add(e);
            return (YamlMap) brokenOff(new YamlMap(location, entries, false));
        }
        return new YamlMap(location, entries, complete);
    }

    /// False if what the key stands for is not known.
    private boolean enter(Map<String, YamlMap.Entry> entries, YamlMap.Entry entry) {
        if (entry.key().equals("<<")) {
            problems.error(InputCode.ALIAS, entry.keyLocation(), "The key '<<' merges another map into this one.",
                    "Merging is not part of YAML 1.2; a reader would have to know what overrides what.",
                    "write the merged keys out here");
            return false;
        }
        YamlMap.Entry earlier = entries.putIfAbsent(entry.key(), entry);
        if (earlier != null) {
            Location first = earlier.keyLocation();
            problems.error(InputCode.DUPLICATE_KEY, entry.keyLocation(),
                    "The key '" + entry.key() + "' is there twice.",
                    "It stands at " + first.line() + ":" + first.column() + " already, and one would silently win.",
                    "delete one of the two, or rename it");
        }
        return true;
    }

    private YamlList list(Location location, String path, int depth) {
        List<YamlNode> items = new ArrayList<>();
        try {
            while (events.next() instanceof NodeEvent item) {
                items.add(node(item, path + "[" + items.size() + "]", depth + 1));
                if (!ended.isEmpty()) {
                    return new YamlList(location, items, false);
                }
            }
        } catch (Stop | YamlEngineException e) {
            ended.add(e);
            return (YamlList) brokenOff(new YamlList(location, items, false));
        }
        return new YamlList(location, items, true);
    }

    /// What stands last before a syntax error may only seem to have ended: where a line has lost its indentation, the map above it
    /// ends and its other keys follow the error.
    private static YamlNode brokenOff(YamlNode node) {
        return switch (node) {
            case YamlMap map -> {
                LinkedHashMap<String, YamlMap.Entry> entries = new LinkedHashMap<>(map.entries());
                if (!entries.isEmpty()) {
                    YamlMap.Entry last = map.entries().lastEntry().getValue();
                    entries.put(last.key(),
                            new YamlMap.Entry(last.key(), last.keyLocation(), brokenOff(last.value())));
                }
                yield new YamlMap(map.location(), entries, false);
            }
            case YamlList list -> {
                List<YamlNode> items = new ArrayList<>(list.items());
                if (!items.isEmpty()) {
                    items.set(items.size() - 1, brokenOff(items.getLast()));
                }
                yield new YamlList(list.location(), items, false);
            }
            case YamlScalar scalar -> scalar;
        };
    }

    private YamlNode alias(AliasEvent event, Location location) {
        String name = event.getAlias().getValue();
        if (open.contains(name)) {
            problems.error(InputCode.CYCLE, location,
                    "'*" + name + "' stands inside the part it refers to ('&" + name + "').",
                    "It would contain itself without end.", "write the value out here");
            return YamlMap.unreadable(location);
        }
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            List<String> fixes = Suggestion.nearest(name, anchors.keySet()).stream().map(n -> "*" + n).toList();
            problems.error(InputCode.ALIAS, location, "'*" + name + "' refers to nothing.",
                    "No '&" + name + "' stands before it.", fixes);
            return YamlMap.unreadable(location);
        }
        count(anchored.size(), location);
        return anchored.node();
    }

    private void count(long more, Location location) {
        nodes += more;
        if (nodes > MOST_NODES) {
            problems.error(InputCode.ALIAS, location, "Following all references ('*'), the file has more than "
                    + MOST_NODES + " values.", "References to parts that contain references multiply.",
                    "write out what is meant, or refer to smaller parts");
            throw new Stop();
        }
    }

    private void refuseTag(@Nullable String tag, Location location) {
        if (tag != null && !tag.equals("!") && !tag.equals("tag:yaml.org,2002:str")) {
            String shown = tag.replace("tag:yaml.org,2002:", "!!");
            problems.error(InputCode.TAG, location, "The tag '" + shown + "' is not allowed.",
                    "What a value is follows from its key; nothing is constructed from the text.",
                    "delete '" + shown + "'");
        }
    }

    private static Location shortened(Location location) {
        String path = location.path().length() > 40 ? location.path().substring(0, 40) + "…" : location.path();
        return new Location(location.file(), location.line(), location.column(), path);
    }

    private Location place(Event event, String path) {
        Mark mark = event.getStartMark().orElse(null);
        return mark == null ? new Location(file, 0, 0, path)
                : new Location(file, mark.getLine() + 1, mark.getColumn() + 1, path);
    }
}
