package id.delapan.web;

import id.delapan.authoring.impact.ImpactHtml;
import id.delapan.model.Lang;
import id.delapan.store.PackVersions;
import id.delapan.web.page.DifferencesPage;
import id.delapan.web.page.RulesPage;
import id.delapan.web.page.StudioPage;
import id.delapan.web.page.VersionsPage;
import id.delapan.workbench.Shelf;
import id.delapan.workbench.Studio;
import id.delapan.workbench.TextDiff;
import id.delapan.workbench.Workshop;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** The pages of the rule studio. */
final class RulePages {
    private static final String MENU = "rules";
    private static final String FIRST = "instrument.yaml";

    private final Shelf shelf;
    private final Studio studio;
    private final Workshop workshop;

    RulePages(Shelf shelf, Studio studio, Workshop workshop) {
        this.shelf = shelf;
        this.studio = studio;
        this.workshop = workshop;
    }

    void on(RoutesConfig routes) {
        routes.get("/rules", this::packs, Role.VIEWER);
        routes.get("/rules/{pack}", this::studio, Role.VIEWER);
        routes.get("/rules/{pack}/versions", this::versions, Role.VIEWER);
        routes.get("/rules/{pack}/versions/{number}", this::version, Role.VIEWER);
        routes.get("/rules/{pack}/compare", this::compare, Role.VIEWER);
    }

    private void packs(Context ctx) {
        Shown.page(ctx, "rules", MENU, new RulesPage(shelf.newest().stream()
                .map(row -> new RulesPage.Pack(title(ctx, row.pack()), row, studio.edited(row.pack())))
                .toList()));
    }

    private void studio(Context ctx) {
        Studio.Edited edited = studio.edited(ctx.pathParam("pack"));
        show(ctx, edited.base(), edited, edited.texts());
    }

    private void version(Context ctx) {
        PackVersions.Row row = asked(ctx, ctx.pathParam("number"));
        show(ctx, row, null, studio.files(row));
    }

    private void show(Context ctx, PackVersions.Row shown, Studio.Edited edited, Map<String, String> texts) {
        String asked = ctx.queryParam("file");
        String file = asked == null ? texts.containsKey(FIRST) ? FIRST : texts.keySet().iterator().next() : asked;
        Lang lang = Caller.of(ctx).lang();
        Shown.page(ctx, "studio", MENU, new StudioPage(title(ctx, shown.pack()), shown, shelf.newest(shown.pack()).number(), edited,
                workshop.tree(shown, texts.keySet(), lang), file, Studio.file(texts, file),
                edited != null && Caller.of(ctx).may(Role.RULE_EDITOR)));
    }

    private void versions(Context ctx) {
        Shown.page(ctx, "versions", MENU, new VersionsPage(title(ctx, ctx.pathParam("pack")), studio.versions(ctx.pathParam("pack")),
                Caller.of(ctx).may(Role.RULE_EDITOR)));
    }

    private void compare(Context ctx) {
        PackVersions.Row one = asked(ctx, ctx.queryParam("from"));
        PackVersions.Row other = asked(ctx, ctx.queryParam("to"));
        Lang lang = Caller.of(ctx).lang();
        Shown.page(ctx, "differences", MENU, new DifferencesPage(title(ctx, one.pack()), one, other,
                ImpactHtml.differences(workshop.differences(one, other, lang), lang),
                TextDiff.between(studio.files(one), studio.files(other))));
    }

    /** What the instrument of a pack is called, whichever of its versions is looked at. */
    private String title(Context ctx, String pack) {
        return shelf.instrument(pack).title().in(Caller.of(ctx).lang());
    }

    private PackVersions.Row asked(Context ctx, String number) {
        return shelf.version(ctx.pathParam("pack"), Asked.whole(number, "number"));
    }
}
