package org.latchkey.arquillian;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does the same thing on many threads, which all begin at the same moment. */
final class Together {

    private static final int LIMIT_SECONDS = 120;

    private Together() {
    }

    static <T> List<T> times(int threads, IntFunction<T> work) throws Exception {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls = IntStream.range(0, threads).<Callable<T>>mapToObj(number -> () -> {
                Thread.currentThread().setContextClassLoader(application);
                start.await();
                return work.apply(number);
            }).toList();
            return executor.invokeAll(calls, LIMIT_SECONDS, TimeUnit.SECONDS).stream().map(Together::result).toList();
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
