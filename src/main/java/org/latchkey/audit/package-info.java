/** Who did what, when, from where. Observes the events of {@code token}, {@code signin} and {@code authoring}; only {@code settings} imports it. */
package org.latchkey.audit;
