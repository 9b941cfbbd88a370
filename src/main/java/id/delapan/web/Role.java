package id.delapan.web;

import io.javalin.security.RouteRole;
import java.util.Arrays;
import java.util.Locale;

/** What an account may do. An administrator may do all, everybody else what is asked of a viewer. */
public enum Role implements RouteRole {
    /** No account is needed. */
    ANYONE,
    VIEWER,
    EVALUATOR,
    RULE_EDITOR,
    ADMINISTRATOR;

    /** Whether one with this role may do what asks for {@code asked}. */
    boolean may(Role asked) {
        return this == ADMINISTRATOR || this == asked || asked == VIEWER && this != ANYONE || asked == ANYONE;
    }

    /** How commands, the API and the store call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of this word. */
    static Role of(String word) {
        return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst().orElseThrow();
    }
}
