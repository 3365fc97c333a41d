package org.latchkey.enforcement;

import java.util.Arrays;

/** Very many ids. */
final class Ids {

    private long[] ids = new long[16];
    private int size;

    void add(long id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
        }
        ids[size++] = id;
    }

    int size() {
        return size;
    }

    /** In ascending order. */
    long[] sorted() {
        long[] sorted = Arrays.copyOf(ids, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
