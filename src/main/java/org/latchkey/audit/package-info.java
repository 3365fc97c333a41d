/** Who did what, when, from where. Observes the events of {@code token} and {@code security}; no feature but the pages imports it. */
package org.latchkey.audit;
