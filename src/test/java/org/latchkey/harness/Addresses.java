package org.latchkey.harness;

import java.util.concurrent.atomic.AtomicInteger;

/** Client addresses that no other test of the run has, told to the server by {@code X-Forwarded-For}. */
public final class Addresses {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Addresses() {
    }

    public static String next() {
        int number = NEXT.incrementAndGet();
        return "10." + (number >> 16 & 0xff) + "." + (number >> 8 & 0xff) + "." + (number & 0xff);
    }
}
