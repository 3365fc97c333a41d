/** Tests inside the server: beans, locks, transactions and SQL, in the WAR that ships, on H2 and on PostgreSQL. */
package org.latchkey.arquillian;
