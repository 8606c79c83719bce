package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// One use of a model in a composition: its elements, under names that are unique in the whole, and its own submodels.
@SuppressWarnings("ReferenceEquality") // equal elements at different places are different elements
final class ModelInstance {

    /// An element of a list of the model, such as a species; mutable, for it may be renamed or removed.
    static final class Entry {
        final String list;
        XmlElement element;

        Entry(String list, XmlElement element) {
            this.list = list;
            this.element = element;
        }
    }

    final XmlElement definition;
    final String file;
    final String prefix;
    final List<Entry> own = new ArrayList<>();
    final Map<String, ModelInstance> submodels = new LinkedHashMap<>();
    final Map<String, XmlElement> ports = new HashMap<>();
    /// What a deletion took away, by its id.
    final Map<String, XmlElement> deleted = new HashMap<>();
    final Map<String, String> ids = new HashMap<>();
    final Map<String, String> unitIds = new HashMap<>();
    final Map<String, String> metaIds = new HashMap<>();
    /// The submodel element that made this instance; null at the top.
    final @Nullable XmlElement use;

    ModelInstance(XmlElement definition, String file, String prefix, @Nullable XmlElement use) {
        this.definition = definition;
        this.file = file;
        this.prefix = prefix;
        this.use = use;
    }

    /// The elements of this instance and of all inside it.
    List<Entry> all() {
        List<Entry> all = new ArrayList<>(own);
        submodels.values().forEach(inner -> all.addAll(inner.all()));
        return all;
    }

    /// Takes away an element, wherever it stands; false if it is not there. Where a local parameter goes, its kinetic law means what it
    /// hid until then, or what replaces it.
    ///
    /// @param replacement id of what takes its place; null for nothing
    boolean remove(XmlElement target, @Nullable String replacement) {
        if (removeHere(target, replacement)) {
            return true;
        }
        return submodels.values().stream().anyMatch(inner -> inner.remove(target, replacement));
    }

    private boolean removeHere(XmlElement target, @Nullable String replacement) {
        for (int index = 0; index < own.size(); index++) {
            Entry entry = own.get(index);
            if (entry.element == target) {
                own.remove(index);
                return true;
            }
            XmlElement without = without(entry.element, target);
            if (without != entry.element) {
                String local = target.name().equals("localParameter") ? target.attribute("id") : null;
                entry.element = local == null ? without
                        : new Renaming(Map.of(local, replacement == null ? prefix + local : replacement), Map.of(),
                                Map.of()).of(without);
                return true;
            }
        }
        return false;
    }

    private static XmlElement without(XmlElement from, XmlElement target) {
        List<org.exodyn.exchange.xml.XmlNode> content = new ArrayList<>(from.content());
        for (int index = 0; index < content.size(); index++) {
            if (content.get(index) == target) {
                content.remove(index);
                return from.withContent(content);
            }
            if (content.get(index) instanceof XmlElement child) {
                XmlElement without = without(child, target);
                if (without != child) {
                    content.set(index, without);
                    return from.withContent(content);
                }
            }
        }
        return from;
    }

    /// The element whose attribute has a value; null if there is none.
    @Nullable
    XmlElement find(String attribute, String value, boolean unit) {
        for (Entry entry : all()) {
            XmlElement found = find(entry.element, attribute, value, unit);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable XmlElement find(XmlElement in, String attribute, String value, boolean unit) {
        boolean rightKind = attribute.equals("metaid")
                || in.name().equals("unitDefinition") == unit && !in.name().equals("localParameter");
        if (rightKind && value.equals(in.attribute(attribute))) {
            return in;
        }
        for (XmlElement child : in.children()) {
            XmlElement found = find(child, attribute, value, unit);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
