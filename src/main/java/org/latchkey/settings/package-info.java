/**
 * The pages under Settings: tokens, profile, password. Each bean is for one page or one dialog and decides nothing that the
 * feature behind it decides. Imported by nothing but the pages.
 */
package org.latchkey.settings;
