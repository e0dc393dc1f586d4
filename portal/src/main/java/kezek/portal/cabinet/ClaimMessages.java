package kezek.portal.cabinet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kezek.portal.counter.Reply;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.RequestLanguage;
import kezek.portal.platform.web.outcome.OutcomeTexts;
import kezek.portal.territory.Territory;
import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;
import kezek.rulebook.referral.IssueOutcome;
import kezek.rulebook.reservation.ReserveOutcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What programs say at the counter and what they are answered: an act that was done, or problem+json (RFC 9457) with the word and the text of the
 * refusal. Read and written at once: at seven the framework's search for the right way to do it took longer than the decision.
 */
@Component
class ClaimMessages {

    private static final String OUTCOME = "outcome";

    private final OutcomeTexts outcomes;
    private final AllTexts texts;
    private final JsonMapper json;

    ClaimMessages(OutcomeTexts outcomes, AllTexts texts, JsonMapper json) {
        this.outcomes = outcomes;
        this.texts = texts;
        this.json = json;
    }

    /** Of which territory something was asked, and where the answer goes. */
    record Exchange(Territory territory, HttpServletRequest request, HttpServletResponse response) {}

    /** The body of a request; 400 if it cannot be read. */
    <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        try {
            return Optional.ofNullable(json.readValue(request.getInputStream(), type))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no body"));
        } catch (JacksonException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "an unreadable body", unreadable);
        }
    }

    /** 200 for what was done, 409 for a refusal of the law, 404 for what is not there, 503 and 429 for who is to come again. */
    void answer(Reply<? extends Optional<? extends Outcome>> reply, Exchange exchange) throws IOException {
        switch (reply) {
            case Reply.Given(var outcome) ->
                answer(outcome.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), exchange);
            case Reply.Full() ->
                comeAgain(HttpStatus.SERVICE_UNAVAILABLE, "CounterFull", "cabinet.crowded.lead", exchange);
            case Reply.TooOften() ->
                comeAgain(HttpStatus.TOO_MANY_REQUESTS, "TooOften", "cabinet.tooOften.lead", exchange);
        }
    }

    private void answer(Outcome outcome, Exchange exchange) throws IOException {
        if (outcome instanceof Refusal) {
            var text = outcomes.text(
                    outcome,
                    RequestLanguage.of(exchange.request()),
                    exchange.territory().zone());
            problem(
                    HttpStatus.CONFLICT,
                    Map.of(OUTCOME, word(outcome), "detail", text.text(), "rule", text.rulePage()),
                    exchange);
            return;
        }
        var answer = new TreeMap<String, Object>();
        answer.put(OUTCOME, word(outcome));
        until(outcome).ifPresent(until -> answer.put("until", until.toString()));
        write(HttpStatus.OK, MediaType.APPLICATION_JSON_VALUE, answer, exchange.response());
    }

    private static String word(Outcome outcome) {
        return outcome.getClass().getSimpleName();
    }

    private void comeAgain(HttpStatus status, String word, String key, Exchange exchange) throws IOException {
        exchange.response().setHeader(HttpHeaders.RETRY_AFTER, Crowd.retryAfter(status));
        var text = texts.in(RequestLanguage.of(exchange.request())).text(key);
        problem(status, Map.of(OUTCOME, word, "detail", text), exchange);
    }

    private void problem(HttpStatus status, Map<String, String> told, Exchange exchange) throws IOException {
        var body = new TreeMap<String, Object>(told);
        body.put("status", status.value());
        write(status, MediaType.APPLICATION_PROBLEM_JSON_VALUE, body, exchange.response());
    }

    /** With its length: what is written piece by piece goes over the wire in pieces. */
    private void write(HttpStatus status, String type, Map<String, Object> body, HttpServletResponse response)
            throws IOException {
        var bytes = json.writeValueAsBytes(body);
        response.setStatus(status.value());
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Until when what was given lasts. */
    private static Optional<Instant> until(Outcome outcome) {
        return switch (outcome) {
            case ReserveOutcome.Reserved(var reservation) -> Optional.of(reservation.until());
            case IssueOutcome.ReferralIssued(var referral) -> referral.term().map(term -> term.until());
            case IssueOutcome.ReferralAwaitsBenefit(var referral) ->
                referral.awaiting().map(term -> term.until());
            default -> Optional.empty();
        };
    }
}
