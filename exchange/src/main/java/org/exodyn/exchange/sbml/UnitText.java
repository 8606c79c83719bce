package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The units of a model as people write them, such as `nmol/L` and `min`; empty where the model gives none.
///
/// Source: SBML Level 2 Version 5, section 4.4.3 (units that it presumes), and Level 3 Version 2 Core, sections 4.2 (units of the model) and 4.4 (unit definitions).
public final class UnitText {

    private static final Map<String, String> SYMBOLS = Map.ofEntries(Map.entry("second", "s"),
            Map.entry("mole", "mol"), Map.entry("litre", "L"), Map.entry("liter", "L"), Map.entry("metre", "m"),
            Map.entry("meter", "m"), Map.entry("gram", "g"), Map.entry("kilogram", "kg"), Map.entry("kelvin", "K"),
            Map.entry("joule", "J"), Map.entry("volt", "V"), Map.entry("item", "items"), Map.entry("hertz", "Hz"),
            Map.entry("ampere", "A"), Map.entry("coulomb", "C"), Map.entry("farad", "F"), Map.entry("newton", "N"),
            Map.entry("siemens", "S"), Map.entry("watt", "W"), Map.entry("pascal", "Pa"));
    private static final Map<Integer, String> PREFIXES = Map.ofEntries(Map.entry(0, ""), Map.entry(-1, "d"),
            Map.entry(-2, "c"), Map.entry(-3, "m"), Map.entry(-6, "µ"), Map.entry(-9, "n"), Map.entry(-12, "p"),
            Map.entry(-15, "f"), Map.entry(-18, "a"), Map.entry(3, "k"), Map.entry(6, "M"));
    private static final Map<Double, String> TIMES = Map.of(60.0, "min", 3600.0, "h", 86400.0, "d");
    private static final Map<String, String> LEVEL_2 = Map.of("substance", "mole", "time", "second", "volume", "litre",
            "length", "metre");

    private final SbmlModel model;
    private final boolean level2;

    private UnitText(SbmlDocument document) {
        this.model = document.model();
        this.level2 = document.dialect().level() == 2;
    }

    public static UnitText of(SbmlDocument document) {
        return new UnitText(document);
    }

    /// The unit of time.
    public Optional<String> time() {
        return text(level2 ? "time" : model.units().time());
    }

    /// The unit of what an id stands for in formulas.
    ///
    /// @param amount whether a species is reported as its amount, whatever its id stands for
    public Optional<String> of(String id, boolean amount) {
        Optional<SbmlSpecies> species = first(model.species(), id);
        if (species.isPresent()) {
            return species(species.get(), amount);
        }
        Optional<SbmlCompartment> compartment = first(model.compartments(), id);
        return compartment.isPresent() ? size(compartment.get())
                : first(model.parameters(), id).flatMap(parameter -> text(parameter.units()));
    }

    private static <T extends SbmlElement> Optional<T> first(List<T> elements, String id) {
        return elements.stream().filter(one -> id.equals(one.base().id())).findFirst();
    }

    private Optional<String> species(SbmlSpecies species, boolean amount) {
        String own = species.substanceUnits();
        Optional<String> substance = text(own != null ? own : level2 ? "substance" : model.units().substance());
        Optional<SbmlCompartment> within = first(model.compartments(), species.compartment());
        if (amount || species.hasOnlySubstanceUnits() || within.map(SbmlCompartment::spatialDimensions)
                .filter(dimensions -> dimensions == 0).isPresent()) {
            return substance;
        }
        return substance.flatMap(counted -> within.flatMap(this::size)
                .map(size -> counted + "/" + (size.contains("/") || size.contains("·") ? "(" + size + ")" : size)));
    }

    private Optional<String> size(SbmlCompartment compartment) {
        if (compartment.units() != null) {
            return text(compartment.units());
        }
        return switch ((int) compartment.spatialDimensions()) {
            case 3 -> text(level2 ? "volume" : model.units().volume());
            case 2 -> level2 && first(model.unitDefinitions(), "area").isEmpty() ? Optional.of("m²")
                    : text(level2 ? "area" : model.units().area());
            case 1 -> text(level2 ? "length" : model.units().length());
            default -> Optional.empty();
        };
    }

    private Optional<String> text(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        return first(model.unitDefinitions(), id).map(UnitText::defined)
                .orElseGet(() -> symbol(level2 ? LEVEL_2.getOrDefault(id, id) : id));
    }

    private static Optional<String> symbol(String kind) {
        return Optional.ofNullable(SYMBOLS.get(kind));
    }

    /// Factors over divisors; the name that the author gave where a factor has no symbol.
    private static Optional<String> defined(SbmlUnit unit) {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (SbmlUnit.Factor factor : unit.factors()) {
            if (factor.kind().equals("dimensionless") && factor.multiplier() == 1 && factor.scale() == 0) {
                continue;
            }
            Optional<String> text = factor(factor);
            if (text.isEmpty()) {
                String name = unit.base().name();
                return Optional.ofNullable(name == null || name.isBlank() ? unit.base().id() : name);
            }
            (factor.exponent() > 0 ? above : below).add(text.get());
        }
        if (above.isEmpty() && below.isEmpty()) {
            return Optional.empty();
        }
        String divisors = String.join("·", below);
        return Optional.of((above.isEmpty() ? "1" : String.join("·", above))
                + (below.isEmpty() ? "" : "/" + (below.size() > 1 ? "(" + divisors + ")" : divisors)));
    }

    private static Optional<String> factor(SbmlUnit.Factor factor) {
        double exponent = Math.abs(factor.exponent());
        String raised = exponent == 1 ? "" : exponent == 2 ? "²" : exponent == 3 ? "³" : null;
        String kind = SYMBOLS.get(factor.kind());
        if (raised == null || kind == null) {
            return Optional.empty();
        }
        String time = TIMES.get(factor.multiplier());
        if (factor.kind().equals("second") && time != null && factor.scale() == 0) {
            return Optional.of(time + raised);
        }
        int decades = (int) Math.rint(Math.log10(factor.multiplier()));
        boolean power = Math.abs(factor.multiplier() / Math.pow(10, decades) - 1) < 1e-12;
        String prefix = PREFIXES.get(factor.scale() + decades);
        boolean plain = factor.kind().equals("item") || factor.kind().equals("kilogram");
        return !power || prefix == null || plain && !prefix.isEmpty() ? Optional.empty()
                : Optional.of(prefix + kind + raised);
    }
}
