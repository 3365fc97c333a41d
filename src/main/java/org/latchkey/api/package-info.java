/**
 * What programs call: saved queries under {@code /API} and {@code /BasicAuthAPI}, the token itself under {@code /tokens}; and the
 * page that shows people what there is to call, with texts to paste. Imports {@code query}, {@code table}, {@code token} and
 * {@code security}; only {@code settings} imports it, for those texts.
 */
package org.latchkey.api;
