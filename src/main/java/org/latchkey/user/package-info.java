/** People: who they are, what a password must be and how it is kept, how they want to be shown things. Imports no other feature. */
package org.latchkey.user;
