package org.latchkey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.latchkey.api.ApiApplication;
import org.latchkey.api.BasicAuthApplication;
import org.latchkey.api.TokensApplication;
import org.latchkey.monitoring.HealthServlet;
import org.latchkey.table.ColumnType;
import org.latchkey.table.TableFormat;

/** Holds the description that ships against the resources themselves. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    private final JsonObject description = read();

    @Test
    void describesEveryMethodOfEveryResourceAndNoOther() throws ReflectiveOperationException {
        Map<String, Set<String>> resources = new TreeMap<>();
        for (Class<? extends Application> application : List.of(ApiApplication.class, BasicAuthApplication.class, TokensApplication.class)) {
            resources.putAll(methodsOf(application));
        }
        resources.put(HealthServlet.class.getAnnotation(WebServlet.class).value()[0], Set.of("get"));

        Map<String, Set<String>> described = new TreeMap<>();
        description.getJsonObject("paths").forEach((path, item) ->
                described.put(path, new TreeSet<>(item.asJsonObject().keySet().stream().filter(METHODS::contains).toList())));
        assertEquals(resources, described);
    }

    @Test
    void namesEveryFormatAndEveryType() {
        JsonObject components = description.getJsonObject("components");
        assertEquals(names(TableFormat.values()), texts(components.getJsonObject("parameters").getJsonObject("ResultFormat")
                .getJsonObject("schema"), "enum"));
        assertEquals(List.of(TableFormat.values()).stream().map(format -> format.mediaTypes().get(0)).collect(Collectors.toSet()),
                components.getJsonObject("responses").getJsonObject("Result").getJsonObject("content").keySet());
        assertEquals(List.of(ColumnType.values()).stream().map(ColumnType::wireName).collect(Collectors.toSet()),
                texts((JsonObject) components.getValue("/schemas/Table/properties/schema/items/properties/type"), "enum"));
    }

    @Test
    void refersOnlyToWhatItHas() {
        assertEquals("3.1.0", description.getString("openapi"));
        references(description).forEach(reference -> {
            assertTrue(reference.startsWith("#/"), reference);
            assertTrue(Json.createPointer(reference.substring(1)).containsValue(description), reference);
        });
    }

    @Test
    void tellsForEachPathByWhatItIsOpened() {
        description.getJsonObject("paths").forEach((path, item) -> METHODS.stream().filter(item.asJsonObject()::containsKey)
                .forEach(method -> {
                    Set<String> schemes = item.asJsonObject().getJsonObject(method).getJsonArray("security").stream()
                            .flatMap(scheme -> scheme.asJsonObject().keySet().stream()).collect(Collectors.toSet());
                    Set<String> expected = switch (PathArea.of(path)) {
                        case BEARER -> Set.of("bearer");
                        case BASIC -> Set.of("basic");
                        default -> Set.of();
                    };
                    assertEquals(expected, schemes, path);
                }));
    }

    /** A path with an optional version stands for two. */
    private static Map<String, Set<String>> methodsOf(Class<? extends Application> application) throws ReflectiveOperationException {
        Map<String, Set<String>> found = new TreeMap<>();
        String root = "/" + application.getAnnotation(ApplicationPath.class).value() + "/";
        for (Class<?> resource : application.getConstructor().newInstance().getClasses()) {
            if (resource.isAnnotationPresent(Path.class)) {
                Set<String> methods = new TreeSet<>();
                for (Method method : resource.getDeclaredMethods()) {
                    for (Annotation annotation : method.getAnnotations()) {
                        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                        if (verb != null) {
                            methods.add(verb.value().toLowerCase(Locale.ROOT));
                        }
                    }
                }
                String path = resource.getAnnotation(Path.class).value();
                found.put(root + path.replaceFirst("\\{version:.*?\\?\\}", ""), methods);
                if (path.contains("{version:")) {
                    found.put(root + path.replaceFirst("\\{version:.*?\\?\\}", "v1.0/"), methods);
                }
            }
        }
        return found;
    }

    private static Set<String> references(JsonValue value) {
        Set<String> found = new TreeSet<>();
        if (value instanceof JsonObject object) {
            if (object.get("$ref") instanceof JsonString reference) {
                found.add(reference.getString());
            }
            object.values().forEach(part -> found.addAll(references(part)));
        } else if (value instanceof JsonStructure array) {
            array.asJsonArray().forEach(part -> found.addAll(references(part)));
        }
        return found;
    }

    private static Set<String> names(Enum<?>[] values) {
        return List.of(values).stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString::getString).stream().collect(Collectors.toSet());
    }

    private static JsonObject read() {
        try (InputStream file = Files.newInputStream(java.nio.file.Path.of("webapp", "openapi.json"));
                JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
