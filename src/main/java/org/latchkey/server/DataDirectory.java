package org.latchkey.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of the embedded database and of the pepper. Made readable by its owner alone; one that was there is left as it is. */
public final class DataDirectory {

    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    /** The configured folder, made if it is not there. */
    public static DataDirectory of(Configuration configuration) {
        Path path = configuration.dataDirectory();
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, ownerOnly("rwx------"));
            }
        } catch (IOException e) {
            throw new StartRefusedException("The data folder " + path + " cannot be made; set latchkey.data to a folder that can.", e);
        }
        return new DataDirectory(path);
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Attributes for a file that only its owner reads and writes; none where the file system has no such permissions. */
    public static FileAttribute<?>[] ownerOnlyFile() {
        return ownerOnly("rw-------");
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
