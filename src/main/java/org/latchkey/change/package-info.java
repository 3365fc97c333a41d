/** The feed of changes: what a node must forget, in the order of commits. Observes the events of {@code token} and {@code signin}. */
package org.latchkey.change;
