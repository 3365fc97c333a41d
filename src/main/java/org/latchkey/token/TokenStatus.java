package org.latchkey.token;

/** Where a token stands at an instant. Derived, never stored. */
public enum TokenStatus { ACTIVE, EXPIRED, DELETED }
