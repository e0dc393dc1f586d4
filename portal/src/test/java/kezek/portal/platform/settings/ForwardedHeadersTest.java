package kezek.portal.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ForwardedHeadersTest {

    @Configuration(proxyBeanMethods = false)
    @RestController
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Mirror {
        @GetMapping("/")
        String seen(HttpServletRequest request) {
            return request.getRemoteAddr() + " " + request.getScheme();
        }
    }

    @Test
    void without_proxies_nobody_is_believed() throws Exception {
        assertThat(seenWith(Map.of())).isEqualTo("127.0.0.1 http");
    }

    @Test
    void a_listed_proxy_is_believed() throws Exception {
        assertThat(seenWith(Map.of("KEZEK_PROXIES", "127.0.0.0/8"))).isEqualTo("203.0.113.9 https");
        assertThat(seenWith(Map.of("KEZEK_PROXIES", "10.0.0.1,127.0.0.1"))).isEqualTo("203.0.113.9 https");
    }

    @Test
    void a_stranger_is_not_believed_though_others_are_listed() throws Exception {
        assertThat(seenWith(Map.of("KEZEK_PROXIES", "10.0.0.0/8, 127.0.0.2"))).isEqualTo("127.0.0.1 http");
    }

    private static String seenWith(Map<String, String> environment) throws IOException, InterruptedException {
        if (!(Settings.read(environment, Path.of("")) instanceof Settings.Accepted accepted)) {
            throw new AssertionError(environment);
        }
        var application = new SpringApplicationBuilder(Mirror.class)
                .initializers(new PortalContext(accepted.settings()))
                .properties("spring.main.banner-mode=off");
        try (var context = application.run("--server.port=0");
                var client = HttpClient.newHttpClient()) {
            var server = ((ServletWebServerApplicationContext) context).getWebServer();
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + (server == null ? 0 : server.getPort()) + "/"))
                    .header("X-Forwarded-For", "203.0.113.9")
                    .header("X-Forwarded-Proto", "https")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
