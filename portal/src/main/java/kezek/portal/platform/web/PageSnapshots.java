package kezek.portal.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * Pages that everybody gets alike and that hold until what they show has another version: rendered and compressed once, then sent as they are.
 * The least recently read ones are forgotten. As with every public page, caches ask back with the ETag each time.
 */
@Component
public final class PageSnapshots {

    /** Some 6 kB each: 25 MB at most. */
    private static final int KEPT = 4096;

    private static final Pattern GZIP = Pattern.compile("gzip(?:;q=(?:1(?:\\.0*)?|0?\\.0*[1-9]\\d*))?");

    private final Templates templates;
    private final Pages pages;
    private final Map<Key, Snapshot> snapshots = new LeastRecentlyRead();

    PageSnapshots(Templates templates, Pages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    /** Of a development portal the clock in the footer is a part of the page. */
    private record Key(
            String address,
            @Nullable String query,
            Object version,
            @Nullable ClockFooter clock) {}

    private record Snapshot(String etag, Language language, byte[] compressed) {}

    /**
     * The page of this request, if somebody has asked for it since the version changed.
     *
     * @param version equal as long as the page shows the same; asked for before the view is made
     */
    public Optional<ModelAndView> find(HttpServletRequest request, Object version) {
        var key = key(request, pages.of(request), version);
        synchronized (snapshots) {
            return Optional.ofNullable(snapshots.get(key))
                    .map(snapshot -> new ModelAndView(new SnapshotView(snapshot)));
        }
    }

    /** Keeps the page of this request for as long as the version stays. */
    public ModelAndView keep(HttpServletRequest request, Object version, String template, Object view) {
        var page = pages.of(request);
        var snapshot = snapshot(templates.render(template, page, view), page.language());
        synchronized (snapshots) {
            snapshots.put(key(request, page, version), snapshot);
        }
        return new ModelAndView(new SnapshotView(snapshot));
    }

    private static Key key(HttpServletRequest request, Page page, Object version) {
        return new Key(request.getRequestURI(), request.getQueryString(), version, page.clock());
    }

    private record SnapshotView(Snapshot snapshot) implements View {

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.noCache().cachePublic().getHeaderValue());
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (new ServletWebRequest(request, response).checkNotModified(snapshot.etag())) {
                return;
            }
            response.setContentType("text/html;charset=UTF-8");
            response.setLocale(Locale.of(snapshot.language().code()));
            var compressed = takesGzip(request);
            if (compressed) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            var body = compressed ? snapshot.compressed() : plain(snapshot.compressed());
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private static boolean takesGzip(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Stream.of(accepted.toLowerCase(Locale.ROOT).replace(" ", "").split(","))
                        .anyMatch(GZIP.asMatchPredicate());
    }

    private static Snapshot snapshot(byte[] html, Language language) {
        // A weak one: the same page is sent compressed and plain.
        var etag = "W/\"" + Fingerprint.of(html) + "\"";
        var compressed = new ByteArrayOutputStream(html.length / 4);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Snapshot(etag, language, compressed.toByteArray());
    }

    private static byte[] plain(byte[] compressed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class LeastRecentlyRead extends LinkedHashMap<Key, Snapshot> {

        private static final long serialVersionUID = 1;

        LeastRecentlyRead() {
            super(16, 0.75F, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Snapshot> eldest) {
            return size() > KEPT;
        }
    }
}
