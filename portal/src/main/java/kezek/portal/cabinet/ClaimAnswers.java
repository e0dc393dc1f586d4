package kezek.portal.cabinet;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kezek.portal.counter.Reply;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.outcome.OutcomeTexts;
import kezek.portal.territory.Territory;
import kezek.rulebook.Outcome;
import kezek.rulebook.Refusal;
import kezek.rulebook.referral.IssueOutcome;
import kezek.rulebook.reservation.ReserveOutcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** What programs are answered at the counter: an act that was done, or problem+json (RFC 9457) with the word and the text of the refusal. */
@Component
class ClaimAnswers {

    private static final String OUTCOME = "outcome";

    private final OutcomeTexts outcomes;
    private final JsonMapper json;

    ClaimAnswers(OutcomeTexts outcomes, JsonMapper json) {
        this.outcomes = outcomes;
        this.json = json;
    }

    /** Where and in which language. */
    record Setting(Territory territory, Texts texts) {}

    /** 200 for what was done, 409 for a refusal of the law, 404 for what is not there, 503 and 429 for who is to come again. */
    ResponseEntity<?> of(Reply<? extends Optional<? extends Outcome>> reply, Setting setting) {
        return switch (reply) {
            case Reply.Given(var outcome) ->
                of(outcome.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), setting);
            case Reply.Full() ->
                comeAgain(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "CounterFull",
                        setting.texts().text("cabinet.crowded.lead"));
            case Reply.TooOften() ->
                comeAgain(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "TooOften",
                        setting.texts().text("cabinet.tooOften.lead"));
        };
    }

    private ResponseEntity<?> of(Outcome outcome, Setting setting) {
        if (outcome instanceof Refusal) {
            var zone = setting.territory().zone();
            var text = outcomes.text(outcome, setting.texts().language(), zone);
            return problem(
                    HttpStatus.CONFLICT,
                    Map.of(OUTCOME, word(outcome), "detail", text.text(), "rule", text.rulePage()));
        }
        var answer = new TreeMap<String, Object>();
        answer.put(OUTCOME, word(outcome));
        until(outcome).ifPresent(until -> answer.put("until", until.toString()));
        return whole(HttpStatus.OK, MediaType.APPLICATION_JSON, answer);
    }

    private static String word(Outcome outcome) {
        return outcome.getClass().getSimpleName();
    }

    private ResponseEntity<?> comeAgain(HttpStatus status, String word, String text) {
        var answer = problem(status, Map.of(OUTCOME, word, "detail", text));
        return ResponseEntity.status(status)
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Crowd.retryAfter(status))
                .body(answer.getBody());
    }

    private ResponseEntity<byte[]> problem(HttpStatus status, Map<String, String> told) {
        var body = new TreeMap<String, Object>(told);
        body.put("status", status.value());
        return whole(status, MediaType.APPLICATION_PROBLEM_JSON, body);
    }

    /** With its length: what is written piece by piece goes over the wire in pieces. */
    private ResponseEntity<byte[]> whole(HttpStatus status, MediaType type, Map<String, Object> body) {
        return ResponseEntity.status(status).contentType(type).body(json.writeValueAsBytes(body));
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
