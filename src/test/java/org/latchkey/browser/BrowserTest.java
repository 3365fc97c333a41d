package org.latchkey.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.harness.Needs;
import org.latchkey.harness.Program;

/** A class of tests in a real Chromium. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Needs(Program.CHROMIUM)
@ExtendWith(LastSeen.class)
@interface BrowserTest {
}
