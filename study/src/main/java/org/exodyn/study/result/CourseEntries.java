package org.exodyn.study.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exodyn.study.result.ModelBook.Course;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.ArmPlan;
import org.exodyn.study.run.RunOutcome;

/// What each observed quantity came to at read-out.
final class CourseEntries {

    private CourseEntries() {}

    static List<Course> of(RunOutcome run) {
        List<Course> courses = new ArrayList<>();
        for (int arm = 0; arm < run.arms().size(); arm++) {
            ArmPlan plan = run.arms().get(arm);
            for (String name : plan.observed()) {
                int column = plan.column(name);
                for (int set = 0; set < run.sets().size(); set++) {
                    ArmDraw[] draws = run.results()[set][arm];
                    List<Double> shares = Shares.of(Arrays.stream(draws)
                            .mapToDouble(draw -> draw.course()[draw.course().length - 1][column]).toArray());
                    if (!shares.isEmpty()) {
                        courses.add(new Course(name, plan.models().arm().name(), run.sets().get(set).premise(),
                                shares.get(0), shares.get(1), shares.get(2)));
                    }
                }
            }
        }
        return List.copyOf(courses);
    }
}
