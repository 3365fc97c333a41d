package org.latchkey.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Tells who waits for the benchmark what it is at. */
final class Progress {

    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true);

    private Progress() {
    }

    static void tell(String text) {
        OUT.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + text);
    }

    /** Why something could not be measured. */
    static void tell(Throwable failure) {
        failure.printStackTrace(OUT);
    }
}
