package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exodyn.exchange.xml.XmlAttribute;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.exchange.xml.XmlNode;
import org.exodyn.exchange.xml.XmlPlace;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.jspecify.annotations.Nullable;

/// Turns a model composed of submodels into one without: instances get the prefix `submodel__`, deletions take away, replacements give
/// their name, conversion factors are written into the formulas.
///
/// Source: SBML Level 3 Package Hierarchical Model Composition, section 3.9, doi:10.2390/biecoll-jib-2015-268.
final class Flattening {

    static final String NAMESPACE = "http://www.sbml.org/sbml/level3/version1/comp/version1";
    /// Instances in all: a model that uses another twice, that uses another twice, and so on, grows without end.
    private static final int MOST_INSTANCES = 10_000;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final int LONGEST_REFERENCE = 1_000;
    /// Elements looked at for all references together: a minute of searching.
    private static final long MOST_LOOKED_AT = 2_000_000_000L;

    private static final List<String> LISTS = List.of("listOfFunctionDefinitions", "listOfUnitDefinitions",
            "listOfCompartments", "listOfSpecies", "listOfParameters", "listOfInitialAssignments", "listOfRules",
            "listOfConstraints", "listOfReactions", "listOfEvents");

    private final Problems problems;
    private final List<XmlElement> open = new ArrayList<>();
    /// What took the place of what, by unique ids.
    private final Map<String, SubmodelScale.Replacement> replacements = new HashMap<>();
    private long lookedAt;
    private int instances;
    private int elements;

    private Flattening(Problems problems) {
        this.problems = problems;
    }

    /// The document without submodels; the same if it has none; empty, with problems, if it cannot be had.
    static Optional<XmlElement> of(XmlElement root, String file, ExternalModels neighbours, Problems problems) {
        Optional<XmlElement> model = root.child("model");
        if (model.isEmpty() || model.get().children().stream().noneMatch(one -> is(one, "listOfSubmodels"))) {
            return Optional.of(root);
        }
        ModelDefinitions document = new ModelDefinitions(root, file, neighbours, root.namespace());
        ModelInstance top = new Flattening(problems).instance(model.get(), document, "", null);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        Map<String, List<XmlNode>> lists = new LinkedHashMap<>();
        LISTS.forEach(list -> lists.put(list, new ArrayList<>()));
        for (ModelInstance.Entry entry : top.all()) {
            lists.computeIfAbsent(entry.list, _ -> new ArrayList<>()).add(plain(entry.element));
        }
        List<XmlNode> content = new ArrayList<>();
        for (XmlElement child : model.get().children()) {
            if (child.name().equals("notes") || child.name().equals("annotation")) {
                content.add(child);
            }
        }
        lists.forEach((name, of) -> {
            if (!of.isEmpty()) {
                content.add(new XmlElement(root.namespace(), root.prefix(), name, List.of(), of, XmlPlace.NONE));
            }
        });
        List<XmlAttribute> attributes = model.get().attributes().stream()
                .filter(one -> one.namespace().isEmpty() && !one.name().equals("conversionFactor")).toList();
        XmlElement flat = new XmlElement(root.namespace(), root.prefix(), "model", attributes, content,
                model.get().place());
        return Optional.of(new XmlElement(root.namespace(), root.prefix(), "sbml",
                root.attributes().stream().filter(one -> one.namespace().isEmpty()).toList(), List.of(flat),
                root.place()));
    }

    private static boolean is(XmlElement element, String name) {
        return element.namespace().equals(NAMESPACE) && element.name().equals(name);
    }

    /// An element without what only a composition needs.
    private static XmlElement plain(XmlElement element) {
        List<XmlNode> content = new ArrayList<>();
        for (XmlNode node : element.content()) {
            if (!(node instanceof XmlElement child)) {
                content.add(node);
            } else if (!child.namespace().equals(NAMESPACE)) {
                content.add(child.name().equals("notes") || child.name().equals("annotation") ? child : plain(child));
            }
        }
        return element.withContent(content);
    }

    private static Location location(String file, XmlElement element) {
        return new Location(file, element.place().line(), element.place().column(), element.name());
    }

    private void refuse(ModelInstance in, XmlElement at, String what, String because) {
        TooManyProblems.check(problems);
        problems.error(SbmlCode.COMPOSITION, location(in.file, at), what, because);
    }

    private ModelInstance instance(XmlElement definition, ModelDefinitions document, String prefix,
            @Nullable XmlElement use) {
        ModelInstance instance = new ModelInstance(definition, document.file(), prefix, use);
        if (open.contains(definition) || ++instances > MOST_INSTANCES) {
            refuse(instance, definition, instances > MOST_INSTANCES ? "There are more than " + MOST_INSTANCES
                    + " submodels." : "The model is a submodel of itself.", "It would never end.");
            return instance;
        }
        open.add(definition);
        for (XmlElement child : definition.children()) {
            if (child.name().startsWith("listOf") && !child.namespace().equals(NAMESPACE)) {
                for (XmlElement element : child.children()) {
                    if (element.namespace().equals(child.namespace()) && !element.name().equals("notes")
                            && !element.name().equals("annotation")) {
                        instance.own.add(new ModelInstance.Entry(child.name(), element));
                    }
                }
            } else if (is(child, "listOfPorts")) {
                child.children().forEach(port -> instance.ports.put(ModelDefinitions.attribute(port, "id"), port));
            }
        }
        elements += instance.own.size();
        if (elements > MOST_ELEMENTS) {
            refuse(instance, definition, "The model has more than " + MOST_ELEMENTS + " elements.", "");
            open.removeLast();
            return instance;
        }
        rename(instance);
        for (XmlElement list : definition.children()) {
            if (is(list, "listOfSubmodels")) {
                list.children().stream().filter(one -> is(one, "submodel"))
                        .forEach(one -> submodel(instance, one, document));
            }
        }
        if (!problems.hasErrors()) {
            instance.submodels.values().forEach(this::delete);
        }
        if (!problems.hasErrors()) {
            replace(instance);
        }
        if (!problems.hasErrors()) {
            instance.submodels.values().forEach(inner -> scale(instance, inner));
        }
        open.removeLast();
        return instance;
    }

    private void rename(ModelInstance instance) {
        for (ModelInstance.Entry entry : instance.own) {
            Renaming.declared(entry.element, instance.prefix, instance.ids, instance.unitIds, instance.metaIds);
        }
        String factor = instance.definition.attribute("conversionFactor");
        Renaming renaming = new Renaming(instance.ids, instance.unitIds, instance.metaIds);
        for (ModelInstance.Entry entry : instance.own) {
            XmlElement element = entry.element;
            if (factor != null && element.name().equals("species") && element.attribute("conversionFactor") == null) {
                List<XmlAttribute> attributes = new ArrayList<>(element.attributes());
                attributes.add(XmlAttribute.of("conversionFactor", factor));
                element = element.withAttributes(attributes);
            }
            entry.element = renaming.of(element);
        }
    }

    private void submodel(ModelInstance parent, XmlElement use, ModelDefinitions document) {
        String id = ModelDefinitions.attribute(use, "id");
        Optional<ModelDefinitions.Found> found = document.find(ModelDefinitions.attribute(use, "modelRef"),
                location(parent.file, use), problems);
        if (found.isPresent()) {
            parent.submodels.put(id, instance(found.get().model(), found.get().document(),
                    parent.prefix + id + "__", use));
        }
    }

    private void delete(ModelInstance instance) {
        XmlElement use = instance.use;
        if (use == null) {
            return;
        }
        for (XmlElement list : use.children()) {
            for (XmlElement deletion : is(list, "listOfDeletions") ? list.children() : List.<XmlElement>of()) {
                ModelInstance whole = submodelNamed(instance, deletion);
                if (whole != null) {
                    instance.submodels.values().remove(whole);
                    continue;
                }
                XmlElement target = target(instance, deletion);
                if (target != null) {
                    instance.remove(target, null);
                    instance.deleted.put(ModelDefinitions.attribute(deletion, "id"), target);
                }
            }
        }
    }

    private static @Nullable ModelInstance submodelNamed(ModelInstance in, XmlElement reference) {
        boolean deeper = reference.children().stream().anyMatch(one -> is(one, "sBaseRef"));
        return deeper ? null : in.submodels.get(ModelDefinitions.attribute(reference, "idRef"));
    }

    /// The element that a reference leads to; null, with a problem, if there is none.
    private @Nullable XmlElement target(ModelInstance from, XmlElement first) {
        ModelInstance in = from;
        XmlElement reference = first;
        for (int steps = 0; steps <= LONGEST_REFERENCE; steps++) {
            if (lookedAt > MOST_LOOKED_AT) {
                return null;
            }
            lookedAt += in.all().size();
            if (lookedAt > MOST_LOOKED_AT) {
                refuse(in, reference, "The references of the model are too many for its size.",
                        "Following them would take more than " + MOST_LOOKED_AT + " comparisons.");
                return null;
            }
            String port = ModelDefinitions.attribute(reference, "portRef");
            XmlElement end = port.isEmpty() ? null : in.ports.get(port);
            Optional<XmlElement> deeper = reference.children().stream().filter(one -> is(one, "sBaseRef")).findFirst();
            ModelInstance inner = in.submodels.get(end != null ? ModelDefinitions.attribute(end, "idRef")
                    : port.isEmpty() ? ModelDefinitions.attribute(reference, "idRef") : "");
            if (inner != null && deeper.isPresent()) {
                in = inner;
                reference = deeper.get();
            } else if (end != null) {
                reference = end;
            } else {
                XmlElement found = port.isEmpty() ? named(in, reference) : null;
                if (found == null) {
                    refuse(in, reference, "<" + reference.name() + "> leads to nothing in the submodel '" + in.prefix
                            + "'.", "What it names is not there, or was deleted.");
                }
                return found;
            }
        }
        refuse(in, reference, "<" + reference.name() + "> leads from port to port without end.", "");
        return null;
    }

    /// What a reference without a port names.
    private @Nullable XmlElement named(ModelInstance in, XmlElement reference) {
        String id = ModelDefinitions.attribute(reference, "idRef");
        String unit = ModelDefinitions.attribute(reference, "unitRef");
        String metaId = ModelDefinitions.attribute(reference, "metaIdRef");
        String deletion = ModelDefinitions.attribute(reference, "deletion");
        return !id.isEmpty() ? in.find("id", current(in.ids.getOrDefault(id, in.prefix + id)), false)
                : !unit.isEmpty() ? in.find("id", current(in.unitIds.getOrDefault(unit, in.prefix + unit)), true)
                        : !metaId.isEmpty()
                                ? in.find("metaid", in.metaIds.getOrDefault(metaId, in.prefix + metaId), false)
                                : !deletion.isEmpty() ? in.deleted.get(deletion) : null;
    }

    private String current(String id) {
        String name = id;
        for (int step = 0; step < 100 && replacements.containsKey(name); step++) {
            name = replacements.get(name).id();
        }
        return name;
    }

    private void replace(ModelInstance parent) {
        for (ModelInstance.Entry entry : List.copyOf(parent.own)) {
            replacing(parent, entry.element, entry);
        }
    }

    private void replacing(ModelInstance parent, XmlElement element, ModelInstance.Entry entry) {
        for (XmlElement child : element.children()) {
            if (is(child, "listOfReplacedElements")) {
                child.children().forEach(one -> replaced(parent, element, one));
            } else if (is(child, "replacedBy")) {
                replacedBy(parent, element, child, entry);
            } else if (!child.namespace().equals(MathReader.NAMESPACE)) {
                replacing(parent, child, entry);
            }
        }
    }

    private @Nullable ModelInstance submodel(ModelInstance parent, XmlElement reference) {
        ModelInstance inner = parent.submodels.get(ModelDefinitions.attribute(reference, "submodelRef"));
        if (inner == null) {
            refuse(parent, reference, "There is no submodel named '"
                    + ModelDefinitions.attribute(reference, "submodelRef") + "'.", "");
        }
        return inner;
    }

    private void replaced(ModelInstance parent, XmlElement by, XmlElement reference) {
        ModelInstance inner = submodel(parent, reference);
        if (inner == null) {
            return;
        }
        ModelInstance whole = submodelNamed(inner, reference);
        if (whole != null) {
            refuse(inner, reference, "A whole submodel is replaced.", "Only elements can be.");
            return;
        }
        XmlElement target = target(inner, reference);
        if (target == null) {
            return;
        }
        inner.remove(target, by.attribute("id"));
        String factor = ModelDefinitions.attribute(reference, "conversionFactor");
        if (!target.name().equals("localParameter")) {
            note(target, by, factor.isEmpty() ? null : parent.ids.getOrDefault(factor, parent.prefix + factor));
        } else if (!factor.isEmpty()) {
            refuse(inner, reference, "A local parameter is replaced with a conversion factor.",
                    "Only what the whole model knows can be.");
        }
    }

    private void note(XmlElement replaced, XmlElement by, @Nullable String factor) {
        String old = replaced.attribute("id");
        String id = by.attribute("id");
        if (old != null && id != null && !old.equals(id)) {
            replacements.put(old, new SubmodelScale.Replacement(id, factor));
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal elements at different places are different elements
    private void replacedBy(ModelInstance parent, XmlElement element, XmlElement reference,
            ModelInstance.Entry entry) {
        ModelInstance inner = submodel(parent, reference);
        XmlElement target = inner == null ? null : target(inner, reference);
        if (inner == null || target == null) {
            return;
        }
        if (entry.element != element) {
            if (!parent.remove(element, null)) {
                refuse(parent, reference, "<" + element.name() + "> cannot be replaced here.", "");
            }
        } else {
            parent.own.remove(entry);
        }
        note(target, element, null);
        Map<String, String> id = new HashMap<>();
        Map<String, String> metaId = new HashMap<>();
        pair(target.attribute("id"), element.attribute("id"), id);
        pair(target.attribute("metaid"), element.attribute("metaid"), metaId);
        boolean unit = target.name().equals("unitDefinition");
        Renaming renaming = new Renaming(unit ? Map.of() : id, unit ? id : Map.of(), metaId);
        inner.all().forEach(one -> one.element = renaming.of(one.element));
    }

    private static void pair(@Nullable String old, @Nullable String now, Map<String, String> into) {
        if (old != null && now != null) {
            into.put(old, now);
        }
    }

    private void scale(ModelInstance parent, ModelInstance inner) {
        XmlElement use = inner.use;
        if (use == null) {
            return;
        }
        String time = ModelDefinitions.attribute(use, "timeConversionFactor");
        String extent = ModelDefinitions.attribute(use, "extentConversionFactor");
        Set<String> reactions = new HashSet<>();
        for (ModelInstance.Entry entry : inner.all()) {
            String id = entry.element.attribute("id");
            if (entry.element.name().equals("reaction") && id != null) {
                reactions.add(id);
            }
        }
        SubmodelScale scale = new SubmodelScale(
                time.isEmpty() ? null : parent.ids.getOrDefault(time, parent.prefix + time),
                extent.isEmpty() ? null : parent.ids.getOrDefault(extent, parent.prefix + extent), replacements,
                reactions);
        inner.all().forEach(entry -> entry.element = scale.of(entry.element));
    }
}
