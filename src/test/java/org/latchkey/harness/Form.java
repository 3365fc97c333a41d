package org.latchkey.harness;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page with what is filled in, the view state included. */
public final class Form {

    private final PageClient client;
    private final FormElement element;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Form(PageClient client, Element element) {
        this.client = client;
        this.element = (FormElement) element;
        this.element.formData().forEach(pair -> values.computeIfAbsent(pair.key(), key -> new ArrayList<>()).add(pair.value()));
        // What the script of the page adds to every form that it sends.
        Element script = element.ownerDocument().selectFirst("script[nonce]");
        if (script != null) {
            set("primefaces.nonce", script.attr("nonce"));
        }
    }

    /** Whether there is a field with this label. */
    public boolean has(String label) {
        return Page.label(element, label).isPresent();
    }

    public Form fill(String label, String value) {
        return set(Page.field(element, label).attr("name"), value);
    }

    /** Takes the mark out of a box. */
    public Form uncheck(String label) {
        values.remove(Page.field(element, label).attr("name"));
        return this;
    }

    /** Sets a field by its name in the form, hidden or not there at all; without a value the form does not send it. */
    public Form set(String name, String value) {
        if (value == null) {
            values.remove(name);
            return this;
        }
        values.put(name, List.of(value));
        return this;
    }

    /** Ticks these boxes of a group, by its name in the form, and no others. */
    public Form tick(String name, String... ticked) {
        values.put(name, List.of(ticked));
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
        return values.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
