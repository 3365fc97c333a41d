package org.latchkey.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for this machine that only the tests trust, made by the JDK's own tool. */
public final class TlsCertificate {

    private static final String PASSWORD = "changeit";
    private static final TlsCertificate SHARED = new TlsCertificate(Folders.makeTemporary("latchkey-tls"));

    private final Path folder;
    private final KeyStore store;

    private TlsCertificate(Path folder) {
        this.folder = folder;
        try {
            Path file = folder.resolve("store.p12");
            int status = new ProcessBuilder(Launch.JAVA_HOME.resolve("bin/keytool").toString(), "-genkeypair", "-alias", "proxy",
                    "-keyalg", "EC", "-validity", "2", "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1",
                    "-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("keytool ended with " + status);
            }
            store = KeyStore.getInstance("PKCS12");
            try (InputStream content = Files.newInputStream(file)) {
                store.load(content, PASSWORD.toCharArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static TlsCertificate shared() {
        return SHARED;
    }

    /** For clients that trust this certificate and no other. */
    public SSLContext trusted() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("proxy", store.getCertificate("proxy"));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For servers that show this certificate. */
    public SSLContext server() {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Path certificateFile() {
        try {
            return pem("CERTIFICATE", store.getCertificate("proxy").getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Path keyFile() {
        try {
            return pem("PRIVATE KEY", store.getKey("proxy", PASSWORD.toCharArray()).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path pem(String kind, byte[] content) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        try {
            return Files.writeString(folder.resolve(kind.replace(' ', '-') + ".pem"),
                    "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n", StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
