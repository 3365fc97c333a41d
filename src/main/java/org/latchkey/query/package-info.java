/**
 * Saved queries: who may run them, which columns they show to whom, and how they are run, on a data source of their own whose
 * user may only read. Rows stream through {@link org.latchkey.table}. Knows nothing of HTTP.
 */
package org.latchkey.query;
