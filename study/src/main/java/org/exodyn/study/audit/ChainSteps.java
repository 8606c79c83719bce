package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.exodyn.assembly.audit.AuditModel;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.study.audit.Assessment.ChainStep.Role;

/// The way from vesicles to what is needed, by kind of subject, as the model calculates it.
///
/// | kind | steps |
/// |---|---|
/// | copies | vesicles offered, taken up, opened; copies that reach the cytosol, that are there (D) |
/// | payload | vesicles offered, taken up; molecules set free, there (D) |
/// | complexes | vesicles offered, in the medium, held by an effector; complexes (D) |
/// | decoy | vesicles offered, in the medium; sites per volume (D) |
/// | strands | strands offered, taken up, that escape, that are there (D) |
/// | export | carried out, and that less what vesicles bring back |
/// | biomarker | vesicles in the sample, copies in it |
///
/// Uptake counts events: a vesicle that a cell releases again may be taken up anew, so that more are taken up than were offered.
final class ChainSteps {

    private ChainSteps() {}

    /// One step.
    ///
    /// @param value of the last draw of a function
    record Step(String label, String unit, Role role, ToDoubleFunction<Sufficiency> value) {
        Assessment.ChainStep told(Assessment.Band band) {
            return new Assessment.ChainStep(label, unit, band, role);
        }
    }

    static double[] values(List<Step> steps, Sufficiency function) {
        double[] values = new double[steps.size()];
        for (int step = 0; step < values.length; step++) {
            values[step] = steps.get(step).value().applyAsDouble(function);
        }
        return values;
    }

    static List<Step> of(Sufficiency function) {
        AuditModel model = function.model();
        AuditSubject.Kind kind = model.subject().kind();
        List<Step> steps = new ArrayList<>();
        switch (kind) {
            case COPIES, PAYLOAD, COMPLEXES, DECOY -> vesicles(steps, function, kind);
            case STRANDS -> strands(steps, model);
            case BIOMARKER -> steps.add(way("vesicles in the sample", "vesicles",
                    one -> one.delivered().meanVesicles() * 1e12 * one.model().conditions().plasmaMl()));
            case EXPORT -> {
                // its one step is told with what is needed
            }
        }
        needed(steps, function, kind);
        return steps;
    }

    private static void vesicles(List<Step> steps, Sufficiency function, AuditSubject.Kind kind) {
        AuditSetting setting = function.model().setting();
        if (!setting.isHeld()) {
            String how = setting == AuditSetting.CO_CULTURE ? "released per recipient" : "given per recipient";
            steps.add(way("vesicles " + how, "vesicles", one -> one.delivered().offered()));
            if (function.hasDonorEquivalents()) {
                steps.add(new Step("donor cells that release as many in the same time", "donors", Role.ASIDE,
                        Sufficiency::donorEquivalents));
            }
        }
        switch (kind) {
            case COPIES -> {
                taken(steps);
                steps.add(way("vesicles that open into the cytosol", "vesicles", one -> one.delivered().opened()));
                steps.add(way("copies that reach the cytosol", "copies", one -> one.delivered().arrived()));
            }
            case PAYLOAD -> {
                taken(steps);
                steps.add(way("molecules set free in the cell", "molecules", one -> one.delivered().arrived()));
            }
            case COMPLEXES -> {
                around(steps, setting);
                steps.add(way("vesicles held by one " + AuditModel.EFFECTOR, "vesicles", Sufficiency::bound));
            }
            case DECOY -> around(steps, setting);
            case STRANDS, EXPORT, BIOMARKER -> throw new IllegalStateException(kind + " has no vesicles offered");
        }
    }

    private static void taken(List<Step> steps) {
        steps.add(way("vesicles taken up, re-released ones counted again", "vesicles",
                one -> one.delivered().takenUp()));
    }

    /// Mean over the window.
    private static void around(List<Step> steps, AuditSetting setting) {
        if (setting == AuditSetting.TISSUE || setting.isPlasma()) {
            steps.add(way("vesicles per nL around the cell", "vesicles", one -> one.delivered().meanVesicles() * 1e6));
        } else {
            steps.add(way("vesicles in the medium per recipient, mean", "vesicles",
                    one -> one.delivered().meanVesicles() * perCell(one)));
        }
    }

    /// Medium per recipient, µm³.
    private static double perCell(Sufficiency one) {
        return one.constant("medium_volume") / one.constant(CellGrowth.CELLS);
    }

    private static void strands(List<Step> steps, AuditModel model) {
        double window = model.conditions().readOutMin();
        steps.add(way("strands given per recipient", "copies", one -> one.constant(AuditModel.STRAND_DOSE)
                * perCell(one)));
        steps.add(way("strands taken up", "copies", one -> taken(one, window)));
        steps.add(way("strands that escape into the cytosol", "copies",
                one -> taken(one, window) * one.constant("strand_escape")));
    }

    /// q·C₀·(1 − e^(−loss·t))/loss, all strands that a cell took up (EQ-STRAND-1).
    private static double taken(Sufficiency one, double window) {
        double lost = StrictMath.log(2) / one.constant("strand_half_life")
                + one.constant("strand_uptake") / perCell(one);
        return one.constant("strand_uptake") * one.constant(AuditModel.STRAND_DOSE)
                * -StrictMath.expm1(-lost * window) / lost;
    }

    private static void needed(List<Step> steps, Sufficiency function, AuditSubject.Kind kind) {
        String unit = Supply.unit(kind);
        boolean events = function.needs().stream().anyMatch(need -> need.counted() != null);
        for (int need = 0; need < function.needs().size(); need++) {
            int which = need;
            if (need == 0 || kind == AuditSubject.Kind.EXPORT) {
                steps.add(new Step(amount(kind, need), unit, events ? Role.ASIDE : Role.WAY,
                        one -> amount(one, kind, which)));
            }
            steps.add(new Step("needed, " + function.needs().get(need).label()
                    + (kind == AuditSubject.Kind.BIOMARKER ? "" : " (Q)"), unit, Role.NEEDED,
                    one -> one.wanted(which)));
        }
    }

    private static double amount(Sufficiency one, AuditSubject.Kind kind, int need) {
        return kind == AuditSubject.Kind.COPIES ? one.delivered().mean() : one.amount(need);
    }

    private static String amount(AuditSubject.Kind kind, int need) {
        return switch (kind) {
            case COPIES -> "copies there from drug to read-out, mean (D)";
            case PAYLOAD -> "molecules there until the read-out, leaked ones included (D)";
            case COMPLEXES -> "complexes with its receptors, mean (D)";
            case DECOY -> "binding sites in the medium, mean (D)";
            case STRANDS -> "strands there from drug to read-out, mean (D)";
            case EXPORT -> need == 0 ? "drug carried out by vesicles (κ)" : "less what vesicles bring back";
            case BIOMARKER -> "copies in the sample";
        };
    }

    private static Step way(String label, String unit, ToDoubleFunction<Sufficiency> value) {
        return new Step(label, unit, Role.WAY, value);
    }
}
