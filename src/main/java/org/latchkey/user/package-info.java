/**
 * People: who they are, how they prove it, how they want to be shown things. What is changed here on a person's behalf asks
 * {@code security} for the session and for the one place where a password is compared.
 */
package org.latchkey.user;
