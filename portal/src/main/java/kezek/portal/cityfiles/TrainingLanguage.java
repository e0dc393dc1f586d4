package kezek.portal.cityfiles;

/** The language in which a group is taught. */
public enum TrainingLanguage {
    KAZAKH,
    RUSSIAN
}
