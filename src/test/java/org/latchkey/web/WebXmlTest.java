package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Artefacts;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What the container opens is what {@link PathArea} takes for open, and the two configurations of the server agree. */
class WebXmlTest {

    private static final String OPEN = "//security-constraint[not(auth-constraint)]";

    private final XPath xpath = XPathFactory.newInstance().newXPath();
    private final Document descriptor = parsed();

    private static Document parsed() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(Artefacts.base().resolve("webapp/WEB-INF/web.xml").toFile());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> texts(String path) throws XPathExpressionException {
        NodeList found = (NodeList) xpath.evaluate(path, descriptor, XPathConstants.NODESET);
        Set<String> texts = new TreeSet<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().trim());
        }
        return texts;
    }

    @Test
    void opensTheSignInPageAndWhatIsNobodysOwn() throws XPathExpressionException {
        Set<String> opened = texts(OPEN + "//url-pattern");
        opened.removeAll(closedByFilter());
        assertEquals(Set.of("/login.xhtml", "/jakarta.faces.resource/*", "/healthcheck", "/openapi.json"), opened);
        for (String pattern : opened) {
            PathArea area = PathArea.of(pattern.replace("*", "x.css"));
            assertTrue(area == PathArea.SERVICE || area == PathArea.RESOURCE || pattern.equals("/login.xhtml"), pattern);
        }
    }

    @Test
    void leavesTheApiToItsOwnFilterInEveryDispatch() throws XPathExpressionException {
        assertEquals(Set.of("/API/*", "/BasicAuthAPI/*", "/tokens/*"), closedByFilter());
        assertEquals(Set.of("REQUEST", "FORWARD"), texts("//filter-mapping[filter-name='ApiCallersOnly']/dispatcher"));
    }

    private Set<String> closedByFilter() throws XPathExpressionException {
        return texts("//filter-mapping[filter-name='ApiCallersOnly']/url-pattern");
    }

    @Test
    void opensNoMethodOfAnythingElse() throws XPathExpressionException {
        assertEquals(Set.of("/*", "/admin/*", "/ops/*"), texts("//security-constraint[auth-constraint]//url-pattern"));
        assertEquals(Set.of(), texts("//http-method | //http-method-omission"));
        assertEquals(Set.of("**"), texts("//security-constraint[web-resource-collection/url-pattern='/*']//role-name"));
        assertEquals(Set.of("Administrator"), texts("//security-constraint[web-resource-collection/url-pattern='/admin/*']//role-name"));
        assertEquals(Set.of("operator"), texts("//security-constraint[web-resource-collection/url-pattern='/ops/*']//role-name"));
    }

    @Test
    void setsUpDemoModeLikeTheServiceButForTheAddress() throws IOException {
        List<String> demo = lines("demo");
        assertEquals(lines("pre-boot"), demo.subList(0, demo.size() - 1));
        assertTrue(demo.get(demo.size() - 1).endsWith("network-listener.http-listener.address=127.0.0.1"), demo::toString);
    }

    @Test
    void setsUpSeveralNodesLikeOneButForTheSessions() throws IOException {
        String sessions = "set configs.config.server-config.availability-service.web-container-availability.";
        List<String> nodes = lines("nodes");
        List<String> one = lines("pre-boot");
        assertEquals(one.subList(0, one.size() - 1), nodes.subList(0, nodes.size() - 1));
        assertEquals(List.of(sessions + "persistence-type=memory", sessions + "persistence-scope=session"),
                List.of(one.get(one.size() - 1), nodes.get(nodes.size() - 1)));
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(Artefacts.serverConfiguration("payara-micro/" + name));
    }
}
