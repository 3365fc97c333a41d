/** What happens before the first request: configuration, data sources, schema, clock. Imports no feature: they observe {@code DatabasePrepared}. */
package org.latchkey.server;
