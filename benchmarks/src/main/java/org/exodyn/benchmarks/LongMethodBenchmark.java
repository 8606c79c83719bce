package org.exodyn.benchmarks;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Why generated methods stay short: HotSpot never compiles a method of more than 8000 bytes of code. The same sum of
/// products, written out in one method, once with as many terms as fit and once with one more.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class LongMethodBenchmark {

    private static final ClassDesc ARRAY = ConstantDescs.CD_double.arrayType();

    /// Terms of the sum, 12 bytes of code each and 2 around them: 7994 bytes and 8006.
    @Param({"666", "667"})
    public int terms;

    private double[] left = {};
    private double[] right = {};
    private Sum sum = (_, _) -> 0;

    /// What the generated class does.
    public interface Sum {

        /// The sum of the products.
        double of(double[] left, double[] right);
    }

    @Setup
    public void check() throws ReflectiveOperationException {
        left = SignallingNetwork.values(terms, 1);
        right = SignallingNetwork.values(terms, 2);
        ClassDesc self = ClassDesc.of(LongMethodBenchmark.class.getPackageName(), "LongSum");
        byte[] bytes = ClassFile.of().build(self, builder -> builder
                .withInterfaceSymbols(Sum.class.describeConstable().orElseThrow())
                .withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC,
                        code -> code.aload(0)
                                .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                .return_())
                .withMethodBody("of", MethodTypeDesc.of(ConstantDescs.CD_double, ARRAY, ARRAY), ClassFile.ACC_PUBLIC,
                        this::write));
        sum = (Sum) MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass().getDeclaredConstructor()
                .newInstance();
        double expected = 0;
        for (int term = 0; term < terms; term++) {
            expected += left[term] * right[term];
        }
        Check.sameBits("the sum", new double[] {expected}, new double[] {writtenOut()});
    }

    private void write(CodeBuilder code) {
        code.dconst_0();
        for (int term = 0; term < terms; term++) {
            code.aload(1).sipush(term).daload().aload(2).sipush(term).daload().dmul().dadd();
        }
        code.dreturn();
    }

    @Benchmark
    public double writtenOut() {
        return sum.of(left, right);
    }
}
