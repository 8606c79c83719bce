package org.exodyn.atlas.write;

import java.util.List;
import java.util.function.BiConsumer;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.experiment.Dose;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.experiment.Measured;
import org.exodyn.atlas.experiment.Observation;
import org.exodyn.atlas.experiment.Setup;
import org.exodyn.atlas.experiment.VesicleCount;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Writes experiments, known deliveries and counts of single vesicles.
final class ExperimentWriter {
    private ExperimentWriter() {}

    static void write(YamlLines out, Atlas atlas, Source source) {
        of(out, "experiments", atlas.experiments().stream().filter(e -> e.source().equals(source.key())).toList(),
                ExperimentWriter::experiment);
        of(out, "knownDeliveries",
                atlas.knownDeliveries().stream().filter(d -> d.source().equals(source.key())).toList(),
                ExperimentWriter::delivery);
        of(out, "vesicleCounts", atlas.vesicleCounts().stream().filter(c -> c.source().equals(source.key())).toList(),
                ExperimentWriter::count);
    }

    private static <T> void of(YamlLines out, String key, List<T> records, BiConsumer<YamlLines, T> each) {
        EvidenceWriter.list(out, key, records, each);
    }

    private static void experiment(YamlLines out, Experiment one) {
        out.put("id", one.id()).put("claims", one.claims()).put("what", one.what()).put("locator", one.locator());
        setup(out, one.setup());
        out.putWord("confidence", EvidenceWriter.word(one.confidence())).put("flags", words(one.flags()))
                .put("note", one.note());
    }

    private static void delivery(YamlLines out, KnownDelivery one) {
        out.put("id", one.id()).put("statement", one.statement()).put("locator", one.locator())
                .putWord("requirement", EvidenceWriter.word(one.requirement()))
                .putWord("vehicle", EvidenceWriter.word(one.vehicle()));
        EvidenceWriter.cell(out, "donor", one.donor());
        EvidenceWriter.list(out, "cargo", one.cargo(), EvidenceWriter::cargo);
        if (one.overexpressed()) {
            out.putWord("overexpressed", "true");
        }
        EvidenceWriter.cell(out, "recipient", one.recipient());
        out.put("drugs", one.drugs());
        if (one.setup() != null) {
            setup(out, one.setup());
        }
        number(out, "load", one.load());
        number(out, "enrichment", one.enrichment());
        number(out, "needed", one.needed());
        EvidenceWriter.list(out, "observed", one.observed(), ExperimentWriter::observation);
        out.putWord("outcome", EvidenceWriter.word(one.outcome())).put("criterion", one.criterion())
                .putWord("confidence", EvidenceWriter.word(one.confidence())).put("flags", words(one.flags()))
                .put("excludes", one.excludes()).put("parameters", one.parameters()).put("note", one.note());
    }

    private static void count(YamlLines out, VesicleCount one) {
        out.put("id", one.id()).put("statement", one.statement()).put("locator", one.locator())
                .put("method", one.method());
        EvidenceWriter.cell(out, "donor", one.donor());
        EvidenceWriter.list(out, "cargo", one.cargo(), EvidenceWriter::cargo);
        number(out, "mean", one.mean());
        number(out, "carrying", one.carrying());
        number(out, "perCarrier", one.perCarrier());
        out.putWord("confidence", EvidenceWriter.word(one.confidence())).put("flags", words(one.flags()))
                .put("excludes", one.excludes()).put("parameters", one.parameters()).put("note", one.note());
    }

    private static List<String> words(List<ClaimFlag> flags) {
        return flags.stream().map(ClaimFlag::word).toList();
    }

    private static void setup(YamlLines out, Setup setup) {
        out.open("setup").putWord("route", EvidenceWriter.word(setup.route()));
        EvidenceWriter.list(out, "dose", setup.dose(), ExperimentWriter::dose);
        out.put("times", setup.times());
        amount(out, "every", setup.every());
        amount(out, "donorCells", setup.donorCells());
        amount(out, "collection", setup.collection());
        out.put("donorsPerRecipient", setup.donorsPerRecipient());
        amount(out, "recipients", setup.recipients());
        amount(out, "volume", setup.volume());
        out.put("vessel", setup.vessel());
        amount(out, "contact", setup.contact());
        EvidenceWriter.list(out, "drug", setup.drug(), ExperimentWriter::dose);
        amount(out, "drugFrom", setup.drugFrom());
        amount(out, "readOut", setup.readOut());
        out.put("patients", setup.patients()).put("controls", setup.controls());
        if (setup.groupedBy() != null) {
            out.putWord("groupedBy", EvidenceWriter.word(setup.groupedBy()));
        }
        out.close();
    }

    private static void dose(YamlLines out, Dose dose) {
        amount(out, "amount", dose.amount());
        amount(out, "upTo", dose.upTo());
        out.putWord("of", EvidenceWriter.word(dose.of()));
    }

    private static void observation(YamlLines out, Observation one) {
        out.put("quantity", one.quantity());
        inner(out, one.number());
        out.put("against", one.against()).put("at", one.at());
    }

    private static void number(YamlLines out, String key, @Nullable Measured number) {
        if (number != null) {
            out.open(key);
            inner(out, number);
            out.close();
        }
    }

    private static void inner(YamlLines out, Measured number) {
        out.put("value", number.value()).put("low", number.low()).put("high", number.high())
                .put("unit", number.unit().symbol());
        if (number.bound() != Measured.Bound.EXACT) {
            out.putWord("bound", EvidenceWriter.word(number.bound()));
        }
    }

    private static void amount(YamlLines out, String key, @Nullable Quantity amount) {
        if (amount != null) {
            out.put(key, YamlLines.exact(amount.value()) + " " + amount.unit().symbol());
        }
    }
}
