package id.delapan.model;

/** The language of wording shown to users. */
public enum Lang {
    /** Indonesian, the default. */
    ID,
    /** English. */
    EN
}
