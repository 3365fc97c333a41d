package org.latchkey.token;

/** Why a token was deleted. {@code BY_POLICY}: no longer allowed, after notice; {@code UNUSED}: for as long as the policy says. */
public enum Deletion { BY_OWNER, BY_ADMINISTRATOR, BY_ITSELF, REGENERATED, BY_POLICY, UNUSED }
