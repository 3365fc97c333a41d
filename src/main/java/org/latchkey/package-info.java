/**
 * Personal access tokens for a Jakarta EE server. One package a feature; a call goes from a {@code *Page} or {@code *Resource}
 * to a stateless bean to an entity or value, never back.
 *
 * <ul>
 * <li>{@code token}: what a token is, issuing, deleting and verifying it
 * <li>{@code policy}: what may be issued
 * <li>{@code enforcement}: what a new policy does to the tokens that exist
 * <li>{@code user}: people, their passwords and preferences
 * <li>{@code signin}: passwords checked, guessing slowed down, sessions begun and ended
 * <li>{@code security}: how each request is authenticated: bearer, Basic, session
 * <li>{@code settings}: the pages where people look after their tokens, profile and password
 * <li>{@code account}: what administrators do to users
 * <li>{@code admin}: the pages of administrators: overview, everybody's tokens, users, saved queries, audit, policy
 * <li>{@code query}: saved queries, who may run them, and how
 * <li>{@code authoring}: saved queries written, tried and kept in versions
 * <li>{@code api}: what programs call, and the page that tells how
 * <li>{@code table}: results as tables, and the formats they are written in
 * <li>{@code change}: the feed that tells every node what to forget, and how old a node's knowledge may be
 * <li>{@code audit}: who did what, when, from where
 * <li>{@code notice}: what owners are told of their tokens, on their page and by mail
 * <li>{@code chain}: what proves that the audit is whole, and what is removed from it when its time is over
 * <li>{@code usage}: when and how often tokens are used
 * <li>{@code monitoring}: health
 * <li>{@code listing}: lists that are too long to be read as a whole
 * <li>{@code web}: plumbing without business words: errors, headers, texts, addresses
 * <li>{@code server}: what happens before the first request: configuration, databases, schema, clock
 * <li>{@code demo}: users, sample data and queries of demo mode
 * </ul>
 *
 * {@code token} imports neither {@code audit} nor {@code usage} nor {@code notice}: they observe its events. {@code change} imports no feature: those
 * that change something tell it. {@code signin} knows nothing of {@code security}, which builds on it. {@code web} and {@code server} import no feature; at the start they announce
 * that the database is prepared, and the features do what is theirs. Nothing imports {@code demo}. No two packages import each
 * other, however far around.
 */
package org.latchkey;
