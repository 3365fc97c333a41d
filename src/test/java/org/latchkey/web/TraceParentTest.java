package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of W3C Trace Context, section 3.2. */
class TraceParentTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void isTakenOver() {
        assertEquals(Optional.of(ID), TraceParent.traceId("00-" + ID + "-00f067aa0ba902b7-01"));
        assertEquals(Optional.of(ID), TraceParent.traceId("cc-" + ID + "-00f067aa0ba902b7-01-what-the-future-will-be-like"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ID, "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "00-" + ID + "-0000000000000000-01",
            "ff-" + ID + "-00f067aa0ba902b7-01", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "00-" + ID + "-00f067aa0ba902b7-01\nx", "00-" + ID + "-00f067aa0ba902b7"})
    void isLeftWhereItIsNotAsTheStandardHasIt(String header) {
        assertEquals(Optional.empty(), TraceParent.traceId(header));
    }
}
