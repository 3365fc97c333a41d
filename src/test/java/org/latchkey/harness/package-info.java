/**
 * What the tests stand on: a real server and a real PostgreSQL in processes of their own, users and tokens made in the database,
 * and clients that call from outside. A test begins with {@link org.latchkey.harness.LatchkeyServer#shared()}, makes its own
 * user, and calls from its own address, so no test sees another's data or throttle.
 */
package org.latchkey.harness;
