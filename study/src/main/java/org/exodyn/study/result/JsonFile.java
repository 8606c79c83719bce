package org.exodyn.study.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON of results: indented, fields in the order of the records, so that equal contents are equal bytes.
public final class JsonFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonFile() {}

    /// The value as text with a line end.
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value).replace("\r\n", "\n") + "\n";
    }

    public static void write(Object value, Path file) throws IOException {
        Files.write(file, text(value).getBytes(StandardCharsets.UTF_8));
    }

    /// @throws IOException if the file cannot be read or is not what was written
    public static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            return MAPPER.readValue(Files.readAllBytes(file), type);
        } catch (JacksonException broken) {
            throw new IOException(file + " is not JSON as Exodyn writes it: " + broken.getOriginalMessage(), broken);
        }
    }
}
