package org.latchkey.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    private static Parts<Character> parts(String... letters) {
        return new Parts<>(Stream.of(letters).<Sequence<Character>>map(Letters::new).toList());
    }

    /** Behind everything. */
    private static Cursor end(Parts<Character> parts) {
        return new Cursor(parts.parts().size() - 1 + " z", 'z', true);
    }

    @ParameterizedTest
    @CsvSource({"1,d e f b c a g,g a c b f e d", "2,de fb ca g,ag bc ef d", "3,def bca g,cag efb d", "4,defb cag,bcag def", "7,defbcag,defbcag", "9,defbcag,defbcag"})
    void areReadOneAfterAnotherFromEitherEnd(int size, String forwards, String backwards) {
        Parts<Character> parts = parts("", "def", "bc", "", "ag", "");
        assertEquals(forwards, Letters.forwards(parts, size));
        assertEquals(backwards, Letters.backwards(parts, end(parts), size));
    }

    @Test
    void areNotReadFartherThanIsAskedFor() {
        List<String> asked = new ArrayList<>();
        Parts<Character> parts = new Parts<>(Stream.of("abc", "d", "ef").<Sequence<Character>>map(letters -> (place, backwards, most) -> {
            asked.add(letters + " " + most);
            return new Letters(letters).rows(place, backwards, most);
        }).toList());
        Slice<Character> slice = parts.read(null, 2);
        assertEquals(List.of("abc 3"), asked);
        parts.read(slice.next(), 2);
        assertEquals(List.of("abc 3", "abc 3", "d 2", "ef 1"), asked);
    }

    /** Deleted between two slices, or in another part by now. */
    @Test
    void goOnWhereARowHasLeftItsPart() {
        Slice<Character> first = parts("abc", "xy").read(null, 3);
        assertEquals("cx", Letters.text(parts("abc", "xy").read(parts("abc", "xy").read(null, 2).next(), 2)));
        assertEquals("xy", Letters.text(parts("", "xy").read(first.next(), 3)));
        assertEquals("cx", Letters.text(parts("a", "cxy").read(first.next(), 2)));
        Cursor beforeX = parts("abc", "xy").read(first.next(), 3).previous();
        assertEquals("ab", Letters.text(parts("ab", "cxy").read(new Cursor("0 c", 'c', true), 3)));
        assertEquals("bc", Letters.text(parts("b", "cxy").read(beforeX, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "0", "-1 a", "2 a", "999 a", "1000 a", "9999999999 a", "x a"})
    void beginAtTheBeginningWithACursorThatIsNoneOfTheirs(String key) {
        assertEquals("abc", Letters.text(parts("abc", "xy").read(new Cursor(key, 'z', false), 3)));
        assertEquals("abc", Letters.text(parts("abc", "xy").read(new Cursor(key, 'z', true), 3)));
    }

    @Test
    void areEmptyWhereEachIs() {
        assertEquals("", Letters.forwards(parts("", ""), 3));
        assertEquals("", Letters.forwards(parts(), 3));
    }
}
