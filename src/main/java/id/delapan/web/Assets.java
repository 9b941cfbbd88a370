package id.delapan.web;

import id.delapan.compare.ComparisonHtml;
import id.delapan.report.PageStyles;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Scripts, styles and pictures of the pages, all from the program itself. */
final class Assets {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*\\.(js|css|svg|png)");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8", "css", "text/css;charset=utf-8", "svg", "image/svg+xml", "png", "image/png");

    void on(RoutesConfig routes) {
        routes.get("/assets/{name}", Assets::send, Role.ANYONE);
        routes.get("/assets/editor/{name}", ctx -> send(ctx, "editor/"), Role.ANYONE);
    }

    private static void send(Context ctx) {
        if (ctx.pathParam("name").equals("page.css")) {
            answer(ctx, "css", PageStyles.css().getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (ctx.pathParam("name").equals("compare.css")) {
            answer(ctx, "css", ComparisonHtml.styles().getBytes(StandardCharsets.UTF_8));
            return;
        }
        send(ctx, "");
    }

    private static void send(Context ctx, String folder) {
        String name = ctx.pathParam("name");
        if (!NAME.matcher(name).matches()) {
            throw new NotFoundResponse();
        }
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + folder + name)) {
            if (in == null) {
                throw new NotFoundResponse();
            }
            answer(ctx, name.substring(name.lastIndexOf('.') + 1), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Context ctx, String ending, byte[] bytes) {
        ctx.header("Cache-Control", "max-age=3600").contentType(TYPES.get(ending)).result(bytes);
    }
}
