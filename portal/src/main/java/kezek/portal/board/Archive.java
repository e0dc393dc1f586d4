package kezek.portal.board;

import kezek.portal.journal.Recorded;

/** What must be known beside an entry to let it happen to a board, and is not in the entry. */
interface Archive {

    /** When an application was filed, in microseconds: the journal has only a commitment to it. */
    long filedAt(long application);

    /** An earlier entry, which this one undoes. */
    Recorded entry(long number);

    /** Whether an application that the board does not know had ended before the board was loaded: nothing can happen to it in a line. */
    boolean hadEnded(long application);
}
