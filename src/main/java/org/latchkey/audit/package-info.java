/** Who did what, when, from where. Observes the events of {@code token} and {@code signin}; the pages of people and of administrators show it. */
package org.latchkey.audit;
