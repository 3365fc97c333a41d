/**
 * Personal access tokens for a Jakarta EE server. One package a feature; a call goes from a {@code *Page} or {@code *Resource}
 * to a stateless bean to an entity or value, never back.
 *
 * <ul>
 * <li>{@code token}: what a token is, issuing, deleting and verifying it
 * <li>{@code policy}: what may be issued
 * <li>{@code user}: people, their passwords and preferences
 * <li>{@code signin}: passwords checked, guessing slowed down, sessions begun and ended
 * <li>{@code security}: how each request is authenticated: bearer, Basic, session
 * <li>{@code settings}: the pages where people look after their tokens, profile and password
 * <li>{@code query}: saved queries, who may run them, and how
 * <li>{@code api}: what programs call, and the page that tells how
 * <li>{@code table}: results as tables, and the formats they are written in
 * <li>{@code change}: the feed that tells every node what to forget, and how old a node's knowledge may be
 * <li>{@code audit}: who did what, when, from where
 * <li>{@code usage}: when and how often tokens are used
 * <li>{@code monitoring}: health
 * <li>{@code web}: plumbing without business words: errors, headers, texts, addresses
 * <li>{@code server}: what happens before the first request: configuration, databases, schema, clock
 * <li>{@code demo}: users, sample data and queries of demo mode
 * </ul>
 *
 * {@code token} imports neither {@code audit} nor {@code usage}: they observe its events. {@code change} imports no feature: those
 * that change something tell it. {@code signin} knows nothing of {@code security}, which builds on it. {@code web} and {@code server} import no feature; at the start they announce
 * that the database is prepared, and the features do what is theirs. Nothing imports {@code demo}. No two packages import each
 * other, however far around.
 */
package org.latchkey;
