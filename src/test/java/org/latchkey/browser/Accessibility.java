package org.latchkey.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What every page must stand: all rules of axe-core, and no scrolling sideways. */
final class Accessibility {

    private Accessibility() {
    }

    static void check(Page page, Look look) {
        // The page must be still: a fading element has less contrast than it will have.
        page.evaluate("() => Promise.allSettled(document.getAnimations().map(animation => animation.finished))");
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertTrue(violations.isEmpty(), () -> page.url() + " " + look + "\n"
                + violations.stream().map(Accessibility::described).collect(Collectors.joining("\n")));
        assertTrue((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0,
                () -> page.url() + " is wider than " + look.width() + " pixels");
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + rule.getNodes().stream()
                .map(node -> "\n  " + node.getHtml() + " " + node.getFailureSummary()).collect(Collectors.joining());
    }
}
