package org.latchkey.notice;

import java.util.Locale;

/**
 * A notice as a mail, the same in plain text and in HTML.
 *
 * @param id   stays the same however often it is sent: who gets it twice can tell
 * @param to   one mail address, as somebody wrote it
 */
record Letter(String id, String to, Locale language, String subject, String text, String html) {
}
