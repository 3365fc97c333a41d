/** Who did what, when, from where. Observes the events of {@code token}, {@code policy} and {@code signin}; only pages import it. */
package org.latchkey.audit;
