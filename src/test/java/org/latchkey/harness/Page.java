package org.latchkey.harness;

import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as it arrived. */
public final class Page {

    private final PageClient client;
    private final Answer answer;
    private final Document document;

    Page(PageClient client, Answer answer) {
        this.client = client;
        this.answer = answer;
        this.document = Jsoup.parse(answer.body(), answer.url().toString());
    }

    public Answer answer() {
        return answer;
    }

    /** The path after all redirects. */
    public String path() {
        return answer.url().getPath();
    }

    /** All that can be read on the page. */
    public String text() {
        return document.text();
    }

    public Document document() {
        return document;
    }

    /** The form with the labelled field. */
    public Form form(String label) {
        return new Form(client, field(document, label).closest("form"));
    }

    /** The form with this id. */
    public Form formNamed(String id) {
        return new Form(client, Objects.requireNonNull(document.getElementById(id), answer::toString));
    }

    /** The form with the button. */
    public Form formWithButton(String text) {
        return new Form(client, button(document, text).closest("form"));
    }

    /** The form with the id, whose fields may be there only once a script has asked for them. */
    public Form formOf(String id) {
        return new Form(client, document.getElementById(id));
    }

    static Element field(Element within, String label) {
        return label(within, label)
                .map(element -> element.ownerDocument().getElementById(element.attr("for")))
                .orElseThrow(() -> new AssertionError("No field \"" + label + "\" in " + within.text()));
    }

    static Optional<Element> label(Element within, String label) {
        return within.select("label").stream()
                .filter(element -> element.text().replaceFirst("\\s*\\*$", "").equals(label)).findFirst();
    }

    static Element button(Element within, String text) {
        return within.select("button, input[type=submit]").stream()
                .filter(element -> element.text().equals(text) || element.val().equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError("No button \"" + text + "\" in " + within.text()));
    }
}
