/** The small application that protects the same resource with MicroProfile JWT, for comparison. */
package org.latchkey.bench.jwt;
