package org.latchkey.http;

import java.time.Duration;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.NoSecretInLogs;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

/** An administrator of the shared server in a browser without scripts, at the pages about users. */
final class Administration {

    static final String LIST = "/admin/users.xhtml";
    static final String NEW = "/admin/new-user.xhtml";

    private final TestUser administrator;
    private final PageClient pages;

    private Administration(TestUser administrator, PageClient pages) {
        this.administrator = administrator;
        this.pages = pages;
    }

    /**
     * The one who looks after the users of all tests that do nothing to an administrator. Has entered the password lately, so that
     * no form asks for it.
     */
    static Administration shared() {
        return Shared.lately();
    }

    /** By somebody who is made for it. */
    static Administration begin(LatchkeyServer server) {
        TestUser root = server.database().newUser("root", "Administrator");
        PageClient pages = server.pages();
        pages.signIn(root);
        return new Administration(root, pages);
    }

    TestUser administrator() {
        return administrator;
    }

    PageClient pages() {
        return pages;
    }

    Page of(TestUser user) {
        return pages.open(path(user));
    }

    static String path(TestUser user) {
        return "/admin/user.xhtml?id=" + user.id();
    }

    /** The form with this id on the page of the user: edit, deeds, disable, enable, give or delete. */
    Form form(TestUser user, String id) {
        return of(user).formNamed(id);
    }

    Page disable(TestUser user) {
        return form(user, "disable").press("Disable user");
    }

    /** Gives a one-time password and returns it. */
    String givePassword(TestUser user) {
        return shown(form(user, "give").press("Set password"));
    }

    /** The one-time password that the page shows. */
    static String shown(Page page) {
        return page.document().select("#one-time").stream().map(field -> NoSecretInLogs.keepOut(field.val())).findFirst()
                .orElseThrow(() -> new AssertionError("No one-time password: " + page.text()));
    }

    private static final class Shared {

        /** Far below the quarter of an hour after which forms ask, and above what a test takes. */
        private static final Duration LATELY = Duration.ofMinutes(5);

        private static Administration administration;
        private static long begun;

        static synchronized Administration lately() {
            if (administration == null || System.nanoTime() - begun > LATELY.toNanos()) {
                administration = begin(LatchkeyServer.shared());
                begun = System.nanoTime();
            }
            return administration;
        }
    }
}
