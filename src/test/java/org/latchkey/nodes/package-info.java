/** Two nodes on one PostgreSQL: what is taken back at one is refused at the other, whatever happens to either in between. */
package org.latchkey.nodes;
