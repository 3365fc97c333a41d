package org.latchkey.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that is given a {@link Look}: once in English on a wide screen, once in French on a narrow one. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(value = Look.class, names = {"ENGLISH_WIDE_LIGHT", "FRENCH_NARROW_LIGHT"})
@interface InBothLanguages {
}
