package kezek.portal.office.department;

import java.util.List;
import kezek.portal.account.SignedIn.DepartmentOfficer;
import kezek.portal.office.Answers;
import kezek.portal.office.RecordReads;
import kezek.portal.office.RecordReads.Purpose;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The certificates that parents uploaded, for the department of their territory. That somebody reads one is noted first. */
@PageController
class DocumentsController {

    private final DocumentsQueries documents;
    private final RecordReads reads;
    private final PortalClock clock;

    DocumentsController(DocumentsQueries documents, RecordReads reads, PortalClock clock) {
        this.documents = documents;
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping("/{territory}/office/department/documents/{document}")
    ResponseEntity<byte[]> certificate(
            Territory territory, DepartmentOfficer officer, @PathVariable String document, Texts texts) {
        var found =
                documents.certificate(territory, Answers.identifier(document)).orElseThrow(Answers::missing);
        var visit = new Visit(territory, officer, clock.now(), texts);
        reads.note(territory, List.of(found.application()), visit.reading(Purpose.CERTIFICATE));
        // A file from outside is never shown as a page of ours: it is saved, and its type is not guessed.
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.fileName())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .body(found.content());
    }
}
