/** People: who they are, how they prove it, how they want to be shown things. Imports no other feature. */
package org.latchkey.user;
