package org.latchkey.bench;

/** How long something takes. */
final class Seconds {

    private Seconds() {
    }

    static double of(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
