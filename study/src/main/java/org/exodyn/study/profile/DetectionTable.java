package org.exodyn.study.profile;

import org.exodyn.clinic.differential.DetectionTest;
import org.exodyn.clinic.differential.DifferentialAbundance;
import org.exodyn.clinic.differential.FalseDiscoveryRate;
import org.exodyn.tables.ColumnSpec;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableBuilder;

/// Tests of detection as a table.
final class DetectionTable {
    private DetectionTable() {}

    /// False discovery rates, per feature of the cargo table.
    static double[] q(DifferentialAbundance result) {
        return FalseDiscoveryRate.of(result.detection().stream().mapToDouble(DetectionTest::p).toArray());
    }

    static Table of(Profile profile) {
        TableBuilder table = TableBuilder.of(ColumnSpec.text("feature"), ColumnSpec.whole("seen_in_group"),
                ColumnSpec.whole("group"), ColumnSpec.whole("seen_in_reference"), ColumnSpec.whole("reference"),
                ColumnSpec.number("p"), ColumnSpec.number("q"));
        double[] q = q(profile.main());
        for (int feature = 0; feature < q.length; feature++) {
            DetectionTest test = profile.main().detection().get(feature);
            table.row(profile.plan().cohort().table().features().get(feature), test.group(), test.groupSize(),
                    test.reference(), test.referenceSize(), test.p(), q[feature]);
        }
        return table.build();
    }
}
