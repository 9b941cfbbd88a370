package id.delapan.web.page;

/** Something that went wrong, to a person. */
public record ProblemPage(int status, String message) {}
