/**
 * People: who they are, how they prove it, how they want to be shown things. Imports {@code security} for what a session knows of
 * them and for the one place where a password is compared, and {@code token} to tell a secret from a password.
 */
package org.latchkey.user;
