package kezek.portal.platform.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.Pages;
import kezek.portal.platform.web.RequestLanguage;
import kezek.portal.platform.web.Templates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The one place where failures become answers; the server sends every error status here. People get a page, programs under {@code /api} get
 * problem+json (RFC 9457). Neither says anything about the inside of the portal.
 */
@Controller
class FailureController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(FailureController.class);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** In seconds: an embedded database that died is started again within two. */
    private static final String RETRY_AFTER = "5";

    private final Templates templates;
    private final Pages pages;
    private final AllTexts texts;

    FailureController(Templates templates, Pages pages, AllTexts texts) {
        this.templates = templates;
        this.pages = pages;
        this.texts = texts;
    }

    @RequestMapping("/error")
    ResponseEntity<?> failure(HttpServletRequest request, HttpServletResponse response) {
        var path =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : "/error";
        var status = status(request);
        var language = RequestLanguage.of(request);
        var answer = ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (Language.ofPath(path).isEmpty()) {
            answer.varyBy(HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        if (path.startsWith("/api/")) {
            return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(status, path, language, response));
        }
        return answer.contentType(HTML).body(page(status, request, response));
    }

    private static int status(HttpServletRequest request) {
        // Whoever types /error into the address bar asks for a page that does not exist.
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpStatus.NOT_FOUND.value();
    }

    private byte[] page(int status, HttpServletRequest request, HttpServletResponse response) {
        try {
            var page = pages.of(request);
            var failure = Failure.of(status);
            var view = new FailureView(
                    status,
                    page.text(failure.title()),
                    page.text(failure.next()),
                    failure.isOurs() ? requestNumber(response) : null);
            return templates.render("error/failure", page, view);
        } catch (RuntimeException broken) {
            LOG.error("the error page itself failed", broken);
            return PlainFailure.html(status).getBytes(StandardCharsets.UTF_8);
        }
    }

    private ProblemDetail problem(int status, String path, Language language, HttpServletResponse response) {
        var failure = Failure.of(status);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(status), texts.in(language).text(failure.next()));
        problem.setTitle(texts.in(language).text(failure.title()));
        problem.setInstance(URI.create(path));
        var number = requestNumber(response);
        if (failure.isOurs() && number != null) {
            problem.setProperty("request", number);
        }
        return problem;
    }

    private static @Nullable String requestNumber(HttpServletResponse response) {
        // The error page is made after the filters have gone, and the log's context with them; the header has stayed.
        var number = MDC.get("request");
        return number != null ? number : response.getHeader("X-Request-Id");
    }
}
