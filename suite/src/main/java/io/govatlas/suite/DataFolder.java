package io.govatlas.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The folder in which everything lives that survives a run; whoever has it open is alone in it. */
final class DataFolder implements AutoCloseable {
    static final String MARKER = "govatlas.data";
    private static final String LOCK = "lock";
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataFolder open(Path wanted) {
        try {
            Path path = prepare(wanted);
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new Failure(
                        "数据目录 " + path + " 正被另一个 ./govatlas up 使用；请先停止它，或用 --data-dir 另选目录。",
                        "Another ./govatlas up is using the data in " + path
                                + "; stop it first, or choose another folder with --data-dir.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw unwritable(wanted, e);
        }
    }

    private static Path prepare(Path wanted) throws IOException {
        if (Files.exists(wanted) && !Files.isDirectory(wanted)) {
            throw new Failure("数据目录 " + wanted + " 不是文件夹。", "The data folder " + wanted + " is not a folder.");
        }
        if (!Files.exists(wanted)) {
            Files.createDirectories(wanted, OWNER_ONLY);
        }
        Path path = wanted.toRealPath();
        Path marker = path.resolve(MARKER);
        if (!Files.exists(marker)) {
            if (!isEmpty(path)) {
                throw new Failure(
                        path + " 不是 GovAtlas 的数据目录（里面有别的文件）；未作任何改动。",
                        path + " is not a GovAtlas data folder (it holds other files); nothing in it was changed.");
            }
            Files.writeString(marker, "The data of one GovAtlas suite. Stop it before you move or copy this folder.\n");
        }
        return path;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    static Failure unwritable(Path path, IOException e) {
        Words reason = e instanceof AccessDeniedException
                ? new Words("没有权限", "permission denied")
                : e instanceof NoSuchFileException
                        ? new Words("无法在此建立", "nothing can be made there")
                        : new Words(e.getMessage(), e.getMessage());
        return new Failure(
                "无法写入 " + path + "（" + reason.zh() + "）。", "Cannot write to " + path + " (" + reason.en() + ").");
    }

    Path path() {
        return path;
    }

    Path folder(String name) {
        Path folder = path.resolve(name);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, OWNER_ONLY);
            }
            return folder;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    boolean holdsData() {
        return Files.exists(path.resolve(PostgresServer.FOLDER));
    }

    /** Deletes all but the marker and the lock, which stay ours. */
    void empty() {
        try (Stream<Path> entries = Files.list(path)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (!name.equals(MARKER) && !name.equals(LOCK)) {
                    delete(entry);
                }
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** Links are removed, never followed. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A file only its owner may read, complete or not there at all. */
    static void writePrivately(Path file, String content) throws IOException {
        write(file, content, "rw-------");
    }

    static void write(Path file, String content, String permissions) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(content));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // the lock ends with the process at the latest
        }
    }
}
