/** Starting, stopping and starting again: each test has servers of its own. */
package org.latchkey.start;
