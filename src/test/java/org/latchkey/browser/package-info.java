/** What a person sees, in a real Chromium: each sentence of design.md section 2, in English and French, wide and narrow. */
package org.latchkey.browser;
