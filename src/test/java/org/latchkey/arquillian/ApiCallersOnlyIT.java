package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that reach the API without having been judged as calls of it. */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class ApiCallersOnlyIT {

    /** Of the request by which the test is told to run. */
    @Inject
    HttpServletRequest request;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    @Test
    void areRefusedBeforeAnyResourceIsLookedFor() throws Exception {
        for (String path : new String[] {"/API/Sales/Orders", "/API/no-such-resource", "/BasicAuthAPI/Sales/Orders", "/tokens/self", "/tokens"}) {
            HttpResponse<String> answer = get(Astray.PATH + "?to=" + path);
            assertEquals(403, answer.statusCode(), path + ": " + answer.body());
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://" + request.getServerName() + ":" + request.getServerPort() + request.getContextPath() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
