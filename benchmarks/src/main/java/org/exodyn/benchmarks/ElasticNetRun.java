package org.exodyn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.signature.ElasticNet;
import org.exodyn.clinic.signature.ElasticNetPath;
import org.exodyn.clinic.signature.Response;
import org.exodyn.clinic.signature.TrainingSample;
import org.exodyn.clinic.survival.SurvivalTimes;

/// Elastic-net paths of a table, to be timed as a process of its own beside `elastic-net-run.R`, which does the same with glmnet.
///
/// Arguments: a tab-separated table with the columns number, class, time, event and then predictors; how often to repeat; the threshold.
public final class ElasticNetRun {
    private ElasticNetRun() {}

    public static void main(String[] arguments) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        List<String> names = Arrays.asList(lines.getFirst().split("\t"));
        int n = lines.size() - 1;
        double[][] columns = new double[names.size()][n];
        for (int i = 0; i < n; i++) {
            String[] cells = lines.get(i + 1).split("\t");
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = Double.parseDouble(cells[j]);
            }
        }
        Covariates predictors = Covariates.of(names.subList(4, names.size()),
                Arrays.copyOfRange(columns, 4, columns.length));
        boolean[] classes = new boolean[n];
        boolean[] events = new boolean[n];
        for (int i = 0; i < n; i++) {
            classes[i] = columns[1][i] == 1;
            events[i] = columns[3][i] == 1;
        }
        List<Response> responses = List.of(Response.ofNumbers(columns[0]), Response.ofClasses(classes),
                Response.ofTimes(SurvivalTimes.of(columns[2], events)));
        ElasticNet net = ElasticNet.withDefaults().withMixing(0.5).withThreshold(Double.parseDouble(arguments[2]));
        for (int count = 0; count < Integer.parseInt(arguments[1]); count++) {
            for (Response response : responses) {
                long start = System.nanoTime();
                ElasticNetPath path = net.fit(TrainingSample.of(predictors, response)).orElseThrow();
                long end = System.nanoTime();
                int last = path.size() - 1;
                System.out.println(
                        response.getClass().getSimpleName() + "\t" + path.size() + "\t" + path.nonZero(last) + "\t"
                                + path.devianceRatio(last) + "\t" + (end - start) / 1e9);
            }
        }
    }
}
