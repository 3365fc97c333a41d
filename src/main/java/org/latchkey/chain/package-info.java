/**
 * What proves that the audit is as it was written: each entry is linked to the one before, in the background, and what is too old
 * is removed so that the rest can still be proven. Builds on {@code audit}, which knows nothing of it but that entries wait to be
 * linked; what operators call and one page of administrators import it.
 */
package org.latchkey.chain;
