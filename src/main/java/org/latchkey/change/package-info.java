/**
 * The feed of changes: what every node must forget, in the order of commits, and how old its knowledge may be. Imports no feature;
 * those that change something add it here, and those that remember something ask here whether they still may.
 */
package org.latchkey.change;
