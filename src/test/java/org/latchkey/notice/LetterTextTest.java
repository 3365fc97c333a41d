package org.latchkey.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.user.PersonalFormats;

class LetterTextTest {

    private static final PersonalFormats ENGLISH = new PersonalFormats(Locale.ENGLISH, ZoneId.of("UTC"));
    private static final PersonalFormats FRENCH = new PersonalFormats(Locale.CANADA_FRENCH, ZoneId.of("America/Toronto"));
    private static final Optional<String> PAGE = Optional.of("https://tokens.example.org/a&b/settings/tokens.xhtml");

    private static LetterText letter(NoticeKind kind, String tokenName, String reason, PersonalFormats formats, Optional<String> page) {
        NoticeFacts facts = new NoticeFacts(kind, tokenName, Instant.parse("2026-12-01T03:30:00Z"), Instant.parse("2026-12-25T04:59:59Z"),
                "192.0.2.7", "root", reason);
        return new LetterText(facts, "ann", formats, page);
    }

    @Test
    void tellsTheSameInPlainTextAndInHtml() {
        LetterText letter = letter(NoticeKind.NEW_ADDRESS, "nightly", null, ENGLISH, PAGE);
        assertEquals("[Latchkey] Token \"nightly\" used from a new address", letter.subject());
        assertEquals("""
                Hello ann,

                The token "nightly" was used on 1 Dec 2026, 03:30 (UTC) from 192.0.2.7, where it had never been used from before.

                If no program of yours calls from there, regenerate or delete the token.

                Your tokens:
                https://tokens.example.org/a&b/settings/tokens.xhtml

                --\s
                You get this because it concerns your account. Which notices you get you choose in Latchkey under Settings > My Profile.
                """, letter.plain());
        Document html = Jsoup.parse(letter.html());
        assertEquals(List.of("Hello ann,",
                "The token \"nightly\" was used on 1 Dec 2026, 03:30 (UTC) from 192.0.2.7, where it had never been used from before.",
                "If no program of yours calls from there, regenerate or delete the token.", "Go to your tokens",
                "You get this because it concerns your account. Which notices you get you choose in Latchkey under Settings > My Profile."),
                html.select("p").eachText());
        assertEquals("en", html.selectFirst("html").attr("lang"));
    }

    @Test
    void isInTheLanguageTheFormatsAndTheTimeZoneOfItsReader() {
        LetterText letter = letter(NoticeKind.EXPIRES_IN_7_DAYS, "l'hebdo", null, FRENCH, Optional.empty());
        assertEquals("[Latchkey] Le jeton « l'hebdo » expire le 24 déc. 2026 23 h 59 (America/Toronto)", letter.subject());
        assertTrue(letter.plain().startsWith("Bonjour ann,\n\nLe jeton « l'hebdo » expire le 24 déc. 2026 23 h 59 (America/Toronto).\n\nSi vous"),
                letter::plain);
        assertTrue(letter.plain().contains("\nVos jetons se trouvent dans Latchkey sous Paramètres > Jetons.\n"), letter::plain);
        assertEquals("fr-CA", Jsoup.parse(letter.html()).selectFirst("html").attr("lang"));
    }

    @Test
    void saysOnWhichDayAndWhyThePolicyDeletesAToken() {
        LetterText french = letter(NoticeKind.DELETION_TO_COME, "nightly", "UNUSED", FRENCH, PAGE);
        assertEquals("[Latchkey] Le jeton « nightly » sera supprimé le 30 nov. 2026 22 h 30 (America/Toronto)", french.subject());
        assertTrue(french.plain().contains("\n\nLe jeton « nightly » sera supprimé le 30 nov. 2026 22 h 30 (America/Toronto) :"
                + " il est resté inutilisé plus longtemps que la politique ne le permet.\n\nSi vous en avez encore besoin, "), french::plain);
        LetterText english = letter(NoticeKind.DELETION_TO_COME, "nightly", "TOO_LONG", ENGLISH, PAGE);
        String told = "The token \"nightly\" will be deleted on 1 Dec 2026, 03:30 (UTC): it lasts longer than the policy allows.";
        assertTrue(english.plain().contains(told) && Jsoup.parse(english.html()).text().contains(told), english::plain);
        assertTrue(english.plain().contains("cannot be switched off") && !english.plain().contains("The reason given"), english::plain);
        assertTrue(letter(NoticeKind.SHORTENED_BY_POLICY, "nightly", "BEYOND_LIMIT", ENGLISH, PAGE).plain()
                .contains("now ends on 25 Dec 2026, 04:59 (UTC): its owner has more tokens than the policy allows."));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void hasNoLinkButOneToThePageAndWithoutAnAddressNone(NoticeKind kind) {
        for (PersonalFormats formats : List.of(ENGLISH, FRENCH)) {
            String why = kind.isOfPolicy() ? "TOO_LONG" : "why";
            Document html = Jsoup.parse(letter(kind, "nightly", why, formats, PAGE).html());
            assertEquals(List.of(PAGE.get()), html.select("[href], [src], [action], [background]").stream().map(LetterTextTest::target).toList());
            assertFalse(letter(kind, "nightly", why, formats, Optional.empty()).html().matches("(?s).*(href|https?:).*"));
            assertFalse(letter(kind, "nightly", why, formats, Optional.empty()).plain().contains("://"));
        }
    }

    private static String target(Element element) {
        return element.is("a") ? element.attr("href") : element.outerHtml();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror=alert(1)>", "{0} it's", "%s%n", "\" onclick=\"", "\u05D3\u05D5\u05D7", "\uD83D\uDD11", "&lt;b&gt;"})
    void showsStrangeNamesAsTheyAre(String name) {
        LetterText letter = letter(NoticeKind.DELETED, name, name, ENGLISH, PAGE);
        assertEquals("[Latchkey] Token \"" + name + "\" deleted by root", letter.subject());
        Document html = Jsoup.parse(letter.html());
        for (String told : List.of(letter.plain(), html.text())) {
            assertTrue(told.contains("The token \"" + name + "\" was deleted on 1 Dec 2026, 03:30 (UTC) by root."), told);
            assertTrue(told.contains("The reason given: " + name), told);
        }
        assertEquals(0, html.select("img, b, [onclick], [onerror]").size());
    }

    /** Such a name cannot be given; a row of the database that has one all the same begins no header. */
    @Test
    void keepsTheSubjectOnOneLine() {
        assertEquals("[Latchkey] New token \"a\uFFFD\uFFFDBcc: all@example.org\"",
                letter(NoticeKind.GENERATED, "a\r\nBcc: all@example.org", null, ENGLISH, PAGE).subject());
    }
}
