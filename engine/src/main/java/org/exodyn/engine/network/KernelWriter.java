package org.exodyn.engine.network;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes the class that computes the programs of one network.
///
/// HotSpot never compiles methods of 8000 bytes of code or more, so a program whose code would be longer than
/// [#LONGEST_METHOD] is cut into static methods of about [#CHUNK_BYTES] each, which pass values on through scratch.
final class KernelWriter {

    /// Bytes of code that a generated method may have.
    static final int LONGEST_METHOD = 7500;
    /// Aim for one chunk, about 25 reactions of mass action: the fastest size measured.
    private static final int CHUNK_BYTES = 1200;
    /// Calls in one method that only calls others.
    private static final int CALLS_PER_METHOD = 256;
    private static final int MOST_CLASSES = 1024;

    private static final ClassDesc SELF = ClassDesc.of(KernelWriter.class.getPackageName(), "GeneratedNetwork");
    private static final ClassDesc ARRAY = ConstantDescs.CD_double.arrayType();
    static final MethodTypeDesc SIGNATURE = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_double, ARRAY,
            ARRAY, ARRAY, ARRAY);

    private KernelWriter() {}

    static GeneratedKernel write(Equations equations) {
        return write(equations.derivatives, equations.rates, equations.jacobian, equations.triggers);
    }

    static GeneratedKernel write(Program derivatives, Program rates, Program jacobian, Program triggers) {
        Map<String, Program> programs = new TreeMap<>(Map.of("derivatives", derivatives, "jacobian", jacobian, "rates",
                rates, "triggers", triggers));
        for (int target = CHUNK_BYTES;; target /= 2) {
            Map<String, Chunks> cuts = new TreeMap<>();
            for (Map.Entry<String, Program> program : programs.entrySet()) {
                cuts.put(program.getKey(), cut(program.getValue(), target));
            }
            List<byte[]> classes = classes(cuts);
            Map<String, Integer> lengths = new TreeMap<>();
            classes.forEach(
                    bytes -> codeBytes(bytes).forEach((name, length) -> lengths.merge(name, length, Math::max)));
            if (target <= 1 || lengths.values().stream().allMatch(length -> length <= LONGEST_METHOD)) {
                int scratchLength = cuts.values().stream().mapToInt(Chunks::scratchLength).max().orElse(0);
                List<Kernel> kernels = classes.stream().map(KernelWriter::define).toList();
                return new GeneratedKernel(kernels.size() == 1 ? kernels.getFirst() : new KernelParts(kernels),
                        scratchLength, lengths);
            }
        }
    }

    /// One class, or as many as it takes: a class file holds 65,535 constants, which some ten thousand reactions fill.
    private static List<byte[]> classes(Map<String, Chunks> cuts) {
        for (int parts = 1;; parts *= 2) {
            try {
                List<byte[]> classes = new ArrayList<>();
                for (int part = 0; part < parts; part++) {
                    classes.add(classFile(cuts, part, parts));
                }
                return classes;
            } catch (IllegalArgumentException full) {
                // what the class-file API says of a constant that has no number left
                if (parts >= MOST_CLASSES) {
                    throw full;
                }
            }
        }
    }

    private static byte[] classFile(Map<String, Chunks> cuts, int part, int parts) {
        return ClassFile.of().build(SELF, builder -> {
            start(builder);
            cuts.forEach((name, chunks) -> method(builder, name, chunks, (int) ((long) chunks.count() * part / parts),
                    (int) ((long) chunks.count() * (part + 1) / parts)));
        });
    }

    /// One chunk if its code is short enough, else many.
    private static Chunks cut(Program program, int target) {
        Chunks whole = new Chunks(program, Integer.MAX_VALUE);
        // the estimate is on the high side; far above the limit there is no use in trying
        if (whole.estimatedBytes() < 3 * LONGEST_METHOD && longest(whole) <= LONGEST_METHOD) {
            return whole;
        }
        return new Chunks(program, target);
    }

    private static int longest(Chunks chunks) {
        byte[] bytes = ClassFile.of().build(SELF, builder -> method(builder, "trial", chunks, 0, chunks.count()));
        return codeBytes(bytes).values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static void start(ClassBuilder builder) {
        builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
        builder.withInterfaceSymbols(Kernel.class.describeConstable().orElseThrow());
        builder.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, 0, code -> code.aload(0)
                .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void).return_());
    }

    /// The method of a program, which runs the chunks from `first` until before `end`.
    private static void method(ClassBuilder builder, String name, Chunks chunks, int first, int end) {
        List<String> calls = new ArrayList<>();
        for (int chunk = first; chunk < end; chunk++) {
            String chunkName = name + "$" + chunk;
            int index = chunk;
            calls.add(chunkName);
            builder.withMethodBody(chunkName, SIGNATURE, ClassFile.ACC_STATIC,
                    code -> new ChunkWriter(chunks, index, code).write());
        }
        for (int level = 0; calls.size() > CALLS_PER_METHOD; level++) {
            List<String> groups = new ArrayList<>();
            for (int from = 0; from < calls.size(); from += CALLS_PER_METHOD) {
                List<String> group = List.copyOf(calls.subList(from, Math.min(calls.size(), from + CALLS_PER_METHOD)));
                String groupName = name + "$level" + level + "$" + groups.size();
                builder.withMethodBody(groupName, SIGNATURE, ClassFile.ACC_STATIC, code -> calls(code, 0, group));
                groups.add(groupName);
            }
            calls = groups;
        }
        List<String> top = List.copyOf(calls);
        builder.withMethodBody(name, SIGNATURE, ClassFile.ACC_PUBLIC, code -> calls(code, 1, top));
    }

    private static void calls(CodeBuilder code, int firstSlot, List<String> names) {
        for (String name : names) {
            code.dload(firstSlot);
            for (int array = 0; array < 4; array++) {
                code.aload(firstSlot + 2 + array);
            }
            code.invokestatic(SELF, name, SIGNATURE);
        }
        code.return_();
    }

    private static Kernel define(byte[] bytes) {
        try {
            Class<?> kernel = MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
            return (Kernel) kernel.getDeclaredConstructor().newInstance();
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("a generated network class cannot be used", e);
        }
    }

    private static Map<String, Integer> codeBytes(byte[] bytes) {
        Map<String, Integer> lengths = new TreeMap<>();
        for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
            method.code().ifPresent(code -> lengths.put(method.methodName().stringValue(),
                    ((CodeAttribute) code).codeLength()));
        }
        return lengths;
    }
}
