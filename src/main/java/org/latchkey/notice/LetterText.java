package org.latchkey.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.latchkey.user.PersonalFormats;
import org.latchkey.web.Sentence;
import org.latchkey.web.Text;

/**
 * The words of a mail: paragraphs, with one link at most, which leads to the page where the owner can do something and does
 * nothing by itself.
 *
 * @param page where the owner's tokens are; none where nobody has told under which address Latchkey is reached
 */
record LetterText(NoticeFacts facts, String userName, PersonalFormats formats, Optional<String> page) {

    private static final String HTML = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            </head>
            <body style="margin:0;padding:24px;font-family:system-ui,'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.5">
            <div style="max-width:560px;margin:0 auto">
            %s
            <p dir="auto" style="margin:24px 0 0;padding-top:16px;border-top:1px solid #7d8898;font-size:13px">%s</p>
            </div>
            </body>
            </html>
            """;

    String subject() {
        return Sentence.of("notices.mail.subject", facts.subject(formats)).in(formats.locale()).codePoints()
                .map(codePoint -> Text.hasForbiddenCharacter(Character.toString(codePoint)) ? 0xFFFD : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    String plain() {
        List<String> paragraphs = new ArrayList<>(paragraphs());
        page.ifPresentOrElse(address -> paragraphs.add(say("notices.mail.page") + "\n" + address), () -> paragraphs.add(say("notices.mail.menu")));
        paragraphs.add("-- \n" + why());
        return String.join("\n\n", paragraphs) + "\n";
    }

    String html() {
        String body = paragraphs().stream().map(text -> paragraph(escaped(text))).collect(Collectors.joining("\n"));
        String way = page.map(address -> "<a href=\"" + escaped(address) + "\">" + escaped(say("notices.mail.page.link")) + "</a>")
                .orElseGet(() -> escaped(say("notices.mail.menu")));
        return HTML.formatted(formats.locale().toLanguageTag(), escaped(subject()), body + "\n" + paragraph(way), escaped(why()));
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Sentence.of("notices.mail.greeting", userName).in(formats.locale()));
        paragraphs.add(facts.sentence(formats));
        facts.reason(formats).ifPresent(paragraphs::add);
        paragraphs.add(facts.advice(formats));
        return paragraphs;
    }

    private String why() {
        return say(facts.kind().isAlwaysTold() ? "notices.mail.always" : "notices.mail.choice");
    }

    private String say(String key) {
        return Sentence.of(key).in(formats.locale());
    }

    private static String paragraph(String html) {
        return "<p dir=\"auto\" style=\"margin:0 0 16px;overflow-wrap:anywhere\">" + html + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;")
                .replace("\n", "<br>");
    }
}
