package kezek.portal.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts of every language, read once at start. */
@Component
public final class AllTexts {

    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    /** Reads them from the program's own files. */
    public AllTexts() throws IOException {
        for (var language : Language.values()) {
            texts.put(language, new Texts(language, patterns(language)));
        }
    }

    /** The texts in this language. */
    public Texts in(Language language) {
        var found = texts.get(language);
        if (found == null) {
            throw new IllegalStateException("texts are read for every language, but not for " + language);
        }
        return found;
    }

    private static Map<String, String> patterns(Language language) throws IOException {
        var patterns = new HashMap<String, String>();
        var files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*_" + language.code() + ".properties");
        for (var file : files) {
            read(file).forEach((key, pattern) -> {
                if (patterns.put((String) key, (String) pattern) != null) {
                    throw new IllegalStateException("text " + key + " stands in two files, one is " + file);
                }
            });
        }
        return patterns;
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
