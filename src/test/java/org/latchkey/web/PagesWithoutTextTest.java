package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latchkey.harness.Artefacts;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Pages hold no word of any language, and nothing that the content policy would block. */
class PagesWithoutTextTest {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Set<String> READ_BY_PEOPLE = Set.of("title", "alt", "placeholder", "aria-label", "label", "itemLabel", "hint", "summary");
    private static final Set<String> BUTTONS = Set.of("commandButton", "link", "outputLabel", "outputText");

    static Stream<Path> pages() throws IOException {
        Path webapp = Artefacts.base().resolve("webapp");
        try (Stream<Path> files = Files.walk(webapp)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).map(webapp::relativize).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdsNoWordOfAnyLanguage(Path page) throws Exception {
        List<String> found = new ArrayList<>();
        collectWords(parse(page), found);
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdsNoInlineStyleOrScript(Path page) throws Exception {
        List<String> found = new ArrayList<>();
        NodeList all = parse(page).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (Set.of("script", "style").contains(element.getTagName())) {
                found.add(element.getTagName());
            }
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                String name = element.getAttributes().item(a).getNodeName();
                if (name.equals("style") || isPlain(element) && name.startsWith("on")) {
                    found.add(element.getTagName() + " " + name);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static void collectWords(Node node, List<String> found) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            keepWords(node.getNodeValue(), found);
        }
        if (node instanceof Element element) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                if (READ_BY_PEOPLE.contains(attribute.getNodeName())
                        || attribute.getNodeName().equals("value") && BUTTONS.contains(element.getLocalName())) {
                    keepWords(attribute.getNodeValue(), found);
                }
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collectWords(child, found);
        }
    }

    private static void keepWords(String text, List<String> found) {
        String literal = EXPRESSION.matcher(text).replaceAll(" ").strip();
        if (WORD.matcher(literal).find()) {
            found.add(literal);
        }
    }

    private static boolean isPlain(Element element) {
        return element.getPrefix() == null;
    }

    private static Element parse(Path page) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(Artefacts.base().resolve("webapp").resolve(page).toFile()).getDocumentElement();
    }
}
