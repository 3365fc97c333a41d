/** An application that knows its caller without looking: what is left is what the server itself does for each call with a caller. */
package org.latchkey.bench.login;
