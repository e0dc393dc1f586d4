package kezek.portal.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The files of {@code static/} under addresses that name their content: {@code /assets/app.<fingerprint>.css}. A browser keeps such a file for
 * ever; a changed file has another address. All are read once at start, so a missing one is found before the first visitor comes.
 */
@Component
public final class Assets {

    private static final Map<String, MediaType> TYPES = Map.of(
            "css", new MediaType("text", "css", StandardCharsets.UTF_8),
            "js", new MediaType("text", "javascript", StandardCharsets.UTF_8),
            "svg", new MediaType("image", "svg+xml"));

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();

    /** One file as it is sent. */
    record Asset(MediaType type, byte[] content) {}

    Assets() throws IOException {
        add("app.css", Stylesheet.read("static/css/app.css").getBytes(StandardCharsets.UTF_8));
        addAll("classpath*:static/*.svg");
        addAll("classpath*:static/js/*.js");
    }

    private void addAll(String files) throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources(files)) {
            add(String.valueOf(file.getFilename()), file.getContentAsByteArray());
        }
    }

    /**
     * The address of a file.
     *
     * @param name the file in {@code static/} or {@code static/js/}, for instance {@code mark.svg}, or {@code app.css} for the whole
     *     stylesheet
     * @throws IllegalArgumentException if there is none
     */
    public String address(String name) {
        var address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return address;
    }

    /** The file that is served under this fingerprinted name; empty if there is none. */
    Optional<Asset> named(String fingerprinted) {
        return Optional.ofNullable(assets.get(fingerprinted));
    }

    private void add(String name, byte[] content) {
        var dot = name.lastIndexOf('.');
        var suffix = name.substring(dot + 1);
        var type = TYPES.get(suffix);
        if (type == null) {
            throw new IllegalStateException("no media type is known for " + name);
        }
        var fingerprinted = name.substring(0, dot) + "." + Fingerprint.of(content) + "." + suffix;
        addresses.put(name, "/assets/" + fingerprinted);
        assets.put(fingerprinted, new Asset(type, content));
    }
}
