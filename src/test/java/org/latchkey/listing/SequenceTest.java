package org.latchkey.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class SequenceTest {

    private final Sequence<Character> letters = new Letters("abcdefg");

    @Test
    void isReadInSlicesFromEitherEnd() {
        assertEquals("abc def g", Letters.forwards(letters, 3));
        assertEquals("efg bcd a", Letters.backwards(letters, new Cursor("z", 'z', true), 3));
        assertEquals("abcdefg", Letters.forwards(letters, 7));
    }

    @Test
    void tellsWhereThereIsMore() {
        Slice<Character> first = letters.read(null, 3);
        assertNull(first.previous());
        Slice<Character> second = letters.read(first.next(), 4);
        assertNull(second.next());
        assertEquals("abc", Letters.text(letters.read(second.previous(), 3)));
        assertEquals(new Slice<>(new Letters("").read(null, 3).rows(), null, null), new Letters("").read(null, 3));
    }

    @Test
    void beginsAtTheBeginningWhereNothingIsLeft() {
        assertEquals("ab", Letters.text(letters.read(new Cursor("g", 'g', false), 2)));
        assertEquals("ab", Letters.text(letters.read(new Cursor("a", 'a', true), 2)));
        assertNull(letters.read(new Cursor("g", 'g', false), 2).previous());
    }
}
