/** Holds the tree to its own rules: who imports whom, how large a class may be, what is in the WAR. */
package org.latchkey.structure;
