/**
 * What a policy does to the tokens that exist: judges them by a policy before it is saved, does with those that it no longer
 * allows what was chosen, and deletes what is due. Fires {@code PolicyDeed}s, which others observe. Imports {@code policy}, {@code token},
 * {@code user} and {@code change}.
 */
package org.latchkey.enforcement;
