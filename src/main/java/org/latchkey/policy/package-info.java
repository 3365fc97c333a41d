/** What may be issued: limits that an organisation sets for all tokens. Imports no other feature. */
package org.latchkey.policy;
