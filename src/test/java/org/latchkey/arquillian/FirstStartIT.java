package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.user.Users;

@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class FirstStartIT {

    @Inject
    Users users;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    @Test
    void makesTheFirstAdministrator() {
        assertTrue(users.named("root").isPresent());
        assertFalse(users.isEmpty());
    }
}
