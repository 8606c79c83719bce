package org.exodyn.study.run;

import java.nio.file.*;
import java.util.*;
import org.exodyn.study.*;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void go() throws Exception {
        Path out = Path.of("/tmp/run-out");
        if (Files.exists(out)) try (var s = Files.walk(out)) { s.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete()); }
        var r = new RunRequest(Path.of("../scenarios/pancreatic-caf-gemcitabine.yaml"), Optional.of(out), OptionalInt.of(Integer.parseInt(System.getenv().getOrDefault("DRAWS", "40"))), OptionalLong.empty(), 2, CheckLevel.NONE);
        System.out.println(Study.run(r, (s, d, n, e) -> System.out.println(s + " " + d + "/" + n + " " + e)));
    }
}
