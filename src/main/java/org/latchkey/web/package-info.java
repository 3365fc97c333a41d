/** Plumbing without business words: errors, headers, paths, addresses, texts. Imports {@code server} and no feature. */
package org.latchkey.web;
