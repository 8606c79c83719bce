package org.exodyn.study.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Course;

/// Time courses: vesicles in medium, target levels, and whatever else was recorded.
final class CourseSection {
    private CourseSection() {}

    static void vesicles(PageWriter page, ReportIndex index) {
        page.section("vesicles", "Vesicles in the medium", "");
        write(page, index, "vesicles", "Vesicles in the medium over time");
        page.endSection();
    }

    static void targets(PageWriter page, ReportIndex index) {
        boolean targets = !index.courses("target").isEmpty();
        page.section("targets", targets ? "Target levels" : "Time courses", "");
        if (targets || otherKinds(index).isEmpty()) {
            write(page, index, "target", "Target levels over time");
        }
        for (String kind : otherKinds(index)) {
            write(page, index, kind, switch (kind) {
                case "cells" -> "Cells over time";
                case "delivered" -> "Delivered copies over time";
                case "drug" -> "Drug over time";
                case "share" -> "Shares of clone and persisters over time";
                case "resistance" -> "Wash-out test: resistance factor of delivered cargo over time";
                case "effectors" -> "Effectors over time";
                case "share of effectors" -> "Dysfunctional share of effectors over time";
                case "activity" -> "Activity of functional effectors over time";
                case "killing" -> "Killing per recipient over time";
                default -> "Over time: " + kind;
            });
        }
        page.endSection();
    }

    private static Set<String> otherKinds(ReportIndex index) {
        Set<String> kinds = new LinkedHashSet<>();
        index.content().courses().forEach(course -> kinds.add(course.kind()));
        kinds.removeAll(List.of("vesicles", "target"));
        return kinds;
    }

    private static void write(PageWriter page, ReportIndex index, String kind, String title) {
        List<Course> courses = index.courses(kind);
        if (courses.isEmpty()) {
            page.paragraph(title + ": not recorded in this run.", "missing");
            return;
        }
        page.figure(CourseFigure.draw(index, kind, title),
                "Drug dose " + courses.getFirst().dose()
                        + ". Median with central 50 % and 90 % bands, main arms only; a line"
                        + " striped in several colours is several arms that coincide;"
                        + " every arm is in the table.");
        table(index, kind, courses).fold(page.html(), "Start, peak and end as a table", "");
    }

    private static TableBlock table(ReportIndex index, String kind, List<Course> courses) {
        TableBlock table = new TableBlock("course-table-" + MechanismWords.slug(kind), "Median (central 90 %)")
                .column("Variable").column("Premise").column("Arm").number("Start").number("Highest median")
                .number("End").column("Unit");
        for (Course course : courses) {
            if (course.values().isEmpty() || course.premise().equals(ReportIndex.ZERO)) {
                continue;
            }
            Band first = course.values().getFirst();
            Band last = course.values().getLast();
            Band peak = first;
            for (Band band : course.values()) {
                peak = band.q50() > peak.q50() ? band : peak;
            }
            table.row().cell(course.label()).cell(index.heading(course.premise())).cell(index.armLabel(course.arm()))
                    .cell(Bands.brief(first), first.q50()).cell(Bands.brief(peak), peak.q50())
                    .cell(Bands.brief(last), last.q50()).cell(NumberText.unit(course.unit()));
        }
        return table;
    }
}
