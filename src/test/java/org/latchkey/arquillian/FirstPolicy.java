package org.latchkey.arquillian;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** What tests of policies begin and end with: the first policy, and no active tokens. */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
abstract class FirstPolicy {

    @Inject
    Clock clock;

    @Inject
    Rows rows;

    @Inject
    TokenWork work;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    @BeforeEach
    @AfterEach
    void beginAnew() {
        work.beginAnew();
    }
}
