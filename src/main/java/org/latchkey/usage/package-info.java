/** When and how often tokens are used. Collected in memory, written once a minute, never on a request's thread. */
package org.latchkey.usage;
