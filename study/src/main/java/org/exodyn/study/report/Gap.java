package org.exodyn.study.report;

import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Delivery;

/// How far what is delivered is from what is required, in the median draw.
///
/// @param decades log10(required ÷ delivered): positive when too little arrives in more than half of the draws, infinite when nothing does, NaN when
///     no requirement is known
/// @param unattainable whether no number of copies would meet the requirement in the median draw
record Gap(double decades, boolean unattainable) {
    static Gap of(Delivery delivery) {
        ReportContent.Band required = delivery.required();
        if (required == null) {
            return new Gap(Double.NaN, false);
        }
        boolean drawn = !Double.isNaN(required.q50()) && !Double.isNaN(delivery.delivered().q50());
        return new Gap(drawn ? StrictMath.log10(delivery.neededPerDelivered()) : Double.NaN,
                Double.isInfinite(required.q50()));
    }

    boolean known() {
        return !Double.isNaN(decades);
    }

    boolean isShort() {
        return decades > 0;
    }

    /// The size of the gap as an exponent: `3.2`.
    String exponent() {
        return NumberText.fixed(Math.abs(decades), 1);
    }

    /// Whether the gap is said in plain numbers: below a power of ten, or without bound.
    boolean isPlain() {
        return Double.isInfinite(decades) || Math.abs(decades) < 1;
    }

    /// A gap that is said in plain numbers, as a drawing labels it.
    String brief() {
        if (Double.isInfinite(decades) || Math.abs(decades) < 0.05) {
            return text();
        }
        return "×" + NumberText.of(StrictMath.pow(10, Math.abs(decades))) + (isShort() ? " short" : " to spare");
    }

    /// In words for running text.
    String text() {
        if (!known()) {
            return "requirement not known";
        }
        if (unattainable) {
            return "no number would do";
        }
        if (Double.isInfinite(decades)) {
            return isShort() ? "nothing arrives" : "nothing is needed";
        }
        if (Math.abs(decades) < 0.05) {
            return "just enough";
        }
        String fold = NumberText.of(StrictMath.pow(10, Math.abs(decades)));
        return isShort() ? fold + " times too few in the median draw"
                : fold + " times more than needed in the median draw";
    }
}
