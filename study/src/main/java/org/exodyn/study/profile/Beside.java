package org.exodyn.study.profile;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Work that goes on beside the computation, in the order in which it was begun, on one thread of its own.
final class Beside implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "beside");
        made.setDaemon(true);
        return made;
    });

    <T> Future<T> begin(Callable<T> work) {
        return thread.submit(work);
    }

    /// Waits for it.
    static <T> T result(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case null, default -> throw new IllegalStateException(failure);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while results were written", interrupted);
        }
    }

    /// What is not begun is left out; nothing is waited for.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
