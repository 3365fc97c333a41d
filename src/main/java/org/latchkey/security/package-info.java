/**
 * How a request is authenticated: by bearer token, HTTP Basic or session; sign-in and what slows down guessing.
 * Imports {@code user}, {@code token}, {@code usage} and {@code web}; {@code audit} and {@code change} observe its events.
 */
package org.latchkey.security;
