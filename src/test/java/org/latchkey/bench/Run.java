package org.latchkey.bench;

/**
 * What the load generator saw.
 *
 * @param p50     half of the answers came within so many milliseconds
 * @param p99     and 99 of 100 within these
 * @param refused answers with a status of 400 or above
 * @param errors  calls without an answer
 * @param used    how many secrets were taken from the file
 * @param bytes   of all answers
 */
record Run(long requests, double seconds, double p50, double p99, long refused, long errors, long used, long bytes) {

    double perSecond() {
        return requests / seconds;
    }

    /** A rate of refusals or errors says nothing about the rate of answers. */
    Run allGood(String side) {
        if (refused + errors > 0 || requests == 0) {
            throw new IllegalStateException("Of " + requests + " calls of \"" + side + "\" " + refused + " were refused and " + errors
                    + " failed");
        }
        return this;
    }
}
