package io.govatlas.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads enum parameters by the names they have in JSON, and says which there are. */
@Provider
public class EnumParameters implements ParamConverterProvider {

    private final ObjectMapper json;

    EnumParameters(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (!type.isEnum()) {
            return null;
        }
        Map<String, T> names = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(value -> names.put(json.convertValue(value, String.class), value));
        return new ParamConverter<>() {
            @Override
            public T fromString(String value) {
                T constant = names.get(value);
                if (constant == null) {
                    throw new UnknownValue(value, String.join(", ", names.keySet()));
                }
                return constant;
            }

            @Override
            public String toString(T value) {
                return json.convertValue(value, String.class);
            }
        };
    }
}
