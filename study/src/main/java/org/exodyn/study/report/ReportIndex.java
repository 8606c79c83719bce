package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.exodyn.study.figure.ArmColour;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.LogScale;
import org.exodyn.study.figure.Scale;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.ClaimCard;
import org.exodyn.study.report.ReportContent.Course;
import org.exodyn.study.report.ReportContent.Delivery;
import org.exodyn.study.report.ReportContent.Premise;
import org.exodyn.study.report.ReportContent.RecordCard;
import org.exodyn.study.report.ReportContent.Response;
import org.exodyn.study.report.ReportContent.SourceCard;
import org.jspecify.annotations.Nullable;

/// The content with what is looked up again and again: arms in colour, claims by id, results by premise and arm.
final class ReportIndex {
    static final String MEASURED = "measured";
    static final String CLAIMED = "claimed";
    static final String ZERO = "unsupported-zero";
    static final String IF_THE_CLAIM_HOLDS = "if the claim holds";

    private final ReportContent content;
    private final Map<String, ArmColour> colours = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, ClaimCard> claims;
    private final Map<String, SourceCard> sources;
    private final Map<String, RecordCard> records = new HashMap<>();

    ReportIndex(ReportContent content) {
        this.content = content;
        int next = 1;
        for (Arm arm : content.arms()) {
            places.putIfAbsent(arm.id(), places.size());
            colours.putIfAbsent(arm.id(), ArmColour.at(arm.reference() ? 0 : next++));
        }
        claims = byKey(content.claims(), ClaimCard::id);
        sources = byKey(content.sources(), SourceCard::key);
        content.records().forEach(card -> records.putIfAbsent(card.id(), card));
        content.influences()
                .forEach(influence -> influence.records().forEach(card -> records.putIfAbsent(card.id(), card)));
    }

    ReportContent content() {
        return content;
    }

    /// The premises that are shown beside each other: all but the run with unsupported effects at zero.
    List<Premise> premises() {
        return content.premises().stream().filter(premise -> !premise.id().equals(ZERO)).toList();
    }

    /// Measured beside the run with unsupported effects at zero.
    List<Premise> zeroPremises() {
        return content.premises().stream()
                .filter(premise -> premise.id().equals(ZERO) || premise.id().equals(MEASURED))
                .toList();
    }

    /// A premise's name as figures and tables carry it; under the claimed one always with its condition.
    String heading(Premise premise) {
        boolean conditional = premise.id().equals(CLAIMED)
                && !premise.label().toLowerCase(Locale.ROOT).contains(IF_THE_CLAIM_HOLDS);
        return conditional ? premise.label() + " (" + IF_THE_CLAIM_HOLDS + ")" : premise.label();
    }

    String heading(String premise) {
        return content.premises().stream()
                .filter(known -> known.id().equals(premise))
                .map(this::heading)
                .findFirst()
                .orElse(premise);
    }

    List<Arm> mainArms() {
        return content.arms().stream().filter(arm -> !arm.alone()).toList();
    }

    @Nullable
    Arm referenceArm() {
        return content.arms().stream().filter(Arm::reference).findFirst().orElse(null);
    }

    String armLabel(String arm) {
        return content.arms().stream()
                .filter(known -> known.id().equals(arm))
                .map(Arm::label)
                .findFirst()
                .orElse(arm);
    }

    ArmColour colour(String arm) {
        return colours.getOrDefault(arm, ArmColour.at(0));
    }

    /// Place in the display order: what switches on the page know the arm by.
    int place(String arm) {
        return places.getOrDefault(arm, 0);
    }

    @Nullable
    Response response(String premise, String arm) {
        return content.responses().stream()
                .filter(response -> response.premise().equals(premise) && response.arm().equals(arm))
                .findFirst()
                .orElse(null);
    }

    /// What figures show of a response: viability, or the recipients left where killing is asked about.
    List<Band> shown(Response response) {
        return content.killing() ? response.left() : response.viability();
    }

    /// What that is, in words.
    String shownLabel() {
        return content.killing() ? "live recipients at read-out over those at the start"
                : "live cells, relative to the same arm without drug";
    }

    /// The axis of what is shown: linear for viability, logarithmic for recipients left, with a place for none.
    Scale shownScale(double start, double end, int ticks) {
        if (!content.killing()) {
            double highest = 1;
            for (Response response : content.responses()) {
                for (Band band : response.viability()) {
                    highest = Math.max(highest, Double.isFinite(band.q95()) ? Math.min(band.q95(), 1.6) : 1);
                }
            }
            return new LinearScale(0, highest > 1.02 ? Math.ceil(highest * 10) / 10 : 1.02, start, end, ticks);
        }
        List<Double> values = new ArrayList<>(List.of(0.1, 1.0));
        for (Response response : content.responses()) {
            response.left().forEach(band -> values.addAll(List.of(band.q05(), band.q50(), band.q95())));
        }
        double[] range = LogScale.decadesAround(values, new double[] {0.01, 10});
        return new LogScale(Math.max(range[0], 1e-8), range[1], start, end, Math.min(26, Math.abs(end - start) * 0.12),
                ticks);
    }

    List<Course> courses(String kind) {
        return content.courses().stream().filter(course -> course.kind().equals(kind)).toList();
    }

    List<Delivery> deliveries(String premise) {
        return content.deliveries().stream()
                .filter(delivery -> delivery.premise().equals(premise))
                .toList();
    }

    /// Per cargo, in order of appearance, the arm that the answer is about; where that brings none, the first arm that gets at least half
    /// of what arrives at most: among arms that differ little it is the plainest, not one with an intervention.
    List<Delivery> shownDeliveries(String premise) {
        List<Delivery> fullest = new ArrayList<>();
        for (Delivery delivery : deliveries(premise)) {
            int at = -1;
            for (int place = 0; place < fullest.size(); place++) {
                if (fullest.get(place).cargo().equals(delivery.cargo())) {
                    at = place;
                }
            }
            if (at < 0) {
                fullest.add(delivery);
            } else if (answers(delivery)
                    || !answers(fullest.get(at))
                            && delivery.delivered().q50() > 2 * fullest.get(at).delivered().q50()) {
                fullest.set(at, delivery);
            }
        }
        return fullest;
    }

    private boolean answers(Delivery delivery) {
        return delivery.delivered().q95() > 0
                && content.arms().stream().anyMatch(arm -> arm.answers() && arm.id().equals(delivery.arm()));
    }

    @Nullable
    ClaimCard claim(String id) {
        return claims.get(id);
    }

    @Nullable
    SourceCard source(String key) {
        return sources.get(key);
    }

    @Nullable
    RecordCard record(String id) {
        return records.get(id);
    }

    private static <T> Map<String, T> byKey(List<T> cards, Function<T, String> key) {
        Map<String, T> map = new HashMap<>();
        cards.forEach(card -> map.putIfAbsent(key.apply(card), card));
        return map;
    }
}
