/** The feed of changes: what a node must forget, in the order of commits. Observes the events of {@code token} and {@code security}. */
package org.latchkey.change;
