/**
 * Personal access tokens: their format, life cycle, issuing, deleting and verifying.
 * Imports {@code user} and {@code policy}; {@code audit}, {@code change} and {@code usage} observe its events.
 */
package org.latchkey.token;
