package kezek.portal.apply;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import kezek.portal.apply.Draft.BenefitAnswer;
import kezek.portal.apply.Draft.Family;
import kezek.portal.apply.Draft.Notices;
import kezek.portal.apply.DraftsQueries.Key;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.QueueKind;
import org.springframework.stereotype.Component;

/** Drafts of applications: begun, written step by step, sent, thrown away. Each method is one transaction. */
@Component
class Drafts {

    /** How long a draft is kept after its last change, and its cookie with it. */
    static final Duration KEPT = Duration.ofDays(30);

    /** How often a draft may ask the state register in an hour: a pair of numbers that fits tells who is whose child. */
    private static final int QUESTIONS = 10;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Tx tx;
    private final DraftsQueries queries;

    Drafts(Tx tx, DraftsQueries queries) {
        this.tx = tx;
        this.queries = queries;
    }

    /** A draft of a territory at an instant; what a change of it works with. */
    record Writing(Territory territory, Draft draft, Instant now) {

        private Key key() {
            return new Key(territory.id(), draft.id());
        }
    }

    /** The draft of this browser in this territory; empty too if it is too old. */
    Optional<Draft> find(Territory territory, DraftToken token, Instant now) {
        return tx.read(db -> queries.byToken(db, territory.id(), token.hash(), now.minus(KEPT)));
    }

    /** The same draft as it is now. */
    Draft current(Writing writing) {
        return tx.read(db -> queries.byKey(db, writing.key()));
    }

    /** Begins an empty draft; those that are too old go. */
    void begin(Territory territory, DraftToken token, Instant now) {
        tx.run(db -> {
            queries.deleteUntouchedSince(db, territory.id(), now.minus(KEPT));
            queries.insert(db, new Key(territory.id(), Ids.at(now)), token.hash(), now);
        });
    }

    /** Begins a draft for another child of the same family: phones, parent, address and channel are there already. */
    void beginForSibling(Writing writing, DraftToken token) {
        tx.run(db -> {
            var key = new Key(writing.territory().id(), Ids.at(writing.now()));
            queries.insert(db, key, token.hash(), writing.now());
            queries.copyParent(db, writing.key(), key.draft());
        });
    }

    /** Throws a draft away, with its files; what was sent stays. */
    void discard(Writing writing) {
        tx.run(db -> queries.delete(db, writing.key()));
    }

    /** The phones; one that was there before, in either place, stays as confirmed as it was. */
    Draft phones(Writing writing, String phone, String second) {
        var draft = writing.draft();
        return change(writing, (db, key) -> {
            queries.phone(db, key, PhoneSlot.FIRST, known(draft, phone));
            queries.phone(db, key, PhoneSlot.SECOND, known(draft, second));
        });
    }

    /** What became of a phone: a code is on its way, or it is confirmed. */
    Draft phone(Writing writing, PhoneSlot slot, DraftPhone phone) {
        return change(writing, (db, key) -> queries.phone(db, key, slot, phone));
    }

    /** Parent and child. For another child the queue is chosen anew, its conclusion uploaded anew, and the benefits are looked at anew. */
    Draft family(Writing writing, Family family) {
        var sameChild = writing.draft()
                .family()
                .filter(known -> known.child().iin().equals(family.child().iin()))
                .isPresent();
        return change(writing, (db, key) -> {
            queries.family(db, key, family);
            if (!sameChild) {
                queries.kind(db, key, Optional.empty());
                queries.deleteDocument(db, key, DocumentPurpose.CONCLUSION);
                queries.benefit(db, key, Optional.empty(), writing.now());
            }
        });
    }

    /** The kind of queue. A conclusion is kept for the special one alone; {@code file} replaces the one that was there. */
    Draft kind(Writing writing, QueueKind kind, Optional<UploadedFile.Good> file) {
        return change(writing, (db, key) -> {
            queries.kind(db, key, Optional.of(kind));
            keep(db, writing, DocumentPurpose.CONCLUSION, kind == QueueKind.SPECIAL ? file : Optional.empty());
            if (kind != QueueKind.SPECIAL) {
                queries.deleteDocument(db, key, DocumentPurpose.CONCLUSION);
            }
        });
    }

    Draft address(Writing writing, String address) {
        return change(writing, (db, key) -> queries.address(db, key, address));
    }

    /** The benefit by certificate, or that there is none: then no certificate is kept. */
    Draft benefit(Writing writing, BenefitAnswer answer, Optional<UploadedFile.Good> file) {
        return change(writing, (db, key) -> {
            queries.benefit(db, key, Optional.of(answer), writing.now());
            keep(db, writing, DocumentPurpose.CERTIFICATE, answer.claimed().flatMap(claimed -> file));
            if (answer.claimed().isEmpty()) {
                queries.deleteDocument(db, key, DocumentPurpose.CERTIFICATE);
            }
        });
    }

    Draft notices(Writing writing, Notices notices) {
        return change(writing, (db, key) -> queries.notices(db, key, notices));
    }

    /** Counts a question to the state register; an instant if there were too many: from then on one may ask again. */
    Optional<Instant> refuseQuestion(Writing writing) {
        return tx.write(db -> {
            var asked = queries.lockQuestions(db, writing.key());
            var again = asked.since().plus(HOUR);
            if (!writing.now().isBefore(again)) {
                queries.questions(db, writing.key(), 1, writing.now());
                return Optional.<Instant>empty();
            }
            if (asked.count() >= QUESTIONS) {
                return Optional.of(again);
            }
            queries.questions(db, writing.key(), asked.count() + 1, asked.since());
            return Optional.<Instant>empty();
        });
    }

    private static DraftPhone known(Draft draft, String number) {
        return draft.phone()
                .filter(phone -> phone.number().equals(number))
                .or(() -> draft.second().filter(phone -> phone.number().equals(number)))
                .orElseGet(() -> DraftPhone.unconfirmed(number));
    }

    private void keep(WriteDb db, Writing writing, DocumentPurpose purpose, Optional<UploadedFile.Good> file) {
        file.ifPresent(good -> {
            queries.deleteDocument(db, writing.key(), purpose);
            queries.insertDocument(db, writing.key(), purpose, good, writing.now());
        });
    }

    /** The row of the draft is locked by its first change, so two forms of one browser follow each other. */
    private Draft change(Writing writing, BiConsumer<WriteDb, Key> work) {
        return tx.write(db -> {
            queries.touch(db, writing.key(), writing.now());
            work.accept(db, writing.key());
            return queries.byKey(db, writing.key());
        });
    }
}
