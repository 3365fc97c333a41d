/**
 * Lists that are too long to be read as a whole: each part is found by where the one before it ended, not by counting rows, so
 * that the last part costs what the first one does. Imports no feature; the beans of features read their lists with it.
 */
package org.latchkey.listing;
