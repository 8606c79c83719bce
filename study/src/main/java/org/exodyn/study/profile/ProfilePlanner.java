package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.Cohort;
import org.exodyn.clinic.cohort.CohortCode;
import org.exodyn.clinic.cohort.CohortReader;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.cohort.SampleSheet;
import org.exodyn.clinic.cohort.Scale;
import org.exodyn.clinic.design.DesignCheck;
import org.exodyn.clinic.design.DesignMatrix;
import org.exodyn.clinic.design.Formula;
import org.exodyn.clinic.design.FormulaReader;
import org.exodyn.clinic.differential.Method;
import org.exodyn.clinic.normalisation.Normalisation;
import org.exodyn.clinic.quality.RepeatedPatients;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;

/// Makes a plan of a request, or lists everything that stands in its way.
final class ProfilePlanner {
    private static final int FEWEST = 2;
    /// Names that users of other programs type.
    private static final Map<String, String> PEERS = Map.of("edger", "ql", "edger-ql", "ql", "limma-voom", "voom",
            "limma", "voom",
            "deseq2", "wald", "deseq", "wald", "limma-trend", "trend");

    private final ProfileRequest request;
    private final Problems problems;

    ProfilePlanner(ProfileRequest request, Problems problems) {
        this.request = request;
        this.problems = problems;
    }

    /// @return empty if there are errors among the problems
    Optional<ProfilePlan> plan() {
        Optional<Scale> scale = request.scale()
                .flatMap(text -> NamedChoice.of("--scale", text, Scale.values(), Scale::option, problems));
        Optional<Method> method = request.method()
                .flatMap(text -> NamedChoice.of("--method", PEERS.getOrDefault(text.toLowerCase(Locale.ROOT), text),
                        Method.values(),
                        Method::option, problems));
        Optional<Normalisation> normalisation = request.normalisation()
                .flatMap(text -> NamedChoice.of("--normalisation", text, Normalisation.values(),
                        Normalisation::option, problems));
        if (!(request.falseDiscoveries() > 0 && request.falseDiscoveries() < 1)) {
            problems.error(CohortCode.OPTION, Location.ofFile("--fdr"),
                    "The false discovery rate (" + request.falseDiscoveries() + ") is no share.",
                    "it lies between 0 and 1.", "--fdr 0.05");
        }
        Optional<Cohort> read = CohortReader.read(request.table(), request.samples(), scale, problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Cohort whole = read.get();
        SampleSheet sheet = whole.sheet();
        Optional<Contrast> contrast = Contrast.parse(request.contrast(), sheet, problems);
        OptionColumns options = new OptionColumns(request, sheet, problems);
        options.check();
        SurvivalFeatures.check(request.survival(), whole.table().features(), problems);
        Optional<Formula> formula = contrast.flatMap(this::formula);
        // The columns of other options are looked up where they are read.
        formula.filter(_ -> request.design().isPresent()).ifPresent(one -> one.columns()
                .forEach(column -> Contrast.known(column, sheet, Location.ofFile("--design"), problems)));
        Method suited = method.orElse(whole.table().scale() == Scale.COUNTS ? Method.QL : Method.TREND);
        suits(suited, normalisation, whole.table().scale());
        if (problems.hasErrors() || contrast.isEmpty() || formula.isEmpty()) {
            return Optional.empty();
        }
        Optional<Cohort> chosen = choose(whole, contrast.get(), formula.get(), options);
        if (chosen.isEmpty() || problems.hasErrors()) {
            return Optional.empty();
        }
        Cohort cohort = chosen.get();
        DesignMatrix design = DesignMatrix.of(formula.get(), cohort.sheet(), contrast.get());
        if (!DesignCheck.check(design, formula.get(), cohort.sheet(), contrast.get(), problems)) {
            return Optional.empty();
        }
        warnOfPatients(cohort, formula.get());
        return Optional.of(new ProfilePlan(whole, cohort, contrast.get(), formula.get(), design, suited,
                normalisation.orElse(suited.usual()), block(cohort), options.order(), options.survival(),
                options.survivalRefused()));
    }

    private void suits(Method method, Optional<Normalisation> normalisation, Scale scale) {
        boolean counts = scale == Scale.COUNTS;
        if (method.isForCounts() != counts) {
            problems.error(CohortCode.OPTION, Location.ofFile("--method"),
                    "The method " + method.option() + " is for " + (counts ? "intensities" : "counts")
                            + ", and the table holds "
                            + scale.words() + ".",
                    "the noise of counts and of intensities is of another kind.",
                    "--method " + (counts ? Method.QL : Method.TREND).option());
        }
        normalisation.filter(one -> !(counts ? one.isForCounts() : one.isForIntensities()))
                .ifPresent(one -> problems.error(CohortCode.OPTION, Location.ofFile("--normalisation"),
                        "The normalisation " + one.option() + " is for " + (counts ? "intensities" : "counts")
                                + ", and the table holds " + scale.words() + ".",
                        "it would give numbers without meaning.",
                        "--normalisation " + (counts ? Normalisation.TMM : Normalisation.MEDIAN).option()));
        if ((request.block().isPresent() || request.qualities()) && method != Method.VOOM && method != Method.TREND
                && method.isForCounts() == counts) {
            problems.error(CohortCode.OPTION,
                    Location.ofFile(request.block().isPresent() ? "--block" : "--sample-weights"),
                    "The method " + method.option() + " has no correlation of samples and no weights of samples.",
                    "they belong to linear models.", "--method voom", request.block().isPresent()
                            ? "--pairs " + request.block().get()
                                    + ", which compares each patient's samples with each other"
                            : "without --sample-weights");
        }
    }

    private Optional<Formula> formula(Contrast contrast) {
        if (request.design().isPresent()) {
            Optional<Formula> read = FormulaReader.read(request.design().get(), problems);
            if (!request.batch().isEmpty() || !request.covariates().isEmpty() || request.pairs().isPresent()) {
                problems.error(CohortCode.OPTION, Location.ofFile("--design"),
                        "A design is given, and batch, covariates or pairs as well.", "the design says it all.",
                        "the columns in the design, without the other options");
            }
            if (read.isPresent() && !read.get().hasTerm(contrast.column())) {
                problems.error(CohortCode.FORMULA, Location.ofFile("--design"),
                        "The design (" + read.get().text() + ") has no term " + contrast.column()
                                + ", which is to be tested.",
                        "the contrast is a difference between two groups of it.",
                        read.get().text() + " + " + Formula.quoted(contrast.column()));
                return Optional.empty();
            }
            return read;
        }
        if (request.pairs().isPresent() && request.pairs().equals(request.block())) {
            String column = request.pairs().get();
            problems.error(CohortCode.OPTION, Location.ofFile("--block"),
                    "The column " + column + " is given as pairs and as a block.",
                    "pairs compare each patient's samples with each other already; nothing is left that would be alike.",
                    "--pairs " + column + " alone, if each has a sample of both groups",
                    "--block " + column + " alone, if not");
        }
        List<String> terms = new ArrayList<>();
        request.pairs().ifPresent(column -> terms.add("factor(" + Formula.quoted(column) + ")"));
        request.batch().forEach(column -> terms.add("factor(" + Formula.quoted(column) + ")"));
        request.covariates().forEach(column -> terms.add(Formula.quoted(column)));
        terms.add(Formula.quoted(contrast.column()));
        return FormulaReader.read("~ " + String.join(" + ", terms), problems);
    }

    private Optional<Cohort> choose(Cohort whole, Contrast contrast, Formula formula, OptionColumns options) {
        SampleSheet sheet = whole.sheet();
        List<Integer> rows = new ArrayList<>();
        List<String> incomplete = new ArrayList<>();
        List<String> needed = new ArrayList<>(formula.columns());
        request.block().ifPresent(needed::add);
        for (int row = 0; row < sheet.samples().size(); row++) {
            String level = sheet.text(contrast.column(), row);
            boolean compared = contrast.group().equals(level) || contrast.reference().equals(level);
            if (request.drop().contains(sheet.samples().get(row)) || !options.isWanted(row)
                    || level == null || !compared && !request.allGroups()) {
                continue;
            }
            int at = row;
            if (needed.stream().anyMatch(column -> sheet.text(column, at) == null)) {
                incomplete.add(sheet.samples().get(row));
            } else {
                rows.add(row);
            }
        }
        if (!incomplete.isEmpty()) {
            problems.warning(CohortCode.MISSING_COVARIATE, Location.ofFile(sheet.file()),
                    incomplete.size() + (incomplete.size() == 1 ? " sample is" : " samples are") + " left out: "
                            + Suggestion.oneOf(incomplete) + ".",
                    "a column of the design (" + String.join(", ", needed) + ") is unknown there.",
                    "the design without that column, if it matters less than these samples");
        }
        Cohort cohort = whole.select(rows);
        enough(cohort, contrast);
        empty(cohort);
        return Optional.of(cohort);
    }

    private void enough(Cohort cohort, Contrast contrast) {
        int[] sides = cohort.sides(contrast);
        for (int side = 1; side >= 0; side--) {
            int wanted = side;
            long size = Arrays.stream(sides).filter(one -> one == wanted).count();
            String level = side == 1 ? contrast.group() : contrast.reference();
            if (size < FEWEST) {
                problems.error(CohortCode.FEW_SAMPLES, Location.ofFile(request.samples().toString()),
                        "The group " + level + " has " + size + (size == 1 ? " sample" : " samples") + " to compare.",
                        "variation within a group needs " + FEWEST + " samples at least.",
                        request.where().isEmpty() ? "another contrast" : "a wider --where",
                        "the names of the samples in both files");
            }
        }
    }

    private void empty(Cohort cohort) {
        List<String> names = IntStream.range(0, cohort.sheet().samples().size())
                .filter(sample -> IntStream.range(0, cohort.table().features().size())
                        .noneMatch(feature -> cohort.table().isDetected(feature, sample)))
                .mapToObj(cohort.sheet().samples()::get).toList();
        if (!names.isEmpty()) {
            problems.error(CohortCode.EMPTY_SAMPLE, Location.ofFile(request.table().toString()),
                    "Nothing was seen in " + String.join(", ", names) + ".",
                    "a sample without a single value is a failed one.",
                    "--drop " + String.join(",", names));
        }
    }

    private int[] block(Cohort cohort) {
        if (request.block().isEmpty()) {
            return new int[0];
        }
        Map<String, Integer> numbers = new LinkedHashMap<>();
        return IntStream.range(0, cohort.sheet().samples().size()).map(row -> numbers.computeIfAbsent(
                String.valueOf(cohort.sheet().text(request.block().get(), row)), _ -> numbers.size())).toArray();
    }

    private void warnOfPatients(Cohort cohort, Formula formula) {
        RepeatedPatients.of(cohort.sheet())
                .filter(repeated -> !formula.columns().contains(repeated.column())
                        && !request.block().equals(Optional.of(repeated.column())))
                .ifPresent(repeated -> problems.warning(CohortCode.REPEATED_PATIENT,
                        Location.ofFile(request.samples().toString()),
                        repeated.samples() + " samples are of " + repeated.patients() + " patients ("
                                + repeated.column()
                                + ") with more than one sample.",
                        "samples of one patient are alike; counted as independent they promise more than they know.",
                        "--pairs " + repeated.column() + ", if each has a sample of both groups",
                        "--block " + repeated.column() + ", if not",
                        "--where with one sample of each patient"));
    }
}
