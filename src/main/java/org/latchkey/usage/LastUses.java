package org.latchkey.usage;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Writes the uses of the last minute while the application ends. Later is too late: by then the beans that hold them may be gone. */
@WebListener
public class LastUses implements ServletContextListener {

    @Inject
    UsageWriter writer;

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        writer.write();
    }
}
