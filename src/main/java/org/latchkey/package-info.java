/**
 * Personal access tokens for a Jakarta EE server. One package a feature; a call goes from a {@code *Page} or {@code *Resource}
 * to a stateless bean to an entity or value, never back.
 *
 * <ul>
 * <li>{@code token}: what a token is, issuing, deleting and verifying it; its page and {@code /tokens/self}
 * <li>{@code policy}: what may be issued
 * <li>{@code security}: how a request is authenticated: bearer, Basic, session; sign-in and its throttle
 * <li>{@code user}: people, their passwords and preferences
 * <li>{@code query}: saved queries and the API that runs them
 * <li>{@code change}: the feed that tells every node what to forget
 * <li>{@code audit}: who did what, when, from where
 * <li>{@code usage}: when and how often tokens are used
 * <li>{@code monitoring}: health
 * <li>{@code web}: plumbing without business words: errors, headers, texts, addresses
 * <li>{@code server}: what happens before the first request: configuration, databases, schema, clock
 * <li>{@code demo}: users, sample data and queries of demo mode
 * </ul>
 *
 * {@code token} imports neither {@code audit} nor {@code usage}: they observe its events. {@code web} and {@code server} import
 * no feature, apart from the start, which calls each feature's own.
 */
package org.latchkey;
