package org.exodyn.engine.ensemble;

/// Receives results in ascending order of task, one at a time, on whichever thread finished last.
///
/// @param <R> result of a task
@FunctionalInterface
public interface ResultSink<R> {
    void accept(int task, R result);
}
