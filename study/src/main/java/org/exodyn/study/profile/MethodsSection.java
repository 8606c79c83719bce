package org.exodyn.study.profile;

import java.util.Locale;
import org.exodyn.clinic.cohort.Scale;
import org.exodyn.clinic.design.TestedAt;
import org.exodyn.clinic.differential.DifferentialAbundance;
import org.exodyn.clinic.quality.PrincipalComponents;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.PageWriter;
import org.exodyn.study.result.SoftwareVersion;

/// What was done, in sentences for a methods section, with sources and versions.
final class MethodsSection {
    private final Profile profile;

    MethodsSection(Profile profile) {
        this.profile = profile;
    }

    void write(PageWriter page) {
        page.section("methods", "Methods", "Sentences to copy; the manifest has the checksums.");
        page.paragraph(text(), "");
        for (String message : profile.main().messages()) {
            page.paragraph(message, "notice");
        }
        Markup html = page.html();
        html.open("dl", "class", "facts small");
        for (DifferentialAbundance.Fact fact : profile.main().facts()) {
            html.open("div").element("dt", fact.name()).element("dd", NumberText.significant(fact.value(), 4)).close();
        }
        html.close();
        html.element("h3", "To repeat it");
        html.open("p").element("code", ProfileCommandLine.of(profile.request())).close();
        page.endSection();
    }

    private String text() {
        DifferentialAbundance main = profile.main();
        boolean counts = profile.plan().cohort().table().scale() == Scale.COUNTS;
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%,d of %,d features were tested", main.features().size(),
                profile.plan().cohort().table().features().size()));
        text.append(counts
                ? " (counts per million as 10 counts make in a library of median size, in as many samples as the smallest group has; Chen, Lun & Smyth 2016, doi:10.12688/f1000research.8987.2). "
                : " (seen in 70 % of the samples). ");
        text.append("Samples were made comparable by ").append(main.normalisation().words()).append(". ");
        text.append(String.format(Locale.ROOT,
                "Principal components are of log2 abundances of the tested features, or of the %,d that vary most, each"
                        + " centred on its mean and not scaled (Jolliffe 2002, doi:10.1007/b98835, section 3.5). ",
                PrincipalComponents.MOST_FEATURES));
        text.append("The design was ").append(profile.plan().formula().text()).append("; effects are ")
                .append(profile.plan().contrast().group()).append(" over ")
                .append(profile.plan().contrast().reference())
                .append(TestedAt.words(profile.plan().formula(), profile.plan().cohort().sheet(),
                        profile.plan().contrast()).map(place -> ", at " + place).orElse(""))
                .append(". ");
        text.append("Features were tested by ").append(main.method().words()).append(" (")
                .append(main.method().source())
                .append("). ");
        profile.second()
                .ifPresent(second -> text
                        .append("To see whether the answer hangs on the method, the same was tested by ")
                        .append(second.method().words()).append(" (").append(second.method().source()).append("). "));
        profile.request().block().ifPresent(column -> text.append("Samples of one ").append(column)
                .append(" were allowed to be alike by one correlation for all features (Smyth 2005, doi:10.1093/bioinformatics/bti270). "));
        if (profile.request().qualities()) {
            text.append("Samples were weighted by how well they fit (Ritchie 2006, doi:10.1186/1471-2105-7-261). ");
        }
        profile.survival().ifPresent(survival -> text.append(SurvivalMethods.text(survival)));
        text.append("q is the false discovery rate of Benjamini & Hochberg 1995. Intervals hold 95 %. ");
        text.append("Computed by Exodyn ").append(SoftwareVersion.text()).append(" on Java ")
                .append(Runtime.version().feature()).append('.');
        return text.toString();
    }
}
