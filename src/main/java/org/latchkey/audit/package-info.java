/**
 * Who did what, when, from where. Observes the events of {@code token}, {@code user}, {@code policy}, {@code signin} and
 * {@code authoring}; the pages of people and of administrators show it.
 */
package org.latchkey.audit;
