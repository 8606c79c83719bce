package org.exodyn.study.run;

import java.nio.file.*;
import java.util.*;
import org.exodyn.assembly.*;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.scenario.*;
import org.exodyn.input.*;
import org.exodyn.study.response.*;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void go() {
        long t0 = System.nanoTime();
        Atlas atlas = Atlas.loadEmbedded();
        System.out.println("atlas ms " + (System.nanoTime() - t0) / 1e6);
        Problems p = new Problems();
        ScenarioDocument doc = ScenarioReader.read(Path.of("../scenarios/pancreatic-caf-gemcitabine.yaml"), new AtlasVocabulary(atlas), p);
        System.out.println(ProblemReport.render(p.list()));
        p.throwIfErrors();
        int draws = Integer.getInteger("draws", 40);
        doc = new ScenarioDocument(doc.scenario().withEnsemble(new EnsembleSettings(draws, 1)), doc.locations(), doc.defaults(), doc.source(), doc.sha256());
        ScenarioRun run = new ScenarioRun(atlas, doc, 2, (s, d, n, e) -> {});
        var a = run.assemble(p);
        System.out.println(ProblemReport.render(p.list()));
        for (var x : a.space().axes()) System.out.printf("%-40s %-30s %10.4g %10.4g %10.4g %s%n", x.parameter().id(), ((org.exodyn.biology.model.ModelParameter.Drawn) x.parameter().value()).slot(), x.inSlotUnit(.05), x.inSlotUnit(.5), x.inSlotUnit(.95), x.resolved().alternatives().stream().map(q -> q.record().id() + "/" + q.level() + "/w" + q.widened()).toList());
        System.out.println(a.reading());
        p.throwIfErrors();
        t0 = System.nanoTime();
        RunOutcome o = run.run(a);
        System.out.println("run s " + (System.nanoTime() - t0) / 1e9 + " " + o.account());
        System.out.println("tried " + o.prior().tried() + " " + o.prior().rejected());
        for (var c : o.single()) { System.out.println(c.demands() + " " + c.reached() + " " + c.outcome() + " beta " + c.distance() + " mass " + c.priorMass() + " +-" + c.massRelativeError() + " ess " + c.effectiveSampleSize() + "/" + c.sampled()); moves(c, a); }
        var c = o.joint(); System.out.println("JOINT " + c.reached() + " " + c.outcome() + " beta " + c.distance() + " mass " + c.priorMass() + " ess " + c.effectiveSampleSize() + "/" + c.sampled()); moves(c, a);
        for (int s = 0; s < o.sets().size(); s++) for (int arm = 0; arm < o.arms().size(); arm++) {
            ArmDraw[] d = o.results()[s][arm];
            double[] via = Arrays.stream(d).mapToDouble(x -> x.response().viability()[o.shownDose()]).toArray();
            double[] ic = Arrays.stream(d).mapToDouble(x -> x.response().ic50().orElse(Double.POSITIVE_INFINITY) / 602.2 * 1000).toArray();
            int S = s, R = o.reference();
            double[] rf = new double[d.length]; for (int i = 0; i < d.length; i++) rf[i] = d[i].response().ic50().orElse(Double.NaN) / o.results()[S][R][i].response().ic50().orElse(Double.NaN);
            rf = Arrays.stream(rf).filter(x -> !Double.isNaN(x)).toArray();
            double bal = Arrays.stream(d).mapToDouble(x -> Math.max(x.balance().vesicles(), Math.max(x.balance().insideCells(), x.balance().copies()))).max().getAsDouble();
            double ceil = Arrays.stream(d).mapToDouble(x -> Math.max(x.ceilings().volume(), Math.max(x.ceilings().membrane(), x.ceilings().protein()))).max().getAsDouble();
            System.out.printf("%-18s %-40s viab %.3f [%.3f %.3f] ic50 nM %.1f rf %.6f [%.6f %.6f] n=%d bal %.2e ceil %.3g%n", o.sets().get(s).premise(), o.arms().get(arm).models().arm().name(), Quantiles.of(via).at(.5), Quantiles.of(via).at(.05), Quantiles.of(via).at(.95), Quantiles.of(ic).at(.5), Quantiles.of(rf).at(.5), Quantiles.of(rf).at(.05), Quantiles.of(rf).at(.95), rf.length, bal, ceil);
        }
    }
    static void moves(ClaimedPremise.Conditioned c, ScenarioRun.Assembled a) {
        for (int i = 0; i < c.point().length; i++) if (Math.abs(c.point()[i] - .5) > .2) System.out.printf("     %s %.3g -> %.3g (q %.4f)%n", a.space().axes().get(i).parameter().id(), a.space().axes().get(i).inSlotUnit(.5), a.space().axes().get(i).inSlotUnit(c.point()[i]), c.point()[i]);
    }
}
