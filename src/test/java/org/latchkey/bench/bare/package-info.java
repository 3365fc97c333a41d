/** An application with one class of each kind that Latchkey is made of: what the server itself takes to make them ready. */
package org.latchkey.bench.bare;
