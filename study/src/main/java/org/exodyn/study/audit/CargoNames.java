package org.exodyn.study.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.parameter.ParameterRecord;

/// Molecules as those write them who report on them: `PD-L1 (CD274)`, and not the registry's symbol alone.
///
/// Of the names that the atlas knows for a protein, the one that most of its texts use stands first, if more use it than the symbol:
/// statements, names as printed, and quantities of parameter records. Other molecules are called by their names.
public final class CargoNames {

    private final Map<String, String> shown = new HashMap<>();

    private CargoNames() {}

    /// The names of all proteins that claims carry.
    public static CargoNames of(Atlas atlas) {
        CargoNames names = new CargoNames();
        List<String> texts = Stream.of(atlas.claims().stream().map(Claim::statement),
                atlas.claims().stream().flatMap(claim -> claim.cargo().stream()).map(CargoItem::printedAs),
                atlas.knownDeliveries().stream().map(KnownDelivery::statement),
                atlas.parameters().stream().map(ParameterRecord::quantity)).flatMap(all -> all).toList();
        Stream.concat(atlas.claims().stream().flatMap(claim -> claim.cargo().stream()),
                atlas.knownDeliveries().stream().flatMap(one -> one.cargo().stream()))
                .filter(item -> item.cargoClass().equals("protein"))
                .flatMap(item -> atlas.entity(item.entity()).stream())
                .distinct().forEach(entity -> names.add(entity, texts));
        return names;
    }

    private void add(Entity entity, Collection<String> texts) {
        long bare = count(entity.name(), texts);
        entity.names().stream().filter(name -> !name.equals(entity.name()))
                .filter(name -> count(name, texts) > bare)
                .max(Comparator.comparingLong(name -> count(name, texts)))
                .ifPresent(name -> shown.put(entity.name(), name + " (" + entity.name() + ")"));
    }

    private static long count(String name, Collection<String> texts) {
        Pattern word = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
        return texts.stream().filter(text -> word.matcher(text).find()).count();
    }

    /// A molecule as it is shown.
    public String of(String cargo) {
        return shown.getOrDefault(cargo, cargo);
    }
}
