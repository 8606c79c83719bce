package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.exodyn.clinic.design.TestedAt;
import org.exodyn.clinic.differential.DifferentialAbundance;
import org.exodyn.clinic.quality.Advice;
import org.exodyn.clinic.quality.ColumnBalance;
import org.exodyn.clinic.quality.SampleQuality;
import org.exodyn.clinic.quality.TechnicalDifference;
import org.exodyn.study.figure.NumberText;

/// The answer in a few plain sentences, what limits it included.
final class ProfileAnswer {
    private static final int NAMED = 3;

    private final Profile profile;

    ProfileAnswer(Profile profile) {
        this.profile = profile;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        oneWithTechnique().ifPresent(sentences::add);
        sentences.add(hits());
        TestedAt.words(profile.plan().formula(), profile.plan().cohort().sheet(), profile.plan().contrast())
                .ifPresent(place -> sentences
                        .add("The design lets this difference depend on other columns; it is the one at "
                                + place + "."));
        detection().ifPresent(sentences::add);
        technical().ifPresent(sentences::add);
        people().ifPresent(sentences::add);
        samples().ifPresent(sentences::add);
        return sentences;
    }

    /// A batch that is another word for the group comes before everything else: no number below can be read without it.
    private java.util.Optional<String> oneWithTechnique() {
        List<ColumnBalance> complete = profile.balances().stream()
                .filter(one -> one.isComplete() && one.isTechnical()).toList();
        if (complete.isEmpty()) {
            return java.util.Optional.empty();
        }
        String columns = String.join(" and ", complete.stream().map(ColumnBalance::column).toList());
        return java.util.Optional.of(String.format(Locale.ROOT,
                "%s cannot be told from %s: %s. Every difference below may be one of %s, and no analysis of these samples can say which.",
                groups(), columns, String.join("; ", complete.stream().map(ColumnBalance::words).toList()), columns));
    }

    private String groups() {
        return profile.plan().contrast().group() + " and " + profile.plan().contrast().reference();
    }

    private String rate() {
        return "a false discovery rate of " + NumberText.percent(profile.limit());
    }

    private String hits() {
        DifferentialAbundance main = profile.main();
        int[] hits = profile.hits();
        int tested = (int) Arrays.stream(main.q()).filter(q -> !Double.isNaN(q)).count();
        if (hits.length == 0) {
            return String.format(Locale.ROOT,
                    "No feature of %,d tested differs between %s at %s; the smallest q is %s.", tested,
                    groups(), rate(),
                    aboveLimit(Arrays.stream(main.q()).filter(q -> !Double.isNaN(q)).min().orElse(1)));
        }
        long up = Arrays.stream(hits).filter(i -> main.rows()[i].effect() > 0).count();
        List<String> named = Arrays.stream(hits).limit(NAMED).mapToObj(i -> main.features().get(i) + " ("
                + NumberText.of(Math.pow(2, main.rows()[i].effect())) + "-fold)").toList();
        if (!profile.isFound()) {
            return String.format(Locale.ROOT,
                    "No feature of %,d tested differs between %s beyond doubt: %d (%s) pass %s at %s, and %s none of them. Take none as found.",
                    tested, groups(), hits.length, String.join(", ", named), main.method().option(), rate(),
                    profile.second().map(other -> other.method().option() + " confirms").orElse("nothing confirms"));
        }
        String confirmed = profile.second().isEmpty() ? ""
                : String.format(Locale.ROOT, " Another method (%s) finds %,d of them too.",
                        profile.second().get().method().option(), profile.confirmed());
        return String.format(Locale.ROOT,
                "%,d of %,d tested features differ between %s at %s: %,d are higher in %s, %,d lower; first %s.%s",
                hits.length, tested, groups(), rate(), up, profile.plan().contrast().group(), hits.length - up,
                String.join(", ", named), confirmed);
    }

    /// With as many figures as show that it is above the limit.
    private String aboveLimit(double q) {
        int figures = 2;
        while (figures < 6 && NumberText.significant(q, figures).equals(NumberText.of(profile.limit()))) {
            figures++;
        }
        return NumberText.significant(q, figures);
    }

    private java.util.Optional<String> detection() {
        if (profile.main().detection().isEmpty()) {
            return java.util.Optional.empty();
        }
        double[] q = DetectionTable.q(profile.main());
        long hits = Arrays.stream(q).filter(one -> one < profile.limit()).count();
        return java.util.Optional.of(hits == 0
                ? "No feature is seen more often in one group than in the other at that rate."
                : String.format(Locale.ROOT, "%,d features are seen more often in one group than in the other.", hits));
    }

    private java.util.Optional<String> technical() {
        List<TechnicalDifference> confounded = TechnicalDifference.confounded(profile.technical());
        if (confounded.isEmpty()) {
            return java.util.Optional.empty();
        }
        boolean cargo = confounded.stream().allMatch(one -> one.measure().equals(Profiler.LARGEST_SHARE)
                || one.measure().equals(Profiler.HAEMOLYSIS));
        double[] corrected = TechnicalDifference.corrected(profile.technical());
        List<String> words = confounded.stream()
                .map(one -> String.format(Locale.ROOT, "%s (area %.2f, p = %s)", one.measure(),
                        one.groups().separation(),
                        NumberText.of(corrected[profile.technical().indexOf(one)])))
                .toList();
        String tell = String.join(", ", words) + (confounded.size() == 1 ? " differs" : " differ") + " between "
                + groups();
        return java.util.Optional.of(cargo
                ? "But look at the samples: " + tell
                        + ". That may be biology, or how the blood was drawn and the libraries were made."
                : "But the groups are confounded with technique: " + tell
                        + ". A classifier could tell them apart by that alone, and no design of these samples can take it back: a difference of"
                        + " cargo may be one of technique.");
    }

    private java.util.Optional<String> people() {
        String column = profile.repeated().map(org.exodyn.clinic.quality.RepeatedPatients::column).orElse("");
        boolean handled = profile.plan().formula().columns().contains(column)
                || profile.request().block().equals(java.util.Optional.of(column));
        return profile.repeated().filter(_ -> !handled).map(one -> String.format(Locale.ROOT,
                "%d samples are of %d patients with more than one sample, and were counted as independent: the intervals are too narrow.",
                one.samples(), one.patients()));
    }

    private java.util.Optional<String> samples() {
        List<String> drop = profile.samples().stream().filter(one -> one.advice() == Advice.DROP)
                .map(SampleQuality::sample).toList();
        return drop.isEmpty() ? java.util.Optional.empty()
                : java.util.Optional.of("Look at the result without " + String.join(", ", drop) + " (--drop "
                        + String.join(",", drop) + "): " + (drop.size() == 1 ? "it differs" : "they differ")
                        + " from the other samples in more than one measure of quality.");
    }
}
