package org.latchkey.arquillian;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.latchkey.harness.Artefacts;

/**
 * What tests inside the server run in: the WAR that ships, to which the test class is added. Each test class costs two starts of
 * the server, so there are few.
 */
final class Deployments {

    private Deployments() {
    }

    static WebArchive latchkey() {
        return ShrinkWrap.create(ZipImporter.class, "latchkey.war").importFrom(Artefacts.war().toFile()).as(WebArchive.class)
                .addClasses(Rows.class, Together.class);
    }
}
