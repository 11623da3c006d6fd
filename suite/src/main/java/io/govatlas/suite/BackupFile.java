package io.govatlas.suite;

import io.govatlas.platform.json.Digest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** One file with a data folder in it: a zip archive that only its owner may read, with a signed manifest. */
final class BackupFile {
    private static final String PUBLIC_KEYS = "keys/" + LedgerKey.PUBLIC;

    private BackupFile() {}

    /** Whole or not there at all. */
    static void pack(Path folder, Path file, Instant made, int postgres, SortedMap<String, Contents> databases)
            throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ZipOutputStream zip =
                    new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
            zip.setLevel(Deflater.BEST_SPEED);
            SortedMap<String, Manifest.PackedFile> files = new TreeMap<>();
            try (Stream<Path> entries = Files.walk(folder)) {
                for (Path entry : entries.sorted().skip(1).toList()) {
                    String name = folder.relativize(entry).toString();
                    zip.putNextEntry(new ZipEntry(Files.isDirectory(entry) ? name + "/" : name));
                    if (!Files.isDirectory(entry)) {
                        try (InputStream in = Files.newInputStream(entry)) {
                            files.put(name, copy(in, zip));
                        }
                    }
                }
            }
            Manifest manifest = new Manifest(made, postgres, files, databases);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.signed(folder.resolve("keys").resolve(LedgerKey.PRIVATE))
                    .getBytes(StandardCharsets.UTF_8));
            zip.finish();
            zip.flush();
            channel.force(true);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Reads all of a backup and writes nothing.
     *
     * @param keys public keys that were kept elsewhere; without them the backup proves only that it is undamaged
     * @throws Failure where a file is missing, additional or not as it was packed
     */
    static Manifest check(Path file, Optional<Path> keys) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String keySet = keys.isPresent() ? Files.readString(keys.get()) : text(zip, PUBLIC_KEYS);
            Manifest manifest = Manifest.read(text(zip, Manifest.NAME), keySet);
            SortedMap<String, Manifest.PackedFile> found = new TreeMap<>();
            for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                if (!entry.getName().equals(Manifest.NAME)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        found.put(entry.getName(), copy(in, OutputStream.nullOutputStream()));
                    }
                }
            }
            if (!found.equals(manifest.files())) {
                throw damaged(file);
            }
            return manifest;
        } catch (IOException | IllegalArgumentException e) {
            throw Files.isReadable(file)
                    ? damaged(file)
                    : new Failure("无法读取 " + file + "。", "Cannot read " + file + ".");
        }
    }

    /** To be called after {@link #check}. */
    static void unpack(Path file, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw damaged(file);
                } else if (entry.isDirectory()) {
                    ClusterCopy.makeFolder(target);
                } else if (!entry.getName().equals(Manifest.NAME)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        ClusterCopy.write(in, target);
                    }
                }
            }
        }
    }

    private static Failure damaged(Path file) {
        return new Failure("备份文件 " + file + " 已损坏；未作任何改动。", "The backup " + file + " is damaged; nothing was changed.");
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Manifest.PackedFile copy(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = Digest.sha256();
        long bytes = new DigestInputStream(in, digest).transferTo(out);
        return new Manifest.PackedFile(bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
