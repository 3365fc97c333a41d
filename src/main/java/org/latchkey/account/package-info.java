/**
 * What administrators do to users: made, edited, disabled, enabled, unlocked, given a one-time password. Imports {@code user},
 * {@code token} and {@code signin}, which all take part in it; only {@code admin} imports it.
 */
package org.latchkey.account;
