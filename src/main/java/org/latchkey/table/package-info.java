/** Results as tables that stream by, and the formats they are written in. Knows nothing of queries, users or HTTP. */
package org.latchkey.table;
