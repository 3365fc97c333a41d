package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;
import org.latchkey.harness.TwoNodes;

class FiveTokensIT {

    private static final int FORMS_EACH = 25;

    private final TwoNodes nodes = TwoNodes.shared();

    @Test
    void areMadeOfFiftyFormsSentToBothNodesAtOnce() throws Exception {
        TestUser ann = nodes.database().newUser("ann");
        List<Callable<Boolean>> posts = new ArrayList<>();
        for (LatchkeyServer node : List.of(nodes.first(), nodes.second())) {
            PageClient pages = node.pages();
            pages.signIn(ann);
            for (int i = 0; i < FORMS_EACH; i++) {
                Form form = pages.startGenerating().fill("Token name", "script " + posts.size());
                posts.add(() -> form.press("Generate token").document().getElementById("secret") != null);
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(posts.size());
        try {
            int secrets = 0;
            for (Future<Boolean> post : threads.invokeAll(posts)) {
                secrets += post.get() ? 1 : 0;
            }
            assertEquals(5, secrets);
        } finally {
            threads.shutdownNow();
        }
        assertEquals(5, nodes.database().activeTokens(ann));
    }
}
