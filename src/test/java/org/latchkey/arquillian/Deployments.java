package org.latchkey.arquillian;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.latchkey.harness.Artefacts;

/**
 * What tests inside the server run in: the WAR that ships, to which all that is in this package is added, so that one server can
 * run all of them.
 */
final class Deployments {

    /** The WAR denies what it does not know; this one servlet, by which a test is told to run, is let in. */
    private static final String DOOR = """
            <web-fragment xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <name>test-runner</name>
              <security-constraint>
                <web-resource-collection>
                  <web-resource-name>test runner</web-resource-name>
                  <url-pattern>/ArquillianServletRunnerEE9</url-pattern>
                </web-resource-collection>
              </security-constraint>
            </web-fragment>
            """;

    private Deployments() {
    }

    static WebArchive latchkey() {
        return ShrinkWrap.create(ZipImporter.class, "latchkey.war").importFrom(Artefacts.war().toFile()).as(WebArchive.class)
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "test-runner.jar")
                        .addAsManifestResource(new StringAsset(DOOR), "web-fragment.xml"))
                .addPackage(Deployments.class.getPackage());
    }
}
