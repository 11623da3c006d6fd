package io.govatlas.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path temp;

    @Test
    void aNewFolderBelongsToItsOwnerAlone() throws IOException {
        try (DataFolder folder = DataFolder.open(temp.resolve("数据 1"))) {
            assertThat(permissions(folder.path())).isEqualTo("rwx------");
            assertThat(permissions(folder.folder("keys"))).isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Path thesis = Files.writeString(temp.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> DataFolder.open(temp))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("not a GovAtlas");
        assertThat(temp).isDirectoryContaining(thesis::equals).isDirectoryNotContaining("glob:**lock");
    }

    @Test
    void onlyOneMayHaveItOpen() {
        Path path = temp.resolve("data");
        try (DataFolder first = DataFolder.open(path)) {
            assertThatThrownBy(() -> DataFolder.open(first.path())).hasMessageContaining("Another ./govatlas up");
        }
        DataFolder.open(path).close();
    }

    @Test
    void emptyingDeletesLinksAndNotWhatTheyPointTo() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "");
        try (DataFolder folder = DataFolder.open(temp.resolve("data"))) {
            Files.createSymbolicLink(folder.folder("postgres").resolve("link"), outside);
            folder.empty();
            assertThat(folder.holdsData()).isFalse();
        }
        assertThat(outside.resolve("kept")).exists();
        DataFolder.open(temp.resolve("data")).close();
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file)).hasMessageContaining("is not a folder");
    }

    static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
