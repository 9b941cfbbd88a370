package id.delapan.store;

import java.util.Locale;

/** What is written into the records; each has words on the page that shows them. */
public enum Action {
    UPLOAD, EDIT, AGAIN, LOCK, REOPEN, FOLLOW_UP,
    DRAFT, DRAFT_DROPPED, PUBLISH, RESTORE,
    ACCOUNT_ADD, ACCOUNT_ROLE, ACCOUNT_PASSWORD, ACCOUNT_CLOSE,
    LOGIN, LOGIN_FAILED, LOGIN_SLOWED, LOGOUT, PASSWORD_FAILED, REFUSED, FAULT;

    /** As it is kept, such as {@code follow-up}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
