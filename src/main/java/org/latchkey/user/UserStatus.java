package org.latchkey.user;

/** Whether a user may act, and what keeps a user from it. Derived, never stored. */
public enum UserStatus { ACTIVE, DISABLED, LOCKED }
