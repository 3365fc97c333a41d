package org.latchkey.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.listing.Cursor;
import org.latchkey.listing.Slice;
import org.latchkey.notice.NoticeChoices;
import org.latchkey.notice.NoticeFacts;
import org.latchkey.notice.Notices;
import org.latchkey.notice.TokenNotice;
import org.latchkey.token.AccessToken;
import org.latchkey.token.AccessTokens;
import org.latchkey.usage.UsageStatistics;
import org.latchkey.user.Caller;
import org.latchkey.user.User;
import org.latchkey.web.ServerJson;

/** What is kept about a person, as one JSON document: read and written part by part, because years of use may be long. */
@ApplicationScoped
class OwnData {

    private static final int TOKENS = 20;
    private static final int ENTRIES = 500;

    @Inject
    AccessTokens tokens;

    @Inject
    UsageStatistics usage;

    @Inject
    AuditLog auditLog;

    @Inject
    Notices notices;

    @Inject
    NoticeChoices choices;

    @Inject
    Clock clock;

    /** Where this fails the document has no end, so that nobody takes it for the whole. */
    void write(User user, OutputStream out) {
        Caller owner = user.caller();
        JsonGenerator json = ServerJson.generator(out);
        json.writeStartObject().write("exportedAt", clock.instant().toString());
        profile(json, user);
        json.writeStartArray("roles");
        user.getRoles().stream().sorted().forEach(json::write);
        json.writeEnd().writeStartArray("tokens");
        inParts(cursor -> tokens.everOwnedBy(owner, cursor, TOKENS), part -> tokens(json, part));
        json.writeEnd().writeStartArray("activity");
        inParts(cursor -> auditLog.ofOwner(owner, cursor, ENTRIES), part -> part.forEach(entry -> entry(json, entry)));
        json.writeEnd().writeStartArray("chosenNotices");
        choices.of(owner.id()).forEach(kind -> json.write(kind.name()));
        json.writeEnd().writeStartArray("notices");
        inParts(cursor -> notices.everOf(owner, cursor, ENTRIES), part -> part.forEach(notice -> notice(json, notice)));
        json.writeEnd().writeEnd().close();
    }

    private static <T> void inParts(Function<Cursor, Slice<T>> reading, Consumer<List<T>> writing) {
        Cursor cursor = null;
        do {
            Slice<T> slice = reading.apply(cursor);
            writing.accept(slice.rows());
            cursor = slice.next();
        } while (cursor != null);
    }

    private static void profile(JsonGenerator json, User user) {
        json.writeStartObject("profile");
        text(json, "userName", user.getUserName());
        text(json, "firstName", user.getFirstName());
        text(json, "lastName", user.getLastName());
        text(json, "mail", user.getMail());
        text(json, "language", user.getLanguage());
        text(json, "region", user.getRegion());
        text(json, "timeZone", user.getTimeZone());
        text(json, "createdAt", user.getCreatedAt());
        json.writeEnd();
    }

    private void tokens(JsonGenerator json, List<AccessToken> part) {
        OwnUse use = new OwnUse(usage, part.stream().map(AccessToken::getId).toList(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        for (AccessToken token : part) {
            json.writeStartObject().write("id", token.getId());
            text(json, "name", token.getName());
            text(json, "description", token.getDescription());
            text(json, "secretEnding", token.getSecretEnding());
            text(json, "createdAt", token.getCreatedAt());
            text(json, "expiresAt", token.getExpiresAt());
            text(json, "lastUsedAt", token.getLastUsedAt());
            text(json, "refusedByPolicySince", token.getMark().getRefusedSince());
            text(json, "deletionByPolicyAt", token.getMark().getDeleteAt());
            text(json, "policyReason", token.getMark().getReason());
            text(json, "deletedAt", token.getDeletedAt());
            text(json, "deletion", token.getEnd().getDeletion());
            text(json, "deletedBy", token.getEnd().getDeletedBy());
            text(json, "deletionReason", token.getEnd().getReason());
            use.write(json, token.getId());
            json.writeEnd();
        }
    }

    private static void entry(JsonGenerator json, AuditEntry entry) {
        json.writeStartObject();
        text(json, "at", entry.getAt());
        text(json, "kind", entry.getKind());
        text(json, "actor", entry.getActor());
        text(json, "address", entry.getAddress());
        text(json, "tokenId", entry.getTokenId());
        text(json, "tokenName", entry.getTokenName());
        text(json, "detail", entry.getDetail());
        text(json, "reason", entry.getReason());
        json.writeEnd();
    }

    private static void notice(JsonGenerator json, TokenNotice notice) {
        NoticeFacts facts = notice.facts();
        json.writeStartObject();
        text(json, "at", facts.at());
        text(json, "kind", facts.kind());
        text(json, "tokenId", notice.getTokenId());
        text(json, "tokenName", facts.tokenName());
        text(json, "actor", facts.actor());
        text(json, "address", facts.address());
        text(json, "reason", facts.reason());
        text(json, "madeAt", notice.getMadeAt());
        text(json, "dismissedAt", notice.getDismissedAt());
        text(json, "mailedAt", notice.getMailedAt());
        json.writeEnd();
    }

    /** @param value {@code null} for what is not known */
    private static void text(JsonGenerator json, String key, Object value) {
        if (value == null) {
            json.writeNull(key);
        } else if (value instanceof Long number) {
            json.write(key, number);
        } else {
            json.write(key, value.toString());
        }
    }
}
