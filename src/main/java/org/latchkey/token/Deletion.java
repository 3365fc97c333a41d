package org.latchkey.token;

/** Why a token was deleted. */
public enum Deletion { BY_OWNER, BY_ADMINISTRATOR, BY_ITSELF, REGENERATED }
