package kezek.rulebook.queue;

/** Kinds of queue. The special one needs the conclusion of the psychological-medical-pedagogical consultation (ПМПК). */
public enum QueueKind {
    ORDINARY,
    SPECIAL,
    SANATORIUM
}
