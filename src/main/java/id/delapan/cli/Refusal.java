package id.delapan.cli;

/** Why a command does not go on: a message and an exit code. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exit;
    private final String code;
    private final transient Object[] args;

    Refusal(int exit, String code, Object... args) {
        super(code);
        this.exit = exit;
        this.code = code;
        this.args = args;
    }

    int exit() {
        return exit;
    }

    String code() {
        return code;
    }

    Object[] args() {
        return args;
    }
}
