/**
 * Saved queries, who may run them, and the API that runs them. A query runs on a data source of its own; its rows stream
 * through {@link org.latchkey.table} to the caller.
 */
package org.latchkey.query;
