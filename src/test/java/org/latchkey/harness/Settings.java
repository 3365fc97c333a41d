package org.latchkey.harness;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What an operator has set, for classes of the WAR that a test uses in this process; as it was before when the test is over. */
public final class Settings implements AfterEachCallback {

    private final Map<String, String> before = new HashMap<>();

    /** The system property that the configuration reads. */
    public void set(String key, String value) {
        before.putIfAbsent(key, System.getProperty(key, ""));
        System.setProperty(key, value);
    }

    /** An empty value counts as not set. */
    @Override
    public void afterEach(ExtensionContext context) {
        before.forEach(System::setProperty);
    }
}
