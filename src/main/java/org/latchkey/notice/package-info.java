/**
 * What owners are told of their tokens, on the Tokens page and by mail. Observes what happens to tokens and looks once a minute
 * for what only time or use brings. A row of the table {@code notice} is made in the transaction that it tells of, or under the
 * owner's lock, so there is one whatever several nodes do; mails are sent later, by a thread of their own.
 */
package org.latchkey.notice;
