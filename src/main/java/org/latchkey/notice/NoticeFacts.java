package org.latchkey.notice;

import java.time.Instant;
import java.util.Optional;
import org.latchkey.user.PersonalFormats;
import org.latchkey.web.Sentence;

/**
 * What the texts of a notice are made from.
 *
 * @param at        when it happened; of a deletion to come, when that will be
 * @param expiresAt of the token
 * @param actor     empty where nobody did anything
 * @param reason    somebody's words, {@code null} where nothing was said; of what a policy does, the name of the breach
 */
public record NoticeFacts(NoticeKind kind, String tokenName, Instant at, Instant expiresAt, String address, String actor, String reason) {

    /** In a few words. */
    public String subject(PersonalFormats formats) {
        return text("notices.subject.", formats);
    }

    /** What happened or will. */
    public String sentence(PersonalFormats formats) {
        return text("notices.text.", formats);
    }

    /** What the owner can do about it. */
    public String advice(PersonalFormats formats) {
        return Sentence.of("notices.advice." + kind.word()).in(formats.locale());
    }

    public Optional<String> reason(PersonalFormats formats) {
        return Optional.ofNullable(reason).filter(words -> !words.isBlank() && !kind.isOfPolicy())
                .map(words -> Sentence.of("notices.reason", words).in(formats.locale()));
    }

    private String text(String beginning, PersonalFormats formats) {
        return Sentence.of(beginning + kind.word(), tokenName, moment(at, formats), moment(expiresAt, formats), actor, address,
                kind.isOfPolicy() ? Sentence.of("tokens.policy." + reason) : "").in(formats.locale());
    }

    /** With the zone: a mail may be read anywhere. */
    private static String moment(Instant instant, PersonalFormats formats) {
        return formats.moment(instant) + " (" + formats.zone().getId() + ")";
    }
}
