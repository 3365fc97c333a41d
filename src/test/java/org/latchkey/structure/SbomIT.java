package org.latchkey.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Artefacts;

/** What scanners are told of the WAR is what is in it. */
@Tag("operations")
class SbomIT {

    private static final String FOLDER = "WEB-INF/lib/";

    @Test
    void namesEveryLibraryOfTheWarAndNoOther() throws IOException {
        JsonObject sbom = read(Artefacts.target().resolve("latchkey-sbom.json"));
        assertEquals("CycloneDX", sbom.getString("bomFormat"));
        Set<String> told = sbom.getJsonArray("components").getValuesAs(JsonObject.class).stream().map(SbomIT::file)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(libraries(), told);
    }

    private static JsonObject read(Path file) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readObject();
        }
    }

    /** The name of the file that the component is, as Maven has it. */
    private static String file(JsonObject component) {
        String classifier = component.getString("purl").replaceFirst("^[^?]*", "").replaceFirst(".*[?&]classifier=([^&]*).*", "-$1");
        return component.getString("name") + "-" + component.getString("version") + (classifier.startsWith("-") ? classifier : "") + ".jar";
    }

    private static Set<String> libraries() throws IOException {
        try (ZipFile war = new ZipFile(Artefacts.war().toFile())) {
            return war.stream().map(entry -> entry.getName()).filter(name -> name.startsWith(FOLDER) && !name.equals(FOLDER))
                    .map(name -> name.substring(FOLDER.length())).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
