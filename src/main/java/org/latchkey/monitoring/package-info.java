/** Whether Latchkey is well. Imports no feature. */
package org.latchkey.monitoring;
