package org.latchkey.enforcement;

/** What came of the wish to save a policy. */
public sealed interface Outcome {

    /** It is in force, and was done to the tokens as they were found. */
    record Saved(Impact impact) implements Outcome {
    }

    /** It would do something else than what was shown: here is what, as of now. Nothing was done. */
    record Recounted(Impact impact) implements Outcome {
    }

    /** Somebody else has changed the policy. Nothing was done. */
    record Overtaken() implements Outcome {
    }
}
