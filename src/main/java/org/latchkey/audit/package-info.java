/** Who did what, when, from where. Observes the events of {@code token} and {@code signin}; only {@code settings} imports it. */
package org.latchkey.audit;
