package kezek.portal.opendata;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.RequestLanguage;
import kezek.portal.territory.UnknownTerritory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells a program why it is refused: problem+json (RFC 9457), in the language that it asked for. */
@ControllerAdvice(annotations = ForPrograms.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalsToPrograms {

    private final AllTexts texts;

    RefusalsToPrograms(AllTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(UnknownTerritory unknown, HttpServletRequest request) {
        return answer(Problem.TERRITORY, "", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> misunderstood(Misunderstood question, HttpServletRequest request) {
        return answer(question.problem(), question.detail(), request);
    }

    private ResponseEntity<ProblemDetail> answer(Problem problem, String detail, HttpServletRequest request) {
        var language = RequestLanguage.of(request);
        var words = texts.in(language);
        var body =
                ProblemDetail.forStatusAndDetail(problem.status(), detail.isEmpty() ? problem.detail(words) : detail);
        body.setType(URI.create("/" + language.code() + "/open-data#" + problem.code()));
        body.setTitle(problem.title(words));
        body.setInstance(URI.create(request.getRequestURI()));
        body.setProperty("code", problem.code());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }
}
