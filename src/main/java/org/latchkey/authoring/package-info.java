/**
 * How saved queries come to be: written, tried as somebody, kept in versions. Says what is wrong with one before {@code query} runs
 * it; fires {@code QueryEvent}s, which {@code audit} observes. Used by the pages of administrators.
 */
package org.latchkey.authoring;
