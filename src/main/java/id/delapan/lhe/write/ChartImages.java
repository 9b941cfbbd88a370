package id.delapan.lhe.write;

import id.delapan.lhe.content.Block;
import id.delapan.lhe.content.Block.Series;
import id.delapan.lhe.content.Block.Shape;
import id.delapan.model.Lang;
import id.delapan.report.Numbers;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.RadarChart;
import org.knowm.xchart.RadarChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws charts. */
final class ChartImages {
    static final int WIDTH = 640;
    private static final int RADAR_HEIGHT = 460;
    private static final int BARS_HEIGHT = 330;
    private static final double SCALE = 2;
    private static final float LINE = 2.5f;
    private static final Font PLAIN = Fonts.font("Sans-Regular");
    private static final Color INK = new Color(0x222222);
    private static final Color GRID = new Color(0xc4ccd4);
    private static final List<Color> COLOURS = List.of(new Color(0x1d4f7c), new Color(0xd08a2a), new Color(0x6b7785));

    private ChartImages() {}

    static int height(Block.Chart chart) {
        return chart.shape() == Shape.RADAR ? RADAR_HEIGHT : BARS_HEIGHT;
    }

    /** As PNG, fine enough for print. */
    static byte[] png(Block.Chart chart, Lang lang) {
        BufferedImage image = new BufferedImage((int) (WIDTH * SCALE), (int) (height(chart) * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        paint(chart, lang, graphics, image.getWidth());
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Onto something that has its own way to keep it. */
    static void paint(Block.Chart chart, Lang lang, Graphics2D graphics, double width) {
        graphics.scale(width / WIDTH, width / WIDTH);
        drawn(chart, lang).paint(graphics, WIDTH, height(chart));
    }

    /** As an address that holds the drawing itself. */
    static String svgLink(Block.Chart chart, Lang lang) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            VectorGraphicsEncoder.saveVectorGraphic(drawn(chart, lang), out, VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String svg = out.toString(StandardCharsets.UTF_8)
                .replace("\"" + Fonts.SANS + "\"", "'" + Fonts.SANS + "',Arial,Helvetica,sans-serif");
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static Chart<?, ?> drawn(Block.Chart chart, Lang lang) {
        return chart.shape() == Shape.RADAR ? radar(chart) : bars(chart, new Numbers(lang));
    }

    private static RadarChart radar(Block.Chart chart) {
        RadarChart radar = new RadarChartBuilder().width(WIDTH).height(RADAR_HEIGHT).build();
        style(radar.getStyler(), chart.series().size());
        radar.getStyler().setCircular(false).setRadiiTickMarksCount(4).setRadiiTickMarksColor(GRID)
                .setRadiiTitleFont(PLAIN.deriveFont(15f)).setSeriesFilled(false).setMarkerSize(7);
        radar.setRadiiLabels(clockwise(chart.labels()).toArray(String[]::new));
        double top = chart.top().doubleValue();
        for (Series series : chart.series()) {
            radar.addSeries(series.name(), clockwise(series.figures()).stream().mapToDouble(f -> f.doubleValue() / top).toArray())
                    .setLineStyle(new BasicStroke(LINE));
        }
        return radar;
    }

    /** The library goes round against the clock. */
    private static <T> List<T> clockwise(List<T> list) {
        List<T> turned = new ArrayList<>(list.subList(1, list.size()));
        Collections.reverse(turned);
        turned.add(0, list.get(0));
        return turned;
    }

    static CategoryChart bars(Block.Chart chart, Numbers numbers) {
        CategoryChart bars = new CategoryChartBuilder().width(WIDTH).height(BARS_HEIGHT).build();
        style(bars.getStyler(), chart.series().size());
        bars.getStyler().setAxisTickLabelsFont(PLAIN.deriveFont(13f)).setAxisTickLabelsColor(INK)
                .setPlotGridLinesColor(GRID).setPlotGridVerticalLinesVisible(false).setAxisTicksLineVisible(false)
                .setYAxisMin(0.0).setYAxisMax(chart.top() == null ? null : chart.top().doubleValue());
        bars.getStyler().setyAxisTickLabelsFormattingFunction(figure -> numbers.brief(BigDecimal.valueOf(figure)));
        bars.getStyler().setAvailableSpaceFill(0.7);
        chart.series().forEach(s -> bars.addSeries(s.name(), chart.labels(), new ArrayList<Number>(s.figures())));
        return bars;
    }

    private static void style(Styler styler, int series) {
        styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE).setPlotBorderVisible(false)
                .setLegendVisible(series > 1).setLegendFont(PLAIN.deriveFont(14f)).setLegendBorderColor(Color.WHITE)
                .setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal)
                .setSeriesColors(COLOURS.toArray(Color[]::new)).setChartFontColor(INK).setAntiAlias(true)
                .setChartTitleVisible(false);
    }
}
