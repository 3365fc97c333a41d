/** What the benchmark adds to the WAR that ships: one resource, once behind a token and once open. */
package org.latchkey.bench.war;
