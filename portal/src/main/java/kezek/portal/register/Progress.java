package kezek.portal.register;

import kezek.portal.cityfiles.CityFile;

/** Is told how far a long piece of work has come. */
public interface Progress {

    /** The steps of an import or an export, in their order. */
    enum Step {
        READING,
        WAITING_FOR_OTHERS,
        CHECKING,
        LOADING,
        JOURNAL,
        DUE_EVENTS,
        WRITING
    }

    /** A step begins. */
    void begins(Step step);

    /**
     * A file is being read.
     *
     * @param done bytes of all files read so far
     * @param all bytes of all files
     */
    void read(CityFile file, long done, long all);

    /** A file is being written; so many rows of it are done. */
    void written(CityFile file, long rows);

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void begins(Step step) {}

        @Override
        public void read(CityFile file, long done, long all) {}

        @Override
        public void written(CityFile file, long rows) {}
    };
}
