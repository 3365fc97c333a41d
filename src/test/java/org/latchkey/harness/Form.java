package org.latchkey.harness;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page with what is filled in, the view state included. */
public final class Form {

    private final PageClient client;
    private final FormElement element;
    private final Map<String, String> values = new LinkedHashMap<>();

    Form(PageClient client, Element element) {
        this.client = client;
        this.element = (FormElement) element;
        this.element.formData().forEach(pair -> values.put(pair.key(), pair.value()));
        // What the script of the page adds to every form that it sends.
        Element script = element.ownerDocument().selectFirst("script[nonce]");
        if (script != null) {
            values.put("primefaces.nonce", script.attr("nonce"));
        }
    }

    /** Whether there is a field with this label. */
    public boolean has(String label) {
        return Page.label(element, label).isPresent();
    }

    public Form fill(String label, String value) {
        return set(Page.field(element, label).attr("name"), value);
    }

    /** Sets a field by its name in the form, hidden or not there at all; without a value the form does not send it. */
    public Form set(String name, String value) {
        if (value == null) {
            values.remove(name);
            return this;
        }
        values.put(name, value);
        return this;
    }

    public Page press(String button) {
        Element pressed = Page.button(element, button);
        set(pressed.attr("name"), pressed.val());
        return client.submit(path(), body());
    }

    /** The very answer to the button, a redirect as it is. */
    public Answer answerTo(String button) {
        Element pressed = Page.button(element, button);
        set(pressed.attr("name"), pressed.val());
        return client.answer(path(), body());
    }

    /** The very answer to what is filled in and to what a script adds, already encoded. */
    public Answer send(String added) {
        return client.answer(path(), body() + added);
    }

    public String path() {
        return URI.create(element.absUrl("action")).getPath();
    }

    /** What pressing nothing would send. */
    public String body() {
        return values.entrySet().stream().map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
