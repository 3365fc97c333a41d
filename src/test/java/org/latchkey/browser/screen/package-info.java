/** The pages as people see them. A screen finds things by the words of design.md section 2, in the language of its tab. */
package org.latchkey.browser.screen;
