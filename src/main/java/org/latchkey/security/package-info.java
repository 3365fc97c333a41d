/**
 * How each request is authenticated: by bearer token, HTTP Basic or session. One switch decides by the path.
 * Imports {@code token}, {@code signin}, {@code user}, {@code usage} and {@code web}.
 */
package org.latchkey.security;
