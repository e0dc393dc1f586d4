package kezek.portal.office.department;

import java.util.List;
import kezek.portal.office.Answers;
import kezek.portal.office.RecordReads;
import kezek.portal.office.RecordReads.Purpose;
import kezek.portal.platform.web.PageController;
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

    DocumentsController(DocumentsQueries documents, RecordReads reads) {
        this.documents = documents;
        this.reads = reads;
    }

    @GetMapping("/{territory}/office/department/documents/{document}")
    ResponseEntity<byte[]> certificate(Visit visit, @PathVariable String document) {
        var found = documents
                .certificate(visit.territory(), Answers.identifier(document))
                .orElseThrow(Answers::missing);
        reads.note(visit.territory(), List.of(found.application()), visit.reading(Purpose.CERTIFICATE));
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
