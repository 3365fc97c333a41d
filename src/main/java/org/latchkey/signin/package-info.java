/**
 * Signing in and what guards it: the one place where a password is compared, how many at once, how often; what a session holds.
 * Imports {@code user}, {@code token} and {@code web}; {@code audit} and {@code change} observe its events.
 */
package org.latchkey.signin;
