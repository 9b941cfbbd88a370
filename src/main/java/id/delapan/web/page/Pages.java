package id.delapan.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.delapan.report.Clean;
import java.util.Map;

/** Fills the templates. */
public final class Pages {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

    private Pages() {}

    /** A page, or a piece of one. */
    public static String render(String name, Frame frame, Object page) {
        StringOutput out = new StringOutput();
        ENGINE.render(name + ".jte", Map.of("frame", frame, "page", page), out);
        return Clean.text(out.toString());
    }
}
