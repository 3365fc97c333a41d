/**
 * The pages of administrators. Each bean is for one page or one dialog and decides nothing that the feature behind it decides;
 * that only administrators come here is decided by {@code security}. Imported by nothing but the pages.
 */
package org.latchkey.admin;
