/** What demo mode brings: users with known passwords, sample data and queries. Nothing but the start calls it. */
package org.latchkey.demo;
