package org.latchkey.harness;

import java.util.concurrent.atomic.AtomicInteger;

/** Client addresses that no other test of the run has, told to the server by {@code X-Forwarded-For}. */
public final class Addresses {

    /** May read what is measured without a token; nobody calls from here by chance. */
    public static final String OPERATOR = "192.0.2.200";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Addresses() {
    }

    public static String next() {
        int number = NEXT.incrementAndGet();
        return "10." + (number >> 16 & 0xff) + "." + (number >> 8 & 0xff) + "." + (number & 0xff);
    }
}
